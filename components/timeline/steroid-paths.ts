import { addDays, daysBetween, maxDay, minDay } from '@/lib/clinical/days';
import type { SteroidDoubt } from '@/lib/clinical/timeline-doubts';
import type { SteroidLane, SteroidPulse, SteroidRun } from '@/lib/clinical/timeline-steroid';
import type { Stretch } from '@/lib/clinical/timeline-values';
import { STEROID } from './layout';
import { ACROSS, across, edgesOf, placeOf, type Plot } from './plot';

/** Room above the highest step for its number. */
const HEADROOM = 10;

/** Height of a dose in the lane, in pixels from its top; what is beyond the scale is cut at it. */
export function doseHeight(plot: Plot, mg: number, top: number): number {
  const { top: from, bottom } = STEROID[plot.width];
  return Math.round((bottom - (Math.min(mg, top) / top) * (bottom - from - HEADROOM)) * 10) / 10;
}

/** Runs that follow each other without a day between; a day without any dose ends one. */
function unbroken(runs: readonly SteroidRun[]): SteroidRun[][] {
  const groups: SteroidRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && addDays(last.to, 1) === run.from) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** The stepped area and its upper edge as path data. */
export function steroidPaths(plot: Plot, { runs, top }: SteroidLane): { area: string; line: string } {
  const base = STEROID[plot.width].bottom;
  const lines = unbroken(runs).map((group) =>
    group
      .map((run) => {
        const { left, right } = edgesOf(plot, run);
        const y = doseHeight(plot, run.mg, top);
        return `${across(left)} ${y}H${Math.max(across(right), across(left) + 2)}`;
      })
      .join('L'),
  );
  const starts = unbroken(runs).map(([first]) => across(first === undefined ? 0 : placeOf(plot, first.from)));
  return {
    line: lines.map((line) => `M${line}`).join(''),
    area: lines.map((line, place) => `M${starts[place] ?? 0} ${base}L${line}V${base}z`).join(''),
  };
}

/** A box of the area under nobody's confirmation. */
export type DoubtBox = Stretch & { top: number };

/** The parts of the area that are not confirmed, as high as their dose. */
export function doubtBoxes(plot: Plot, { runs, unconfirmed, top }: SteroidLane): DoubtBox[] {
  return unconfirmed.flatMap((stretch) =>
    runs
      .map(({ from, to, mg }) => ({
        from: maxDay(from, stretch.from),
        to: minDay(to, stretch.to),
        top: doseHeight(plot, mg, top),
      }))
      .filter(({ from, to }) => from <= to),
  );
}

/** The shade between none and all of the unanswered doses, bin by bin, as path data. */
export function doubtShade(plot: Plot, doubts: readonly SteroidDoubt[], top: number): string {
  return doubts
    .map((doubt) => {
      const { left, right } = edgesOf(plot, doubt);
      const [low, high] = [doseHeight(plot, doubt.low, top), doseHeight(plot, doubt.high, top)];
      return `M${across(left)} ${high}H${Math.max(across(right), across(left) + 2)}V${low}H${across(left)}z`;
    })
    .join('');
}

/** The number at a step. */
export type StepLabel = { key: string; text: string; place: number; y: number; isAfterPulse: boolean };

const DIGIT = 7;
const PADDING = 4;

/** 7.5 and 12.34; no trailing zero. */
export function doseText(mg: number): string {
  return String(Math.round(mg * 100) / 100);
}

/** Whether a number may stand over a run: it is wide enough, or what follows is lower and leaves room. */
function hasRoom(run: SteroidRun, next: SteroidRun | undefined, pixels: { run: number; text: number }): boolean {
  return pixels.run >= pixels.text || (pixels.run > 2 && (next === undefined || next.mg < run.mg));
}

/** The numbers that fit, from the left: one that would touch the one before it is left out. */
export function stepLabels(plot: Plot, { runs, cutDay, pulses, top }: SteroidLane, pixels: number): StepLabel[] {
  const labels: StepLabel[] = [];
  let free = 0;
  for (const [index, run] of runs.entries()) {
    const { left, right } = edgesOf(plot, run);
    const text = run.from === cutDay ? `◂ ${doseText(run.mg)}` : doseText(run.mg);
    const width = text.length * DIGIT + PADDING;
    const x = left * pixels;
    if (x < free || x + width > pixels) continue;
    if (!hasRoom(run, runs[index + 1], { run: (right - left) * pixels, text: width })) continue;
    const isAfterPulse = pulses.some(
      ({ from, to }) => from <= run.to && daysBetween(to, run.from) < 12 && run.from > from,
    );
    labels.push({ key: run.from, text, place: left, y: doseHeight(plot, run.mg, top) - 5, isAfterPulse });
    free = x + width;
  }
  return labels;
}

/** Several pulses within two weeks are told as one. */
const ONE_COURSE_DAYS = 14;

export type PulseCourse = { from: string; to: string; mg: number | null; days: number };

/** Pulses joined to courses: "IV 500 mg ×3"; `mg` null when they differ. */
export function pulseCourses(pulses: readonly SteroidPulse[]): PulseCourse[] {
  const courses: PulseCourse[] = [];
  for (const { from, to, mg, days } of pulses) {
    const last = courses.at(-1);
    if (last !== undefined && daysBetween(last.to, from) <= ONE_COURSE_DAYS) {
      last.to = to;
      last.days += days;
      if (last.mg !== mg) last.mg = null;
    } else courses.push({ from, to, mg, days });
  }
  return courses;
}

/** Thin lines over the whole height, one for each day of a pulse; days that fall together are pushed apart. */
export function pulseLines(plot: Plot, pulses: readonly SteroidPulse[]): string {
  const { top, bottom } = STEROID[plot.width];
  const apart = (3.2 * ACROSS) / plot.pixels;
  const lines: number[] = [];
  for (const { from, days } of pulses) {
    for (let day = 0; day < Math.min(days, 5); day += 1) {
      const x = across(placeOf(plot, addDays(from, day)) + 0.5 / plot.days);
      lines.push(Math.max(x, (lines.at(-1) ?? -ACROSS) + apart));
    }
  }
  return lines.map((x) => `M${Math.round(x)} ${bottom}V${top - 4}`).join('');
}
