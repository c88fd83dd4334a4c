import type { Page } from '@playwright/test';
import { givenClinician } from '@/db/factories/given-accounts';
import { focused } from '../support/layout';
import { expect, test } from '../support/people';
import { givenStory } from '../support/story';

const PHONE = { width: 390, height: 844 };

/** Goes through a page by Tab until its focus comes round; what had focus, in that order. */
async function walk(page: Page): Promise<{ names: string[]; faults: string[] }> {
  const names: string[] = [];
  const faults: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const { name, hasRing, isCovered } = await focused(page);
    names.push(name);
    faults.push(...[`no ring: ${name}`].filter(() => !hasRing), ...[`covered: ${name}`].filter(() => isCovered));
  }
  const end = names.indexOf(names[0] ?? '', 1);
  return { names: names.slice(0, end), faults: [...new Set(faults)] };
}

for (const address of ['/today', '/timeline', '/care-team', '/more', '/care-team/invite']) {
  test(`the keyboard reaches all of ${address}, sees where it is, and skips to the content`, async ({ as, page }) => {
    const patient = await as.patient();
    await givenStory(patient, await givenClinician());
    await page.setViewportSize(PHONE);
    await page.goto(address);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.goto(address);
    const { names, faults } = await walk(page);
    expect(names.length).toBeGreaterThan(8);
    expect(faults.filter((fault) => !fault.endsWith(': '))).toEqual([]);
  });
}

test('with reduced motion nothing moves', async ({ as, page }) => {
  await as.patient();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/today');
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await expect(page.getByRole('status').first()).toHaveText('Saved: bad today');
  const moving = await page.evaluate(() =>
    document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1),
  );
  expect(moving).toHaveLength(0);
});
