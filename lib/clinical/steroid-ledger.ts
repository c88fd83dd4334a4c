import { addDays, daysBetween, maxDay, type IsoDay } from './days';
import type { MedicineCourse } from './doses';
import { withGivenPulses, type GivenPulse } from './steroid-pulses';
import {
  exactMg,
  isSystemicSteroid,
  MAINTENANCE_LINE_MG,
  type SteroidBand,
  type SteroidDay,
  steroidDays,
  totalOf,
} from './steroids';

/** Windows of the means, in days. */
export const LEDGER_WINDOWS = [7, 30, 90, 365] as const;

/** "Above" these, in milligrams a day as prednisone. Sources: docs/clinical/steroids.md (EULAR 2023, LLDAS). */
export const LEDGER_LIMITS = [MAINTENANCE_LINE_MG, 7.5] as const;

/** Milligrams between two bounds: no unanswered dose taken, all of them taken. */
export type Range = { low: number; high: number };

/**
 * A stretch of calendar days, both ends included. `recorded` is how many of them lie on or after the first day of the
 * first steroid in the record: before it nothing is known, and those days count as none.
 */
export type LedgerStretch = {
  from: IsoDay;
  to: IsoDay;
  days: number;
  recorded: number;
  doses: number;
  answered: number;
  total: Range;
  /** The part of `total` that came as pulses. */
  pulses: Range;
  mean: Range;
  above: readonly { limitMg: number; days: Range }[];
};

/** The dose on a flare's first day; null where no steroid was recorded by then. */
export type LedgerOnset = { episodeId: string; day: IsoDay; dose: Range | null };

export type Ledger = {
  /** First day of the first steroid; null without one. */
  begins: IsoDay | null;
  windows: readonly LedgerStretch[];
  /** Since any day that was asked for. */
  since: LedgerStretch;
  onsets: readonly LedgerOnset[];
  /** Ids of steroids on the skin, into a joint …: listed, never converted. */
  local: readonly string[];
};

const rangeOf = ({ lowMg, highMg }: SteroidBand): Range => ({ low: exactMg(lowMg), high: exactMg(highMg) });

function takenOn({ dose, pulse }: SteroidDay): Range {
  return { low: exactMg(dose.lowMg + pulse.lowMg), high: exactMg(dose.highMg + pulse.highMg) };
}

function daysAbove(days: readonly SteroidDay[], limitMg: number): Range {
  const taken = days.map(takenOn);
  return {
    low: taken.filter(({ low }) => low > limitMg).length,
    high: taken.filter(({ high }) => high > limitMg).length,
  };
}

/** Adds up a stretch of days; the average divides by all calendar days of it. */
export function ledgerStretch(days: readonly SteroidDay[], begins: IsoDay | null): LedgerStretch | null {
  const [from, to] = [days[0]?.day, days.at(-1)?.day];
  if (from === undefined || to === undefined) return null;
  const total = rangeOf(totalOf(days));
  const pulses = days.map(({ pulse }) => rangeOf(pulse));
  return {
    from,
    to,
    days: days.length,
    recorded: begins === null ? 0 : Math.max(0, daysBetween(maxDay(begins, from), to) + 1),
    doses: days.reduce((sum, { doses }) => sum + doses, 0),
    answered: days.reduce((sum, { answered }) => sum + answered, 0),
    total,
    pulses: {
      low: exactMg(pulses.reduce((sum, { low }) => sum + low, 0)),
      high: exactMg(pulses.reduce((sum, { high }) => sum + high, 0)),
    },
    mean: { low: total.low / days.length, high: total.high / days.length },
    above: LEDGER_LIMITS.map((limitMg) => ({ limitMg, days: daysAbove(days, limitMg) })),
  };
}

type Asked = {
  courses: readonly (MedicineCourse & { drugClass: string | null })[];
  /** Pulses that were kept as treatments. */
  pulses: readonly GivenPulse[];
  flares: readonly { id: string; day: IsoDay }[];
  /** The last day counted: yesterday, because today is not over. */
  to: IsoDay;
  /** The first day of the sum "since". */
  since: IsoDay;
};

/** The days of a ledger: what medicines and treatments say together, a pulse that stands in both once. */
export function ledgerDays(
  { courses, pulses }: Pick<Asked, 'courses' | 'pulses'>,
  from: IsoDay,
  to: IsoDay,
): SteroidDay[] {
  return withGivenPulses(steroidDays(courses, from, to), pulses);
}

/** The first day of the first systemic steroid; null without one. */
export function steroidBegins(courses: readonly MedicineCourse[], pulses: readonly GivenPulse[]): IsoDay | null {
  const days = [...courses.filter(isSystemicSteroid), ...pulses].map(({ day }) => day);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/** How far back answers must be read for a ledger. */
export function ledgerFrom(asked: Pick<Asked, 'to' | 'since'>): IsoDay {
  const year = addDays(asked.to, 1 - 365);
  return asked.since < year ? asked.since : year;
}

function onsetsOf(asked: Asked, begins: IsoDay | null): LedgerOnset[] {
  const { flares, to } = asked;
  return flares.map(({ id, day }) => {
    const [onset] = begins === null || day < begins || day > to ? [] : ledgerDays(asked, day, day);
    return { episodeId: id, day, dose: onset === undefined ? null : takenOn(onset) };
  });
}

/**
 * The steroid ledger: means over 7, 30, 90 and 365 days, the sum since a day, days above 5 and 7.5 mg, and the dose
 * on each flare's first day. Pulses stand in every sum and not in the dose of today. Milligrams as prednisone.
 *
 * @param courses with their answers from {@link ledgerFrom} on, and from the first flare on for its first day
 */
export function steroidLedger(asked: Asked): Ledger {
  const { courses, pulses, to, since } = asked;
  const begins = steroidBegins(courses, pulses);
  const from = ledgerFrom(asked);
  const days = ledgerDays(asked, from, to);
  const over = (first: IsoDay): LedgerStretch | null =>
    ledgerStretch(days.slice(Math.max(0, daysBetween(from, first))), begins);
  const windows = LEDGER_WINDOWS.map((length) => over(addDays(to, 1 - length)));
  const sum = over(since > to ? to : since);
  if (sum === null) throw new Error('A ledger has at least one day.');
  return {
    begins,
    windows: windows.filter((one) => one !== null),
    since: sum,
    onsets: onsetsOf(asked, begins),
    local: courses.filter((one) => one.drugClass === 'corticosteroid' && !isSystemicSteroid(one)).map(({ id }) => id),
  };
}
