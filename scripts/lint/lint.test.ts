import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { BAD_FILES, GOOD_FILES } from './files-catalogue';
import { BAD_QUERIES } from './bad-queries-catalogue';
import { GOOD_QUERIES } from './good-queries-catalogue';
import { house } from './house.mjs';

const parser: Linter.Config = {
  files: ['**/*.{ts,tsx,mjs}'],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
};

const linter = new Linter({ configType: 'flat' });

/** What the project's own list of rules says of a file, as `rule: message`. */
function complaints(filename: string, code: string): string[] {
  return linter
    .verify(code, [parser, ...house], { filename })
    .map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

test.each(BAD_QUERIES)('the second lock catches $hole and calls it $named', ({ code, named }) => {
  const rule = ['same-table', 'wide-guards'].find((own) => own === named) ?? 'second-lock';
  expect(complaints('lib/records/episodes.ts', code)).toContainEqual(
    expect.stringContaining(`flareline/${rule}: ${named}:`),
  );
});

test.each(GOOD_QUERIES)('the second lock lets pass $way', ({ code }) => {
  expect(complaints('lib/records/episodes-rows.ts', code)).toEqual([]);
});

test('guards across patients pass in the records of shares and accounts', () => {
  const code = 'export const requests = ({ q, ofCaseload }) => q.select().from(shares).where(ofCaseload(shares));';
  expect(complaints('lib/records/shares.ts', code)).toEqual([]);
  expect(complaints('lib/records/accounts-rows.ts', code)).toEqual([]);
  expect(complaints('lib/records/timeline.ts', code)).toContainEqual(expect.stringContaining('wide-guards'));
});

test.each(BAD_FILES)('the house refuses $what by the name $rule', ({ file, code, rule }) => {
  expect(complaints(file, code)).toContainEqual(expect.stringContaining(`flareline/${rule}: `));
});

test.each(GOOD_FILES)('the house lets pass $what', ({ file, code }) => {
  expect(complaints(file, code)).toEqual([]);
});

test('a comment cannot switch a rule off', () => {
  const code = '// eslint-disable-next-line flareline/plain-markup\nexport const bar = <div style={{}} />;';
  expect(complaints('components/ui/bar.tsx', code)).toContainEqual(expect.stringContaining('plain-markup'));
});
