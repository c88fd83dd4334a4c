import nextVitals from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lint/house.mjs';

const typed = {
  name: 'flareline/typed',
  files: ['**/*.{ts,tsx}'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/ban-ts-comment': [
      'error',
      { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
    ],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-deprecated': [
      'error',
      // Deprecated in one of their forms only, not in the one the tables use.
      { allow: [{ from: 'package', package: 'drizzle-orm', name: ['primaryKey', 'foreignKey'] }] },
    ],
    // Counting what a person typed goes by code points.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    // Generic tables: the columns of "any table of a patient" read as {} until the table is known.
    '@typescript-eslint/no-generated-empty-object-type': 'off',
    // Next's own picture component would keep copies of photos on disk, outside of the sealed database.
    '@next/next/no-img-element': 'off',
    // Actions and record functions are asynchronous by contract, also where nothing is awaited.
    '@typescript-eslint/require-await': 'off',
  },
};

// Scripts and the server entry: no types to check, so undefined names are looked for here.
const plain = {
  name: 'flareline/plain',
  files: ['**/*.{mjs,js}'],
  extends: [tseslint.configs.recommended],
  languageOptions: {
    globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
  },
  rules: { 'no-undef': 'error' },
};

export default defineConfig([
  globalIgnores([
    '.next/',
    'node_modules/',
    'data/',
    'secrets/',
    'test-results/',
    'playwright-report/',
    'next-env.d.ts',
  ]),
  nextVitals,
  typed,
  plain,
  house,
]);
