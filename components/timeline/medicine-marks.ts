import type { MedicineBar } from '@/lib/clinical/timeline-medicines';
import { say } from '@/lib/messages/say';
import { medicineTitle, plannedText } from './medicine-words';
import { edgesOf, type Plot } from './plot';

// Texts are laid out for the narrowest plot of a width class, so that they fit on all of them.
const TEXT_PIXELS = { wide: 560, narrow: 300 } as const;
const LETTER = 6.6;
const MARGIN = 10;

const pixelsOf = (text: string): number => text.length * LETTER + MARGIN;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A name of at most so many letters; a longer one ends in three dots. */
export function cutTo(name: string, most: number): string {
  if (name.length <= most) return name;
  const whole = Array.from(letters.segment(name), ({ segment }) => segment);
  return whole.length <= most
    ? name
    : `${whole
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

// Scripts that are written from right to left, and the marks that turn a text around.
const TURNING = /[\u0590-\u08ff\u200f\u202b\u202e\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A name that is written from right to left is set apart, or it takes the number of the dose behind it along. */
const setApart = (name: string): string => (TURNING.test(name) ? `\u2068${name}\u2069` : name);

/** A text on a bar, with the place it begins at: 0 at the left edge of the plot, 1 at the right. */
export type BarText = { key: string; text: string; left: number };

const cutMark = (isCut: boolean): string => (isCut ? '◂ ' : '');

/** The doses that fit into their part. */
export function dosesOn({ parts }: MedicineBar, plot: Plot): BarText[] {
  return parts.flatMap((part) => {
    const { left, right } = edgesOf(plot, part);
    const planned = plannedText(part.dose);
    const text = `${cutMark(part.isCutStart)}${planned}`;
    const fits = (right - left) * TEXT_PIXELS[plot.width] > pixelsOf(text);
    return fits && planned !== '' ? [{ key: part.from, text, left }] : [];
  });
}

/** What stands beside the name: "stopped", or the dose of the part that the name stands in, where both fit into it. */
function besideName(bar: MedicineBar, plot: Plot, name: string): string {
  const [first, second] = bar.parts;
  if (bar.isStopped) return say('timeline.medicine.stopped');
  if (first === undefined) return '';
  const dose = plannedText(first.dose);
  const { left, right } = edgesOf(plot, first);
  const fits = (right - left) * TEXT_PIXELS.narrow > pixelsOf(`${name} ${dose}`);
  return second === undefined || fits ? dose : '';
}

const MOST_LETTERS = Math.floor((TEXT_PIXELS.narrow - MARGIN) / LETTER);

/**
 * On a phone the name stands on the bar itself, with the dose of the part it stands in; doses that came later stand in
 * their own parts, where there is room behind the name. `isLate`: the name ends at the right edge of the plot.
 */
export function namedBar(bar: MedicineBar, plot: Plot): { name: BarText; isLate: boolean; doses: BarText[] } {
  const { left } = edgesOf(plot, bar);
  const title = medicineTitle(bar);
  const beside = besideName(bar, plot, title);
  const room = MOST_LETTERS - beside.length - 3;
  const text = `${cutMark(bar.isCutStart)}${setApart(cutTo(title, room))} ${beside}`.trim();
  const isLate = (1 - left) * TEXT_PIXELS.narrow < pixelsOf(text);
  const end = left + pixelsOf(text) / TEXT_PIXELS.narrow;
  const doses = bar.isStopped || isLate ? [] : dosesOn(bar, plot).filter((dose) => dose.left >= end);
  return { name: { key: bar.id, text, left }, isLate, doses };
}
