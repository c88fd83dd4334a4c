import { addDays, daysBetween, maxDay, minDay, type IsoDay } from './days';
import { exactMg, isSystemicSteroid, steroidDays } from './steroids';
import type { RecordedMedicine, TimelineRecord } from './timeline-record';
import { steroidOver, type SteroidLane } from './timeline-steroid';
import type { Stretch } from './timeline-values';

/**
 * Days of which some steroid doses have no answer. The truth lies between `low` (none of them taken) and `high` (all
 * of them): milligrams a day as prednisone, over the days with a dose, pulses apart.
 */
export type SteroidDoubt = Stretch & { low: number; high: number; doses: number };

type Sum = { low: number; high: number; doses: number };

const NONE: Sum = { low: 0, high: 0, doses: 0 };

const plus = (a: Sum, b: Sum): Sum => ({ low: a.low + b.low, high: a.high + b.high, doses: a.doses + b.doses });

/** What each day of a stretch adds, all steroids together. An unanswered pulse is no doubt about the daily dose. */
function sumsByDay(medicines: readonly RecordedMedicine[], { from, to }: Stretch): Sum[] {
  const sums = Array.from({ length: daysBetween(from, to) + 1 }, () => NONE);
  for (const course of medicines.filter(isSystemicSteroid)) {
    for (const [place, { dose, pulse, doses, answered }] of steroidDays([course], from, to).entries()) {
      const open = pulse.plannedMg + pulse.highMg > 0 ? 0 : doses - answered;
      sums[place] = plus(sums[place] ?? NONE, { low: dose.lowMg, high: dose.highMg, doses: open });
    }
  }
  return sums;
}

/** The part of a stretch whose answers are all in; null where there is none. */
function knownPart({ from, to }: Stretch, known: Stretch): Stretch | null {
  const part = { from: maxDay(from, known.from), to: minDay(to, known.to) };
  return part.from > part.to || part.from > from ? null : part;
}

type Known = Pick<TimelineRecord, 'medicines' | 'answersIn'>;

/** Where, in some stretches oldest first, the steroid dose is not certain. */
export function steroidDoubts(
  { medicines, answersIn }: Known,
  lane: Pick<SteroidLane, 'runs'>,
  stretches: readonly Stretch[],
): SteroidDoubt[] {
  const parts = stretches
    .map((stretch) => (answersIn === null ? null : knownPart(stretch, answersIn)))
    .filter((part) => part !== null);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const sums = sumsByDay(medicines, { from: first.from, to: last.to });
  const place = (day: IsoDay): number => daysBetween(first.from, day);
  return parts.flatMap(({ from, to }) => {
    const { low, high, doses } = sums.slice(place(from), place(addDays(to, 1))).reduce(plus, NONE);
    const days = steroidOver(lane, { from, to })?.days ?? 0;
    return doses === 0 || high <= low || days === 0
      ? []
      : [{ from, to, low: exactMg(low / days), high: exactMg(high / days), doses }];
  });
}

/** The doubts of a whole view: none where, over many years, not every answer was read. */
export function doubtsInView(
  known: Known,
  lane: Pick<SteroidLane, 'runs'> | null,
  bins: readonly Stretch[],
): SteroidDoubt[] {
  const [first] = bins;
  if (lane === null || first === undefined || known.answersIn === null) return [];
  return known.answersIn.from > first.from ? [] : steroidDoubts(known, lane, bins);
}
