import { ACTS, CODE, DRIVERS, DRIZZLE, IDENTITY_STORE, lib, packages, ROOTS, TEST } from './import-paths.mjs';

/** Places that only a few named files may reach. */
export const doors = [
  {
    name: 'one-door-to-the-database',
    severity: 'error',
    comment: 'three files open the engine; scripts, jobs of the start and tests build one of their own',
    from: {
      path: CODE,
      pathNot: ['^db/', '^scripts/', '^lib/access/(gate|system)\\.ts$', IDENTITY_STORE, TEST],
    },
    to: { path: ['^db/engine/', ...DRIVERS], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'drizzle-stays-behind-records',
    severity: 'error',
    from: { path: CODE, pathNot: ['^db/', '^scripts/', ...lib('records', 'access', 'jobs'), IDENTITY_STORE, TEST] },
    to: { path: DRIZZLE },
  },
  {
    name: 'viewers-are-issued-in-one-place',
    severity: 'error',
    from: { pathNot: ['^lib/auth/', '^scripts/', TEST] },
    to: { path: '^lib/access/issue-viewer\\.ts$' },
  },
  {
    name: 'system-door-is-for-jobs',
    severity: 'error',
    from: { pathNot: ['^lib/jobs/', '^scripts/', '^instrumentation[^/]*\\.ts$', TEST] },
    to: { path: '^lib/access/system\\.ts$' },
  },
  {
    name: 'next-auth-stays-in-auth',
    severity: 'error',
    from: { pathNot: ['^lib/auth/', '^app/api/auth/', '^e2e/', '^scripts/', TEST] },
    to: { path: packages('next-auth') },
  },
  {
    name: 'factories-are-for-tests-and-demo',
    severity: 'error',
    from: { path: CODE, pathNot: ['^db/(factories|demo)/', '^scripts/', '^e2e/', TEST] },
    to: { path: '^db/(factories|demo)/' },
  },
];

/** What holds around the product: tests, scripts, packages, circles. */
export const edges = [
  {
    name: 'e2e-knows-only-the-outside',
    severity: 'error',
    from: { path: '^e2e/' },
    to: {
      path: [CODE, ...ROOTS, ...packages('next', 'react', 'react-dom', 'next-auth')],
      pathNot: ['^e2e/', '^db/factories/', 'node_modules/next-auth/jwt/'],
    },
  },
  {
    name: 'scripts-are-never-imported',
    severity: 'error',
    comment: 'composition roots join things and are joined by nothing; configuration at the top may read its own part',
    from: { path: CODE, pathNot: '^scripts/' },
    to: { path: ['^scripts/', ...ROOTS] },
  },
  { name: 'tests-are-never-imported', severity: 'error', from: {}, to: { path: TEST } },
  {
    name: 'acts-are-for-tests',
    severity: 'error',
    comment: 'what tests do to a record stands in *.acts.ts beside them; the product imports none of it',
    from: { pathNot: [TEST, ACTS] },
    to: { path: ACTS },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'every-import-exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'product-runs-without-dev-packages',
    severity: 'error',
    from: { path: ['^(app|components|lib|db)/', ...ROOTS], pathNot: ['^db/(factories|demo)/', 'pglite', TEST] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];
