import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as SecretsModule from './secrets';

let parent: string;
let folder: string;

/** The module as a process that has just started sees it. */
async function freshProcess(): Promise<typeof SecretsModule> {
  vi.resetModules();
  vi.stubEnv('SECRETS_DIR', folder);
  vi.stubEnv('DATA_DIR', join(parent, 'data'));
  return import('./secrets');
}

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'flareline-secrets-'));
  folder = join(parent, 'secrets');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(parent, { recursive: true });
});

it('the first start makes four secrets for the owner alone, and a note about the copy to keep', async () => {
  const { ensureSecrets } = await freshProcess();
  const made = ensureSecrets();
  expect(readdirSync(folder).sort()).toEqual(['README.txt', 'audit', 'auth', 'key', 'pepper']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual(Array(5).fill(0o400));
  expect([made.pepper.length, made.audit.length, made.auth.length, made.keks.current]).toEqual([32, 32, 43, 'k1']);
});

it('the second start finds the same secrets', async () => {
  const first = (await freshProcess()).ensureSecrets();
  const second = (await freshProcess()).ensureSecrets();
  expect(second).toEqual(first);
});

it('a server never makes secrets: without them it stops with a sentence', async () => {
  const { secrets } = await freshProcess();
  expect(() => secrets()).toThrow(/^There are no secrets in .*: "npm start" makes them/);
  expect(readdirSync(parent)).toEqual([]);
});

it('a lost key is not replaced by a new one behind which nothing opens', async () => {
  (await freshProcess()).ensureSecrets();
  rmSync(join(folder, 'key'));
  const { ensureSecrets } = await freshProcess();
  expect(() => ensureSecrets()).toThrow(/key is missing: put back your copy/);
  expect(readdirSync(folder)).not.toContain('key');
});

it('a first start that was cut off is finished by the next', async () => {
  const first = (await freshProcess()).ensureSecrets();
  rmSync(join(folder, 'key'));
  rmSync(join(folder, 'README.txt'));
  const second = (await freshProcess()).ensureSecrets();
  expect(second.pepper).toEqual(first.pepper);
  expect(second.keks.current).toBe('k1');
});

it.each(['k1', 'k1 c2hvcnQ=', 'nonsense', ''])('a key file that holds %j is called damaged', async (content) => {
  (await freshProcess()).ensureSecrets();
  rmSync(join(folder, 'key'));
  writeFileSync(join(folder, 'key'), content);
  const { secrets } = await freshProcess();
  expect(() => secrets()).toThrow(/key is damaged/);
});

it('a folder that cannot be made is named in one sentence', async () => {
  writeFileSync(folder, 'a file stands in the way');
  const { ensureSecrets } = await freshProcess();
  expect(() => ensureSecrets()).toThrow(/^The secrets folder .* cannot be written \(\w+\): set SECRETS_DIR .*\.$/);
});

it('a rotation adds a key, keeps the old one, and two at once are refused', async () => {
  const before = (await freshProcess()).ensureSecrets().keks;
  const { addKek, secrets } = await freshProcess();
  const after = addKek();
  expect(after.current).toBe('k2');
  expect(after.byVersion.get('k1')).toEqual(before.byVersion.get('k1'));
  expect(secrets().keks).toEqual(after);
  writeFileSync(join(folder, 'key.new'), '');
  expect(() => addKek()).toThrow(/if no other rotation is running, remove it/);
});

it('four processes that start at once on nothing agree', { timeout: 60_000 }, async () => {
  mkdirSync(folder, { mode: 0o700 });
  const program = `import { ensureSecrets } from './lib/platform/secrets.ts';
    const { auth, keks } = ensureSecrets();
    console.log(auth, Buffer.from(keks.byVersion.get('k1')).toString('hex'));`;
  vi.stubEnv('SECRETS_DIR', folder);
  vi.stubEnv('DATA_DIR', join(parent, 'data'));
  const start = () => promisify(execFile)('node', ['--import', 'tsx', '--input-type=module', '-e', program]);
  const said = await Promise.all([start(), start(), start(), start()]);
  expect(new Set(said.map(({ stdout }) => stdout)).size).toBe(1);
  expect(readdirSync(folder)).toHaveLength(5);
});
