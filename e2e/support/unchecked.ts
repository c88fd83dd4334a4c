import type { Page } from '@playwright/test';

/** Switches the browser's own checks of forms off, so that the server's are met. */
export async function withoutBrowserChecks(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
    for (const field of document.querySelectorAll('input')) field.removeAttribute('maxlength');
  });
}
