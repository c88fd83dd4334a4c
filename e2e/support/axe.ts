import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function problemsIn(page: Page): Promise<string[]> {
  // Settled, not fulfilled: an animation whose element goes is cancelled, and that is an end of it too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.map(String).join(' ')})`),
  );
}

/**
 * Looked at again where something is found: on the way from one page to the next, Next takes the old title away a
 * moment before it sets the new one, and it is the page at rest that is judged.
 */
async function problemsAtRest(page: Page): Promise<string[]> {
  const problems = await problemsIn(page);
  if (problems.length === 0) return problems;
  await expect(page, 'a title').not.toHaveTitle('');
  return problemsIn(page);
}

async function expectBothThemes(page: Page): Promise<void> {
  // Without motion, and that before the theme changes: a colour half-way through its change has no contrast to measure.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await problemsAtRest(page), `accessibility of ${page.url()}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.emulateMedia({ reducedMotion: null });
}

/** Axe is a script itself: what a browser without scripts shows is measured in a copy of its markup. */
async function expectCopyAccessible(page: Page): Promise<void> {
  const body = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  const context = await page
    .context()
    .browser()
    ?.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  const copy = await context?.newPage();
  expect(copy, 'a browser for the copy').toBeDefined();
  await copy?.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await copy?.goto(page.url());
  if (copy !== undefined) await expectBothThemes(copy);
  await context?.close();
}

/**
 * No breach of WCAG 2.2 A and AA that a machine can see, in the light and in the dark theme.
 *
 * @param options `hasScripts: false` for a page in a context with `javaScriptEnabled: false`
 */
export async function expectAccessible(page: Page, { hasScripts = true } = {}): Promise<void> {
  await (hasScripts ? expectBothThemes(page) : expectCopyAccessible(page));
}
