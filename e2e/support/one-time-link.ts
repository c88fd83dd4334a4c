import type { Page } from '@playwright/test';

/** Opens the link of a letter: with scripts by itself, without them by pasting it. */
export async function openLink(page: Page, link: string, hasScripts: boolean): Promise<void> {
  await page.goto(hasScripts ? link : '/invitation?again=1');
  if (hasScripts) return;
  await page.getByLabel('Link or code').fill(link);
  await page.getByRole('button', { name: 'Go on' }).click();
}
