import { addDays, type IsoDay } from './days';
import { egfr, type KidneySex } from './egfr';
import { byDay, type Entry } from './lab-rules';
import { convert, labOf, type LabId } from './labs';

/** Below this eGFR kidneys count as reduced for the eye checks. Source: docs/clinical/monitoring.md (UK college 2020). */
export const REDUCED_BELOW = 60;

/** An eGFR older than this says nothing about today, as a weight does not. */
const DAYS_COUNTED = 365;

type Result = Pick<Entry, 'comparator' | 'value' | 'unit'> & { analyteId: LabId; day: IsoDay; at: number };
type Kidney = { birthYear: number | null; sex: KidneySex | null };

/** `isWorkedOut`: by CKD-EPI 2021 from a creatinine; else as a report printed it. */
export type Filtration = { value: number; comparator: '<' | '>' | null; day: IsoDay; isWorkedOut: boolean };

function fromCreatinine({ comparator, value, unit, day }: Result, { birthYear, sex }: Kidney): Filtration[] {
  if (comparator !== null || value === null || birthYear === null) return [];
  const creatinineMgDl = convert(labOf('creatinine'), value, unit ?? '', 'mg/dL') ?? 0;
  const filtered = egfr({ creatinineMgDl, age: Number(day.slice(0, 4)) - birthYear, sex });
  return filtered === null ? [] : [{ value: filtered, comparator: null, day, isWorkedOut: true }];
}

function filtrationOf(result: Result, kidney: Kidney): Filtration[] {
  if (result.analyteId === 'creatinine') return fromCreatinine(result, kidney);
  const { analyteId, comparator, value, day } = result;
  return analyteId === 'egfr' && value !== null ? [{ value, comparator, day, isWorkedOut: false }] : [];
}

/** The last eGFR of the year up to today; of one day, a printed one before one that is worked out. Null without any. */
export function lastFiltration(results: readonly Result[], kidney: Kidney, today: IsoDay): Filtration | null {
  const since = addDays(today, -DAYS_COUNTED);
  const counted = results.filter(({ day }) => day >= since && day <= today).sort(byDay);
  const all = counted.flatMap((result) => filtrationOf(result, kidney));
  const last = all.at(-1);
  return all.findLast(({ day, isWorkedOut }) => day === last?.day && !isWorkedOut) ?? last ?? null;
}

/** `>60` and `<90` do not say that it is below 60; `<60` does. */
export function isReduced(filtration: Pick<Filtration, 'value' | 'comparator'> | null): boolean {
  if (filtration === null || filtration.comparator === '>') return false;
  const { value, comparator } = filtration;
  return comparator === '<' ? value <= REDUCED_BELOW : value < REDUCED_BELOW;
}
