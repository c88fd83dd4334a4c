import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unready } from './lifetime.mjs';

const GAP = '  ';

function accountsFile(dataDir) {
  return join(dataDir, 'demo-accounts.txt');
}

/** Did the demo fill this data folder? */
export function isDemoFolder(dataDir) {
  return existsSync(accountsFile(dataDir));
}

/** Marks a folder without a database as the demo's, before anything is filled: a filling may be cut off. */
export function markDemoFolder(dataDir) {
  if (existsSync(join(dataDir, 'flareline.db'))) return;
  writeFileSync(accountsFile(dataDir), '', { flag: 'a', mode: 0o600 });
}

async function withFreshCode(line) {
  // otplib is a package: this file is read before packages are there.
  const { generate } = await import('otplib');
  const [role, email, passphrase, ...rest] = line.split(/ {2,}/);
  const secret = rest.at(-1);
  const columns = [role, email, passphrase];
  return secret === undefined ? columns : [...columns, await generate({ secret }), secret];
}

/**
 * One line per demo account: `role  e-mail  passphrase  code  secret`; a patient's ends with the passphrase. Codes are
 * of this moment.
 */
export async function accountLines(dataDir) {
  const text = isDemoFolder(dataDir) ? readFileSync(accountsFile(dataDir), 'utf8') : '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new Unready(`There is no demo in ${dataDir}: start one with "npm run demo".`);
  const accounts = await Promise.all(lines.map(withFreshCode));
  return accounts.map((columns) => columns.join(GAP));
}
