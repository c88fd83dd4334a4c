import type { Page } from '@playwright/test';

const COUNT = 'taps';

/** Starts counting: one tap is one activation of a control, heard by a listener that nothing can stop. */
export async function countTaps(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    window.addEventListener(
      'click',
      () => {
        sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name) ?? '0') + 1));
      },
      { capture: true },
    );
  }, COUNT);
}

/** Taps since the browser was opened. */
export async function tapsOn(page: Page): Promise<number> {
  return page.evaluate((name) => Number(sessionStorage.getItem(name) ?? '0'), COUNT);
}
