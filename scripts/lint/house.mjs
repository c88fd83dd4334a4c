import { flareline } from './plugin.mjs';

const TESTS = ['**/*.test.{ts,tsx}', 'e2e/**/*.spec.ts'];
const CATALOGUES = ['**/*-catalogue.ts', 'lib/messages/en/**/*.ts', 'db/demo/*-story.ts'];
const COMPONENTS = ['components/**/*.tsx', 'app/**/*.tsx'];
const COMPOSITION_ROOTS = ['scripts/**', 'e2e/support/**', '*.{js,mjs,ts}', '.*.{js,mjs,cjs}'];
const NEXT_FILES = ['app/**', 'proxy.ts', '*.config.{js,mjs,ts}', '.*.{js,mjs,cjs}', 'scripts/**/*.config.mjs'];

const counting = { skipBlankLines: true, skipComments: true };

const limits = {
  'max-lines': ['error', { max: 200, ...counting }],
  'max-lines-per-function': ['error', { max: 50, ...counting }],
  complexity: ['error', 8],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
};

/**
 * Every rule of this house that needs no type information, with the files it holds for. One list, so that the
 * rules' own test runs what the project runs.
 *
 * @type {import('eslint').Linter.Config[]}
 */
export const house = [
  {
    name: 'flareline/everywhere',
    files: ['**/*.{ts,tsx,mjs,js,cjs}'],
    plugins: { flareline },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      ...limits,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'flareline/file-names': 'error',
      'flareline/named-exports': 'error',
      'flareline/plain-markup': 'error',
      'flareline/sessions-in-one-place': 'error',
      'flareline/settings-in-one-place': 'error',
      'flareline/wrapped-actions': 'error',
    },
  },
  {
    name: 'flareline/components',
    files: COMPONENTS,
    rules: { 'max-lines-per-function': ['error', { max: 80, ...counting }] },
  },
  {
    name: 'flareline/catalogues',
    files: CATALOGUES,
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    name: 'flareline/next-files',
    files: NEXT_FILES,
    rules: { 'flareline/named-exports': 'off', 'import/no-anonymous-default-export': 'off' },
  },
  {
    name: 'flareline/composition-roots',
    files: COMPOSITION_ROOTS,
    rules: { 'flareline/settings-in-one-place': 'off', 'no-console': 'off' },
  },
  { name: 'flareline/env', files: ['lib/platform/env.ts'], rules: { 'flareline/settings-in-one-place': 'off' } },
  {
    name: 'flareline/sessions',
    files: ['lib/auth/**', 'app/api/auth/**', 'e2e/support/**'],
    rules: { 'flareline/sessions-in-one-place': 'off' },
  },
  {
    name: 'flareline/pages',
    files: ['app/**/page.tsx'],
    rules: { 'flareline/pages-name-their-viewer': 'error' },
  },
  {
    name: 'flareline/routes',
    files: ['app/**/route.{ts,tsx}'],
    // next-auth's own handler brings its own checks and cannot be wrapped.
    ignores: ['app/api/auth/*/route.ts'],
    rules: { 'flareline/wrapped-routes': 'error' },
  },
  {
    name: 'flareline/records',
    files: ['lib/records/**/*.ts'],
    ignores: TESTS,
    rules: { 'flareline/second-lock': 'error', 'flareline/same-table': 'error', 'flareline/wide-guards': 'error' },
  },
  {
    name: 'flareline/records-across-patients',
    files: ['lib/records/{accounts,audit-events,caseload,invitations,requests,shares}{,-*}.ts'],
    rules: { 'flareline/wide-guards': 'off' },
  },
  { name: 'flareline/tests', files: TESTS, rules: { 'flareline/flat-tests': 'error' } },
];
