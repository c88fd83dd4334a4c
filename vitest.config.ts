import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ENGINE_TESTS = ['lib/**/*.engine.test.ts', 'db/**/*.engine.test.ts', 'scripts/**/*.engine.test.ts'];

/** One project an engine: a process speaks one dialect, chosen when the schema is loaded. */
function engineProject(engine: 'sqlite' | 'pglite' | 'postgres') {
  return {
    extends: true as const,
    test: {
      name: engine,
      include: ENGINE_TESTS,
      env: { TEST_ENGINE: engine },
      // PGlite takes seconds to start; a hung transaction must still end as a failure with a name.
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  resolve: {
    alias: [{ find: /^@\//, replacement: here('./') }],
  },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: [here('./scripts/vitest-setup.ts')],
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          include: ['{lib,components,scripts,db}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.engine.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      engineProject('sqlite'),
      engineProject('pglite'),
      ...(process.env['TEST_POSTGRES_URL'] === undefined ? [] : [engineProject('postgres')]),
    ],
  },
});
