import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { BREACHES, GOOD_TREE, PARTNER } from './imports-catalogue';

const ROOT = path.resolve(import.meta.dirname, '../..');
const cruiser = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folders = ['app', 'components', 'db', 'e2e', 'lib', 'scripts'];

const report = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

function writeTree(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Runs the project's own import rules over a small house: exit code, and who broke which rule. */
function cruise(root: string): { code: number | null; broken: string[] } {
  const config = path.join(ROOT, '.dependency-cruiser.mjs');
  const args = [cruiser, ...folders, '--config', config, '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const { summary } = report.parse(JSON.parse(run.stdout));
  return { code: run.status, broken: summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`) };
}

let root: string;
let broken: string[];

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'small-house-')));
  writeTree(root, GOOD_TREE);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a small house built by the table of imports is clean', () => {
  expect(cruise(root)).toEqual({ code: 0, broken: [] });
});

test('every breach of the table is counted', () => {
  writeTree(root, PARTNER);
  writeTree(root, Object.fromEntries(BREACHES.map(({ file, text }) => [file, text])));
  broken = cruise(root).broken;
  const guilty = new Set(broken.map((line) => line.split(':')[0]));
  expect([...guilty].sort()).toEqual(BREACHES.map(({ file }) => file).sort());
});

test.each(BREACHES)('$what is refused by $rules', ({ file, rules }) => {
  expect(broken).toEqual(expect.arrayContaining(rules.map((rule) => `${file}: ${rule}`)));
});
