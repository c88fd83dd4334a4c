import { addDays, startOfDay, weekdayMonday, type IsoDay } from '@/lib/clinical/days';
import type { CohortDay } from './diary';
import { between, streamOf } from './draws';
import type { CohortReport, CohortWeight } from './laboratory';
import type { CohortPerson } from './people';

/** What records of real people hold besides the truth: hours that are odd, journeys, units mixed up, papers twice. */

const SUNDAY = 6;
const DAY_MS = 86_400_000;
const MIDNIGHTS = [0, 24 * 60 - 1] as const;
/** Half past one and half past two: where clocks change, one of them is missing or comes twice. */
const NIGHTS = [90, 150] as const;

/** Months in which clocks are changed somewhere that people of a cohort live or go to. */
const MONTHS = ['03', '04', '09', '10', '11'];

const known = new Map<string, boolean>();

/** Whether the clocks of a zone change on a day. Asking the calendar is dear, so that it is asked once a day. */
function isClockChange(day: IsoDay, zone: string): boolean {
  if (!MONTHS.includes(day.slice(5, 7)) || weekdayMonday(day) !== SUNDAY) return false;
  const name = `${day} ${zone}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const isChange = startOfDay(addDays(day, 1), zone) - startOfDay(day, zone) !== DAY_MS;
  known.set(name, isChange);
  return isChange;
}

/** Logged days at the hours they were entered: some at midnight, and on days when clocks change in that night. */
export function withOddHours(seed: number, person: CohortPerson, days: readonly CohortDay[]): CohortDay[] {
  const random = streamOf(seed, person.index, 'hours');
  return days.map((day) => {
    const isMidnight = random() < 0.02;
    const which = between(random, 0, 1);
    if (isClockChange(day.day, day.zone)) return { ...day, minute: NIGHTS[which] ?? NIGHTS[0] };
    return isMidnight ? { ...day, minute: MIDNIGHTS[which] ?? MIDNIGHTS[0] } : day;
  });
}

const FAR = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland', 'Africa/Nairobi'] as const;

/** One journey of one person in eight: days in another zone. */
export function withJourney(
  seed: number,
  person: CohortPerson,
  days: readonly CohortDay[],
  length: number,
): CohortDay[] {
  const random = streamOf(seed, person.index, 'journey');
  const isAway = random() < 0.125;
  const zone = FAR[between(random, 0, FAR.length - 1)] ?? FAR[0];
  const from = between(random, 0, Math.max(0, length - 1));
  const until = from + between(random, 4, 21);
  if (!isAway) return [...days];
  return days.map((day) => (from <= day.offset && day.offset <= until ? { ...day, zone } : day));
}

/** Values of these were read in the other system of units and entered in the first one. */
const MIXED_UP: Readonly<Record<string, number>> = { 'complement-c3': 0.01, creatinine: 88.42, hemoglobin: 10 };

function withUnitSlip(report: CohortReport, chance: number): CohortReport {
  const candidates = report.results.filter(({ analyteId }) => analyteId in MIXED_UP);
  const chosen = candidates[Math.floor(chance * candidates.length)];
  const results = report.results.map((result) => {
    const factor = MIXED_UP[result.analyteId];
    if (result !== chosen || factor === undefined) return result;
    return { ...result, value: Number((result.value * factor).toFixed(2)) };
  });
  return { ...report, results, slip: 'unit' };
}

/** Reports as they were entered: two in a hundred with a value in the wrong unit, three entered twice. */
export function withReportSlips(seed: number, person: CohortPerson, reports: readonly CohortReport[]): CohortReport[] {
  const random = streamOf(seed, person.index, 'report-slips');
  return reports.flatMap((report): CohortReport[] => {
    const [chance, which] = [random(), random()];
    if (chance < 0.02) return [withUnitSlip(report, which)];
    return chance < 0.05 ? [report, { ...report, slip: 'twice' }] : [report];
  });
}

const POUNDS_OF_KG = 2.2046;

/** Weights as they were entered: one in a hundred in pounds where kilograms were asked for. */
export function withWeightSlips(seed: number, person: CohortPerson, weights: readonly CohortWeight[]): CohortWeight[] {
  const random = streamOf(seed, person.index, 'weight-slips');
  return weights.map((weight) =>
    random() < 0.01 ? { ...weight, kg: Number((weight.kg * POUNDS_OF_KG).toFixed(1)), slip: 'unit' } : weight,
  );
}
