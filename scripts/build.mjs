import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, Unready } from './lifetime.mjs';

const ROOT = join(import.meta.dirname, '..');
const BUILD_ID = join(ROOT, '.next/BUILD_ID');
const STAMP = join(ROOT, '.next/flareline-build');
const FOLDERS = ['app', 'components', 'lib', 'db', 'public'];
const FILES = [
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-node.ts',
];
// Next ends well with warnings, which would otherwise never be read.
const WARNED = /encountered \d+ warning/;
const NOT_BUILT = /\.test\.tsx?$|\.sql$|\.md$/;

function sources() {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return [...inFolders, ...FILES.map((file) => join(ROOT, file)).filter((file) => existsSync(file))].sort();
}

/** A hash over the contents of everything a build is made of. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources()) {
    const content = readFileSync(file);
    hash.update(`${file.slice(ROOT.length)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function isBuilt(wanted) {
  return existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
}

async function step(what, args, env) {
  const { code, out, err } = await run(process.execPath, args, { env });
  if (code !== 0 || WARNED.test(err) || WARNED.test(out)) process.stderr.write(`${out}${err}\n`);
  if (code === 0) return;
  throw new Unready(`${what} failed; what it printed above says why.`);
}

/** Makes the production build, unless the one that is there was made from exactly these sources. */
export async function ensureBuilt() {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return;
  process.stderr.write('Building: about a minute …\n');
  // A sentence that is missing would only show on the page that says it.
  const check = ['node_modules/vitest/vitest.mjs', 'run', 'lib/messages', '--project', 'unit'];
  await step('The check of the messages', check, {});
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await step('The build', ['node_modules/next/dist/bin/next', 'build'], env);
  writeFileSync(STAMP, wanted);
}
