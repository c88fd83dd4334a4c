import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findChromium, NO_CHROMIUM } from './e2e/support/find-chromium';

const PORT = Number(process.env['E2E_PORT'] ?? '3210');
const ORIGIN = `http://localhost:${PORT}`;

// Data and secrets of this run only. The runner makes the folder, its workers inherit the name.
if (process.env['E2E_DATA_DIR'] === undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'flareline-e2e-'));
  process.env['E2E_DATA_DIR'] = path.join(folder, 'data');
  process.env['E2E_SECRETS_DIR'] = path.join(folder, 'secrets');
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
}
// Whatever database a developer works on is not for tests.
delete process.env['DATABASE_URL'];

const browser = findChromium();
if (browser === null) console.error(NO_CHROMIUM);
const isRoot = process.getuid?.() === 0;
const jsonReport = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json';

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: jsonReport }]],
  use: {
    baseURL: ORIGIN,
    locale: 'en-GB',
    trace: 'off',
    launchOptions: {
      ...browser,
      args: ['--disable-dev-shm-usage', '--disable-quic', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [{ name: 'e2e', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: 'node scripts/e2e-server.mjs',
    url: `${ORIGIN}/readyz`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      DATA_DIR: process.env['E2E_DATA_DIR'],
      SECRETS_DIR: process.env['E2E_SECRETS_DIR'] ?? '',
      APP_ORIGIN: ORIGIN,
      PORT: String(PORT),
    },
  },
});
