// Paths as dependency-cruiser sees them: regular expressions, kept simple because it refuses "unsafe" ones.

export const TEST = '\\.(test|spec)\\.tsx?$';
/** What a test does, told in a file of its own. */
export const ACTS = '\\.acts\\.ts$';
export const ROOTS = ['^(server|proxy|instrumentation[^/]*)\\.(mjs|ts)$'];
export const CODE = '^(app|components|lib|db|e2e|scripts)/';

export const packages = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
export const lib = (...names) => [`^lib/(${names.join('|')})/`];
export const accessFiles = (...names) => [`^lib/access/(${names.join('|')})\\.ts$`];

export const NEXT = packages('next', 'react', 'react-dom');
export const DRIZZLE = packages('drizzle-orm');
export const DRIVERS = [
  ...packages('better-sqlite3', 'pg', '@electric-sql/pglite'),
  'node_modules/drizzle-orm/(better-sqlite3|node-postgres|pglite)/',
];
export const SERVER_ONLY = packages('server-only');
export const IDENTITY_STORE = '^lib/auth/identity-store(\\.ts$|/)';
