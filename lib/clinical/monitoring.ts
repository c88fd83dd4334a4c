import { addDays, maxDay, minDay, type IsoDay } from './days';
import { MONITORING_CATALOGUE, type CheckId, type CheckPhase, type Occasion } from './monitoring-catalogue';
import type { SourceId } from './text-sources';

/** A check is said to be near this many days before its day, and late as many after. Source: docs/clinical/monitoring.md. */
export const MARGIN_DAYS = 14;

/**
 * A medicine that is taken, with the day it began and the day its dose last changed: null where that lies before the
 * days that are shared. `day` is the first one that is seen.
 */
export type CheckedMedicine = {
  id: string;
  drugId: string | null;
  day: IsoDay;
  start: IsoDay | null;
  lastChange: IsoDay | null;
};

/** What the care team said instead: every so many days, null when it is not needed. */
export type CheckPlan = { day: IsoDay; everyDays: number | null };

/** `later` not yet near; `occasion` has no day of its own; `not-needed` as the care team said. */
export type CheckState = 'later' | 'near' | 'late' | 'occasion' | 'not-needed';

export type UsualCheck = {
  checkId: CheckId;
  /** Ids of the medicines it is for. */
  medicineIds: readonly string[];
  everyDays: number | null;
  occasion: Occasion | null;
  /** True where the care team's word stands instead of what is usual. */
  isPlan: boolean;
  lastDay: IsoDay | null;
  dueDay: IsoDay | null;
  state: CheckState;
  /** False: general knowledge that a clinician has yet to confirm. */
  isVerified: boolean;
  /** Where what is usual was read. */
  sources: readonly SourceId[];
};

type Usual = {
  checkId: CheckId;
  medicine: CheckedMedicine;
  phase: CheckPhase;
  isVerified: boolean;
  sources: readonly SourceId[];
};

/** The phases of a medicine that hold on a day: the first one that has not ended, and those without an end beside it. */
function phasesOn(phases: readonly CheckPhase[], { start, lastChange }: CheckedMedicine, today: IsoDay): CheckPhase[] {
  let end = lastChange;
  for (const phase of phases) {
    if (phase.until === null) break;
    const since = { stable: lastChange, 'after-stable': end, start }[phase.until.from];
    end = since === null ? null : addDays(since, phase.until.days);
    if (end !== null && today < end) return [phase];
  }
  return phases.filter(({ until }) => until === null);
}

function usualOf(medicine: CheckedMedicine, today: IsoDay): Usual[] {
  return MONITORING_CATALOGUE.filter(({ drugIds }) => drugIds.some((id) => id === medicine.drugId)).flatMap(
    ({ phases, verified, source }) =>
      phasesOn(phases, medicine, today).flatMap((phase) =>
        phase.checks.map((checkId) => ({ checkId, medicine, phase, isVerified: verified, sources: source })),
      ),
  );
}

/** How a check stands on a day. */
export function checkState(dueDay: IsoDay, today: IsoDay): 'later' | 'near' | 'late' {
  if (today < addDays(dueDay, -MARGIN_DAYS)) return 'later';
  return today > addDays(dueDay, MARGIN_DAYS) ? 'late' : 'near';
}

type Known = { last: IsoDay | null; plan: CheckPlan | null; today: IsoDay };
type Interval = Pick<UsualCheck, 'everyDays' | 'occasion' | 'isPlan'>;

/** The care team's word, else the shortest of what is usual for the medicines. */
function intervalOf(usual: readonly Usual[], plan: CheckPlan | null): Interval {
  if (plan !== null) return { everyDays: plan.everyDays, occasion: null, isPlan: true };
  const days = usual.flatMap(({ phase }) => (phase.everyDays === null ? [] : [phase.everyDays]));
  const occasion = usual.find(({ phase }) => phase.occasion !== null)?.phase.occasion ?? null;
  const everyDays = days.length === 0 ? null : Math.min(...days);
  return { everyDays, occasion: everyDays === null ? occasion : null, isPlan: false };
}

function dueOf(usual: readonly Usual[], { everyDays, isPlan }: Interval, { last, plan }: Known): IsoDay | null {
  if (everyDays === null) return null;
  const starts = usual.map(({ medicine }) => medicine.day).reduce(minDay);
  const since = isPlan && plan !== null ? maxDay(plan.day, starts) : starts;
  return addDays(last ?? since, everyDays);
}

function stateOf({ isPlan }: Interval, dueDay: IsoDay | null, today: IsoDay): CheckState {
  if (dueDay !== null) return checkState(dueDay, today);
  return isPlan ? 'not-needed' : 'occasion';
}

function checkOf(checkId: CheckId, usual: readonly Usual[], known: Known): UsualCheck {
  const interval = intervalOf(usual, known.plan);
  const dueDay = dueOf(usual, interval, known);
  return {
    checkId,
    medicineIds: [...new Set(usual.map(({ medicine }) => medicine.id))],
    ...interval,
    lastDay: known.last,
    dueDay,
    state: stateOf(interval, dueDay, known.today),
    isVerified: usual.every(({ isVerified }) => isVerified),
    sources: [...new Set(usual.flatMap(({ sources }) => sources))],
  };
}

type Asked = {
  medicines: readonly CheckedMedicine[];
  /** The last day each check was done. */
  done: ReadonlyMap<CheckId, IsoDay>;
  plans: ReadonlyMap<CheckId, CheckPlan>;
  today: IsoDay;
};

/**
 * What is usually checked for the medicines that are taken, and when next: the last day it was done, else the first
 * day of the medicine, plus the interval; the care team's own interval beats what is usual. The soonest first, those
 * without a day last. Never a reason to hold back a medicine. Source: docs/clinical/monitoring.md.
 */
export function usualChecks({ medicines, done, plans, today }: Asked): UsualCheck[] {
  const usual = medicines.flatMap((medicine) => usualOf(medicine, today));
  return [...new Set(usual.map(({ checkId }) => checkId))]
    .map((checkId) =>
      checkOf(
        checkId,
        usual.filter((one) => one.checkId === checkId),
        { last: done.get(checkId) ?? null, plan: plans.get(checkId) ?? null, today },
      ),
    )
    .sort((a, b) => ((a.dueDay ?? '9999') < (b.dueDay ?? '9999') ? -1 : 1));
}

/** Tests of the laboratory that count as a check having been done. */
export const ANALYTES_OF_CHECK: Partial<Record<CheckId, readonly string[]>> = {
  fbc: ['hemoglobin', 'white-cells', 'neutrophils', 'lymphocytes', 'platelets'],
  renal: ['creatinine', 'egfr'],
  liver: ['alt', 'ast'],
  glucose: ['glucose'],
  potassium: ['potassium'],
  urinalysis: ['urine-protein-dipstick', 'urine-red-cells', 'urine-white-cells', 'upcr'],
  igg: ['igg'],
  lipids: ['total-cholesterol'],
};

/** Measurements that count as a check having been done. */
export const MEASUREMENT_OF_CHECK: Partial<Record<CheckId, 'blood-pressure' | 'weight'>> = {
  'blood-pressure': 'blood-pressure',
  weight: 'weight',
};
