import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv';

test.each([
  ['a word', 'mild', 'mild'],
  ['a number', 7.5, '7.5'],
  ['a negative number', -2, '-2'],
  ['nothing', null, ''],
  ['a comma', 'Skin, joints', '"Skin, joints"'],
  ['quotes', 'so-called "flare"', '"so-called ""flare"""'],
  ['two lines', 'one\ntwo', '"one\ntwo"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula behind spaces', '  @SUM(A1)', "'  @SUM(A1)"],
  ['a plus', '+49 30', "'+49 30"],
  ['a minus', '-cream', "'-cream"],
  ['a tab', '\tx', "'\tx"],
  ['a formula in full width', '\uFF1D1', "'\uFF1D1"],
  ['a formula with a comma', '=A1,B1', '"\'=A1,B1"'],
])('%s', (_title, cell, text) => {
  expect(csvOf([[cell]])).toBe(`${text}\r\n`);
});

/** Reads RFC 4180 text back, without the code under test. */
function readBack(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push((quoted ?? plain ?? '').replaceAll('""', '"'));
    rows.push(...[[]].slice(0, Number(end === '\r\n')));
  }
  return rows.slice(0, -1);
}

test('whatever a patient calls a medicine, it comes back as one cell, and never as a formula', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (given) => {
      const found = readBack(csvOf(given));
      expect(found.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        given.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      );
      expect(found.flat().filter((cell) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell))).toEqual([]);
    }),
  );
});
