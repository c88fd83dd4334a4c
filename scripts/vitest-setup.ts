import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';

// Each test file has a data folder and keys of its own. Set here, before anything reads the settings.
const folder = mkdtempSync(join(tmpdir(), 'flareline-test-'));
process.env['DATA_DIR'] = join(folder, 'data');
process.env['SECRETS_DIR'] = join(folder, 'secrets');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// A warning nobody reads is a fault nobody sees: what a test does not expect on the console fails it.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [vi.mocked(console.error), vi.mocked(console.warn)].flatMap((spy) => spy.mock.calls);
  vi.restoreAllMocks();
  expect(said, 'unexpected console output').toEqual([]);
});
