import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// The shell without a window first: the same engine in less than half the time (docs/decisions/0015).
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser to test in: the one named by CHROMIUM_PATH, else Playwright's own, else the system's; null if none.
 * Without a path Playwright finds its own, which is its shell without a window.
 */
export function findChromium(): { executablePath?: string } | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return { executablePath: named };
  if (existsSync(chromium.executablePath())) return {};
  const executablePath = SYSTEM_BROWSERS.find((file) => existsSync(file));
  return executablePath === undefined ? null : { executablePath };
}

export const NO_CHROMIUM =
  'No Chromium was found. Run `npx playwright install chromium`, or `apt-get install chromium-headless-shell`, or set CHROMIUM_PATH.';
