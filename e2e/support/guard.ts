import { setTimeout as sleep } from 'node:timers/promises';
import { test as base, expect, type BrowserContext } from '@playwright/test';
import { restOfToday } from './days';

/** Watches what a person would not see: the console, failed requests, refused scripts and styles. */
export type Guard = {
  /** Also watches a context that the test opened itself. */
  watch: (context: BrowserContext) => void;
  /** What the test provokes on purpose, such as the console line of a page that answers 404. */
  allow: (pattern: RegExp) => void;
};

const CSP_REPORTS = '/api/csp';

// A page that is left takes its unfinished requests along. A browser without scripts refuses to preload them with the
// reason `csp`; what our policy refuses is told in the console and in a report, so nothing is missed.
const BY_DESIGN = ['net::ERR_ABORTED', 'csp'];

function listen(context: BrowserContext, note: (trouble: string) => void): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (problem) => {
    note(`page error: ${problem.error().message}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    if (!BY_DESIGN.includes(reason)) note(`failed request: ${request.url()} ${reason}`);
  });
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === CSP_REPORTS) note(`CSP report: ${request.postData() ?? ''}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) note(`answer ${response.status()}: ${response.url()}`);
  });
}

// A journey says "today" at its start and at its end, so none begins so late that tomorrow could come between.
const LATEST_MS = 70_000;

async function awayFromMidnight(): Promise<void> {
  const rest = restOfToday();
  await sleep(rest < LATEST_MS ? rest + 1000 : 0);
}

export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context }, provide) => {
      await awayFromMidnight();
      const troubles: string[] = [];
      const allowed: RegExp[] = [];
      const watch = (watched: BrowserContext): void => {
        listen(watched, (trouble) => troubles.push(trouble));
      };
      watch(context);
      await provide({ watch, allow: (pattern) => allowed.push(pattern) });
      await context.close();
      const unexpected = troubles.filter((trouble) => !allowed.some((pattern) => pattern.test(trouble)));
      expect(unexpected, 'console, requests and content security policy').toEqual([]);
    },
    // Its own limit: neither the wait for tomorrow nor a browser slow to close is the journey's time.
    { auto: true, timeout: LATEST_MS + 30_000 },
  ],
});

export { expect };
