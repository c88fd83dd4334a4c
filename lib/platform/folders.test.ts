import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from './folders';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'flareline-folders-'));
});

afterEach(() => {
  rmSync(parent, { recursive: true });
});

it('a folder for a record is open to its owner alone, and so are those above it', () => {
  makeFolder(join(parent, 'clinic/data'));
  makeFolder(join(parent, 'clinic/data'));
  const modes = ['clinic', 'clinic/data'].map((name) => statSync(join(parent, name)).mode & 0o777);
  expect(modes).toEqual([0o700, 0o700]);
});

it('a folder that cannot be made is an error and not an endless wait', () => {
  writeFileSync(join(parent, 'file'), '');
  expect(() => makeFolder(join(parent, 'file/data'))).toThrow(/ENOTDIR/);
  expect(() => makeFolder('/proc/flareline')).toThrow(/ENOENT|EACCES|EROFS/);
});
