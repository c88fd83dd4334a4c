import {
  accessFiles,
  CODE,
  DRIVERS,
  DRIZZLE,
  IDENTITY_STORE,
  lib,
  NEXT,
  packages,
  SERVER_ONLY,
  TEST,
} from './import-paths.mjs';

/** `from` may import `may` and itself; with `node`, also Node's own modules. Tests are free. */
function folder({ name, from, itself = [from], not = [], may, node = false, comment }) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: from, pathNot: [TEST, ...not] },
    to: { couldNotResolve: false, pathNot: [...itself, ...may], ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  };
}

/** Of `to`, `from` may import types and nothing that runs. */
const typesOnly = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { path: to, dependencyTypesNot: ['type-only'] },
});

const screens = [
  folder({
    name: 'app-joins-and-decides-nothing',
    from: '^app/',
    may: [
      '^components/',
      ...lib('records', 'actions', 'schemas', 'messages', 'auth', 'clinical', 'exports', 'imports', 'platform'),
      ...accessFiles('viewer', 'visible'),
      ...NEXT,
      ...packages('next-auth', 'zod'),
      ...SERVER_ONLY,
    ],
    comment: 'a page joins records, actions and components',
  }),
  {
    name: 'app-never-touches-the-database',
    severity: 'error',
    from: { path: ['^app/', '^components/'] },
    to: { path: ['^db/', '^lib/access/(gate|system|own|caseload|allowed)\\.ts$', ...DRIZZLE, ...DRIVERS] },
  },
  folder({
    name: 'ui-knows-no-lupus',
    from: '^components/ui/',
    may: [...packages('react'), 'node_modules/next/(link|navigation)'],
    comment: 'looks and keyboard behaviour: finished strings come in as props, nothing of ours is imported',
  }),
  folder({
    name: 'components-get-plain-data',
    from: '^components/([^/]+)/',
    itself: [],
    not: ['^components/ui/'],
    may: [
      // $1 is the component's own folder: one noun does not draw another.
      '^components/($1|ui)/',
      ...lib('clinical', 'schemas', 'messages', 'records'),
      '^lib/actions/result\\.ts$',
      ...packages('react', 'd3-scale', 'd3-shape'),
      'node_modules/next/(link|navigation)',
    ],
    comment: 'a component turns plain data into markup; actions arrive as props',
  }),
  typesOnly('components-get-plain-data', '^components/', ['^lib/records/', '^lib/actions/']),
];

const pure = [
  folder({
    name: 'clinical-is-pure',
    from: '^lib/clinical/',
    may: [],
    comment: 'no package, no clock, nothing of ours',
  }),
  folder({ name: 'messages-stand-alone', from: '^lib/messages/', may: lib('clinical') }),
  typesOnly('messages-stand-alone', '^lib/messages/', '^lib/clinical/'),
  folder({
    name: 'schemas-are-shared-by-form-and-server',
    from: '^lib/schemas/',
    may: [...lib('clinical', 'messages'), ...packages('zod')],
  }),
  folder({
    name: 'exports-and-imports-are-pure',
    from: '^lib/(exports|imports)/',
    node: true,
    may: [...lib('clinical', 'schemas', 'messages', 'records'), ...packages('pdfkit', 'zod')],
  }),
  typesOnly('exports-and-imports-are-pure', '^lib/(exports|imports)/', '^lib/records/'),
  {
    name: 'platform-stands-alone',
    severity: 'error',
    from: { path: '^lib/platform/', pathNot: TEST },
    to: { path: [CODE, ...NEXT, ...DRIZZLE, ...DRIVERS], pathNot: '^lib/platform/' },
  },
];

const data = [
  {
    name: 'records-do-not-know-next',
    severity: 'error',
    from: { path: '^lib/records/' },
    to: { path: [...NEXT, ...packages('next-auth')] },
  },
  folder({
    name: 'records-come-through-the-door',
    from: '^lib/records/',
    may: [...lib('access', 'clinical', 'schemas'), '^db/schema/', ...DRIZZLE, ...SERVER_ONLY],
    comment: 'clock, ids and sealing come with Allowed',
  }),
  typesOnly('records-come-through-the-door', '^lib/records/', '^lib/schemas/'),
  folder({
    name: 'access-is-below-everything',
    from: '^lib/access/',
    node: true,
    may: ['^db/', ...lib('platform', 'clinical', 'messages'), ...DRIZZLE, ...SERVER_ONLY, 'node_modules/next/'],
  }),
  typesOnly('access-is-below-everything', '^lib/access/', '^lib/messages/'),
  {
    name: 'access-does-not-know-next',
    severity: 'error',
    from: { path: '^lib/access/', pathNot: ['^lib/access/visible\\.ts$', TEST] },
    to: { path: NEXT },
  },
  folder({
    name: 'auth-knows-identities-only',
    from: '^lib/auth/',
    not: [IDENTITY_STORE],
    node: true,
    may: [
      ...accessFiles('viewer', 'issue-viewer'),
      ...lib('platform'),
      ...NEXT,
      ...packages('next-auth', '@node-rs/argon2', 'otplib', '@otplib/[^/]+', 'uqr', 'zod'),
      ...packages('@zxcvbn-ts/core', '@zxcvbn-ts/language-common'),
      ...SERVER_ONLY,
    ],
  }),
  folder({
    name: 'auth-knows-identities-only',
    from: IDENTITY_STORE,
    node: true,
    may: [
      '^lib/auth/',
      ...accessFiles('viewer', 'issue-viewer'),
      ...lib('platform'),
      '^db/',
      ...DRIZZLE,
      ...SERVER_ONLY,
    ],
  }),
  folder({
    name: 'actions-wrap-and-do-not-read',
    from: '^lib/actions/',
    node: true,
    may: [
      ...lib('auth', 'messages', 'platform'),
      ...accessFiles('viewer', 'refused'),
      ...packages('zod'),
      'node_modules/next/(headers|navigation|server|cache)',
      ...SERVER_ONLY,
    ],
  }),
  folder({
    name: 'jobs-work-without-a-viewer',
    from: '^lib/jobs/',
    node: true,
    may: [
      ...accessFiles('system'),
      '^db/schema/',
      ...DRIZZLE,
      ...lib('clinical', 'messages', 'platform'),
      ...SERVER_ONLY,
    ],
  }),
  folder({
    name: 'db-knows-nothing-above',
    from: '^db/',
    not: ['^db/(demo|factories)/'],
    node: true,
    may: [...lib('platform'), ...DRIZZLE, ...DRIVERS],
  }),
  folder({
    name: 'db-knows-nothing-above',
    from: '^db/factories/',
    node: true,
    // A factory makes a passphrase as the product would store it.
    may: ['^db/', ...lib('platform'), ...DRIZZLE, ...DRIVERS, ...packages('@node-rs/argon2')],
  }),
  folder({
    name: 'db-knows-nothing-above',
    from: '^db/demo/',
    node: true,
    may: ['^db/', ...lib('platform', 'clinical')],
  }),
];

/** What each folder may import, from the screen down to the database. */
export const layers = [...screens, ...pure, ...data];
