import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const FOLDERS = ['app', 'components', 'db', 'docs', 'e2e', 'lib', 'public', 'scripts', '.ci'];
const TEXT = /\.(tsx?|mjs|cjs|js|css|json|md|sql|svg|ya?ml|sh)$|\/run$/;

const isMade = (name: string): boolean => name === 'package-lock.json' || name.endsWith('.tsbuildinfo');

/** Files below a folder of the project, as paths from its root with forward slashes; none if it is not there. */
export function filesIn(folder: string): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === folder.split('/')[0])
    .flatMap(() => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Everything somebody wrote, as far as it is text; what tools make is left out. */
export function writtenFiles(): string[] {
  const top = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  return [...top, ...FOLDERS.flatMap(filesIn)].filter((name) => TEXT.test(name) && !isMade(name));
}
