import type { Page } from '@playwright/test';

const LEAST_TARGET = 48;

/** How far the page scrolls sideways, in pixels; nothing where everything wraps. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Makes all text so many times as large, as a person may in their browser. */
export async function enlargeText(page: Page, times: number): Promise<void> {
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${String(percent)}%`;
  }, times * 100);
}

/**
 * Controls that are in sight and smaller than a sore finger needs, with their size. What is hidden from everybody but
 * the pointer (tapping into the drawing) only repeats what full-sized links do.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
    return [...controls].flatMap((control) => {
      // A tick is pressed by its words as well.
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      const isSeen = control.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const isOff = control.closest('.skip, .sr-only, [aria-hidden="true"]') !== null || width === 0;
      if (!isSeen || isOff || (width >= least && height >= least)) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return [
        `${control.tagName} ${name.trim().slice(0, 40)} ${String(Math.round(width))}x${String(Math.round(height))}`,
      ];
    });
  }, LEAST_TARGET - 0.5);
}

/** What has focus: its name, whether its ring can be seen, and whether anything lies over it. */
export async function focused(page: Page): Promise<{ name: string; hasRing: boolean; isCovered: boolean }> {
  return page.evaluate(() => {
    const control = document.activeElement;
    // Between the last control and the first, focus rests on the page itself.
    const isPage = control === document.body;
    if (!(control instanceof HTMLElement) || isPage) return { name: '', hasRing: false, isCovered: true };
    const { outlineStyle, outlineWidth } = getComputedStyle(control);
    const { x, y, width, height } = control.getBoundingClientRect();
    const over = document.elementFromPoint(x + width / 2, y + height / 2);
    return {
      name: (control.getAttribute('aria-label') ?? control.textContent).trim(),
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isCovered: over === null || !(control.contains(over) || over.contains(control)),
    };
  });
}
