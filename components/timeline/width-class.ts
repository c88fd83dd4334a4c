import type { LaneGroup } from '@/lib/clinical/timeline-record';
import { rememberedLanes, type WidthClass } from '@/lib/clinical/timeline-view';

/** What a request says about its screen. Anything missing is null or undefined. */
type ScreenHints = {
  /** The `plot` cookie, set by a few bytes of script. */
  plot: string | null | undefined;
  /** `Sec-CH-UA-Mobile`: `?1` on a phone. */
  mobile: string | null | undefined;
  userAgent: string | null | undefined;
};

const PHONES = /Mobi|Android|iPhone|iPod/i;

/** Which of the two drawings a screen gets: what it told us itself, else what kind of device it is. */
export function widthClass({ plot, mobile, userAgent }: ScreenHints): WidthClass {
  if (plot === 'narrow' || plot === 'wide') return plot;
  if (mobile === '?1') return 'narrow';
  if (mobile === '?0') return 'wide';
  return PHONES.test(userAgent ?? '') ? 'narrow' : 'wide';
}

/** How a request's line is drawn where its address does not say: for its screen, with the lanes shown last. */
export function drawnFor(hints: ScreenHints & { lanes: string | undefined }): {
  width: WidthClass;
  lanes: readonly LaneGroup[];
} {
  return { width: widthClass(hints), lanes: rememberedLanes(hints.lanes) };
}
