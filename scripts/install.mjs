import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, Unready } from './lifetime.mjs';

const ROOT = join(import.meta.dirname, '..');
const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.flareline-lock');

// Compiled packages belong to one Node version and one kind of machine.
function wantedStamp() {
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  return `${lock} node-${process.versions.modules} ${process.platform}-${process.arch}\n`;
}

function packagesOf(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  delete packages[''];
  return packages;
}

/** Does npm's own record of what it installed say the same as the lockfile? */
function isInstalledAsLocked() {
  const record = join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const locked = packagesOf(LOCK);
  const installed = packagesOf(record);
  const isKnown = Object.keys(installed).every((path) => installed[path].integrity === locked[path]?.integrity);
  // Binaries for other machines are in the lockfile and never on the disk.
  return (
    isKnown && Object.keys(locked).every((path) => installed[path] !== undefined || locked[path].optional === true)
  );
}

function missingTools() {
  const isThere = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;
  return ['python3', 'make', 'g++'].filter((tool) => !isThere(tool));
}

// npm's hundred lines are shown only where our sentence does not say it all.
function installFailure({ out, err }) {
  const missing = missingTools();
  if (missing.length > 0 && /gyp|better-sqlite3/.test(err)) {
    return new Unready(
      `The database driver better-sqlite3 has to be compiled and this machine lacks ${missing.join(', ')}: run ` +
        '"apt-get install python3 make g++" (Debian, Ubuntu) or "xcode-select --install" (macOS), then start again.',
    );
  }
  process.stderr.write(`${out}${err}\n`);
  return new Unready('npm could not install the packages; what it printed above says why.');
}

/** `npm` through the copy that started this, else through the path. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own !== undefined && /npm(-cli)?\.c?js$/.test(own)) return run(process.execPath, [own, ...args]);
  return run('npm', args);
}

async function opensDatabase() {
  const program = "new (require('better-sqlite3'))(':memory:').close()";
  const { code } = await run(process.execPath, ['-e', program]);
  return code === 0;
}

async function install() {
  process.stderr.write('Installing packages: about two minutes the first time …\n');
  const said = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (said.code !== 0) throw installFailure(said);
}

async function checkDriver() {
  if (await opensDatabase()) return;
  // Installed under another Node version, or its build was skipped.
  process.stderr.write('Building the database driver …\n');
  const said = await npm(['rebuild', 'better-sqlite3']);
  if (said.code !== 0) throw installFailure(said);
  if (await opensDatabase()) return;
  throw new Unready('The database driver better-sqlite3 does not load: remove node_modules and start again.');
}

/**
 * Makes `node_modules` agree with the lockfile and with this Node version; does nothing when it does already. Needs
 * no package itself.
 */
export async function ensureInstalled() {
  process.chdir(ROOT);
  const wanted = wantedStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!isInstalledAsLocked()) await install();
  await checkDriver();
  writeFileSync(STAMP, wanted);
}
