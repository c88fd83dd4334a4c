import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Unready } from '../lifetime.mjs';

// The same build that `npm run demo` serves, made anew unless it was made from exactly these sources.
const BUILD = `import { ensureBuilt } from './scripts/build.mjs';
import { script } from './scripts/lifetime.mjs';
await script(ensureBuilt);`;

const FOLDERS = ['app', 'components', 'db', 'e2e', 'lib', 'scripts'];

/** The JavaScript file behind a command of an installed package: the same on every system, with no shell between. */
function bin(root, packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bins === 'string' ? bins : bins[command]);
}

const rootFiles = (root) => readdirSync(root).filter((name) => /^[^.].*(?<!\.d)\.(ts|mjs|js)$/.test(name));

function checks(root) {
  const folders = FOLDERS.filter((name) => existsSync(path.join(root, name)));
  const sources = [...folders, ...rootFiles(root)];
  // Types of routes that a development server saw, and that may be gone since.
  const forgetOldTypes = () => rmSync(path.join(root, '.next/dev/types'), { recursive: true, force: true });
  return [
    { id: 'format', name: 'format', run: [bin(root, 'prettier', 'prettier'), '--check', '--log-level', 'warn', '.'] },
    { id: 'route-types', name: 'route types', run: [bin(root, 'next', 'next'), 'typegen'], before: forgetOldTypes },
    { id: 'types', name: 'types', run: [bin(root, 'typescript', 'tsc'), '--noEmit', '-p', '.'] },
    { id: 'lint', name: 'lint', run: [bin(root, 'eslint', 'eslint'), '--max-warnings', '0', ...sources] },
    {
      id: 'imports',
      name: 'import rules',
      run: [bin(root, 'dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.mjs', ...sources],
    },
    { id: 'unused', name: 'unused code', run: [bin(root, 'knip', 'knip'), '--no-progress'] },
  ];
}

function units(root, reports) {
  const vitest = (name, project) => {
    const report = path.join(reports, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return {
      id: project,
      name,
      run: [bin(root, 'vitest', 'vitest'), 'run', '--project', project, ...reporters],
      report,
    };
  };
  const postgres = process.env.TEST_POSTGRES_URL
    ? vitest('record suite on PostgreSQL', 'postgres')
    : {
        id: 'postgres',
        name: 'record suite on PostgreSQL',
        skipped: 'PostgreSQL: skipped, TEST_POSTGRES_URL is not set',
      };
  return [
    vitest('unit tests', 'unit'),
    vitest('record suite on SQLite', 'sqlite'),
    vitest('record suite on PGlite', 'pglite'),
    postgres,
  ];
}

function browser(root, reports) {
  const report = path.join(reports, 'browser.json');
  return [
    { id: 'build', name: 'production build', run: ['--input-type=module', '--eval', BUILD] },
    {
      id: 'browser',
      name: 'browser tests',
      run: [bin(root, '@playwright/test', 'playwright'), 'test'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      report,
    },
  ];
}

/**
 * Everything `npm test` does, in order. A step is `{ id, name, run: arguments of node, env?, before?, report? }`, or
 * `{ id, name, skipped: sentence }`. With `wanted`, only the steps of those ids: `npm test -- lint imports`.
 */
export function steps({ root, reports, wanted }) {
  const all = [...checks(root), ...units(root, reports), ...browser(root, reports)];
  const unknown = wanted.filter((id) => !all.some((step) => step.id === id));
  if (unknown.length > 0) {
    throw new Unready(`No step ${unknown.join(', ')}. The steps: ${all.map(({ id }) => id).join(', ')}.`);
  }
  return wanted.length === 0 ? all : all.filter(({ id }) => wanted.includes(id));
}
