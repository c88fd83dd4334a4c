import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from './en';
import { FAMILIES } from './families';

const ROOT = join(import.meta.dirname, '../..');

function sourcesUnder(folder: string): string[] {
  return (
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      // Where the sentences themselves stand.
      .filter((name) => !name.startsWith(join('lib', 'messages', 'en')))
  );
}

const source = ['app', 'components', 'lib']
  .flatMap(sourcesUnder)
  .map((name) => readFileSync(join(ROOT, name), 'utf8'))
  .join('\n');

function isWritten(text: string): boolean {
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${text}${quote}`));
}

describe('every sentence is said somewhere', () => {
  test('no key of the catalogue is unused', () => {
    const unused = Object.keys(en)
      .filter((key) => !FAMILIES.some((family) => key.startsWith(family)))
      .filter((key) => !isWritten(key) && !isWritten(key.replace(/\.(one|other)$/, '')));
    expect(unused).toEqual([]);
  });

  test('every family is completed with an id somewhere', () => {
    expect(FAMILIES.filter((family) => !source.includes(`\`${family}\${`))).toEqual([]);
  });

  test('every family has sentences', () => {
    const empty = FAMILIES.filter((family) => !Object.keys(en).some((key) => key.startsWith(family)));
    expect(empty).toEqual([]);
  });
});
