import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser to test in: the one named by CHROMIUM_PATH, else Playwright's own, else the system's; null if none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  const candidates = [...(named === undefined ? [] : [named]), chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((file) => existsSync(file)) ?? null;
}

export const NO_CHROMIUM =
  'No Chromium was found. Run `npx playwright install chromium`, or `apt-get install chromium`, or set CHROMIUM_PATH.';
