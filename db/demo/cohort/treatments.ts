import { addDays, weekdayMonday, type IsoDay } from '@/lib/clinical/days';
import type { DrugId, Route } from '@/lib/clinical/medications';
import type { Course } from './course';
import { streamOf } from './draws';
import type { CohortDay } from './diary';
import type { CohortPerson } from './people';
import { steroidSteps } from './steroids';

export type CohortStep = { day: IsoDay; unit: string; doses: { at: string; amount: number }[] };
export type CohortMedicine = {
  drugId: DrugId;
  route: Route;
  day: IsoDay;
  untilDay: IsoDay | null;
  steps: CohortStep[];
};
export type CohortIntake = { medicine: number; day: IsoDay; dueAt: string; state: 'taken' | 'late' | 'skipped' };
export type CohortInfusion = {
  day: IsoDay;
  kind: 'methylprednisolone' | 'msc';
  amount: number;
  unit: 'mg' | 'million-per-kg';
};

const MORNING = '08:00';
const EVENING = '20:00';

const daily = (amount: number, hours: readonly string[] = [MORNING]) => hours.map((at) => ({ at, amount }));

/** One medicine for each stretch of steroid days; a dose of nothing ends it. */
function steroidsOf(seed: number, person: CohortPerson, course: Course, start: IsoDay): CohortMedicine[] {
  const medicines: CohortMedicine[] = [];
  let open: CohortMedicine | null = null;
  for (const { offset, mg } of steroidSteps(seed, person, course)) {
    const day = addDays(start, offset);
    if (mg === 0) {
      if (open !== null) open.untilDay = addDays(day, -1);
      open = null;
      continue;
    }
    if (open === null) {
      open = { drugId: 'prednisone', route: 'oral', day, untilDay: null, steps: [] };
      medicines.push(open);
    }
    open.steps.push({ day, unit: 'mg', doses: daily(mg) });
  }
  return medicines;
}

type Usual = { drugId: DrugId; unit: string; amount: number; hours: readonly string[] };

const ANTIMALARIAL: Usual = { drugId: 'hydroxychloroquine', unit: 'mg', amount: 200, hours: [MORNING, EVENING] };
const SECOND: Record<CohortPerson['phenotype'], Usual | null> = {
  mild: null,
  quiescent: null,
  relapsing: { drugId: 'azathioprine', unit: 'mg', amount: 100, hours: [MORNING] },
  renal: { drugId: 'mycophenolate-mofetil', unit: 'mg', amount: 1000, hours: [MORNING, EVENING] },
};
/** What a heavy record takes besides: more doses a day than most. */
const MORE: readonly Usual[] = [
  { drugId: 'mycophenolate-mofetil', unit: 'mg', amount: 500, hours: [MORNING, '14:00', EVENING] },
  { drugId: 'belimumab', unit: 'mg', amount: 10, hours: ['12:00'] },
  { drugId: 'azathioprine', unit: 'mg', amount: 50, hours: [MORNING, EVENING] },
];

function asMedicine({ drugId, unit, amount, hours }: Usual, day: IsoDay): CohortMedicine {
  return { drugId, route: 'oral', day, untilDay: null, steps: [{ day, unit, doses: daily(amount, hours) }] };
}

/** Everything somebody takes, the steroids last. Pure. */
export function medicinesOf(
  seed: number,
  person: CohortPerson,
  course: Course,
  at: { start: IsoDay; isHeavy: boolean },
) {
  const random = streamOf(seed, person.index, 'medicines');
  const second = SECOND[person.phenotype];
  const usual = [...(random() < 0.85 ? [ANTIMALARIAL] : []), ...(second === null ? [] : [second])];
  const all = at.isHeavy ? [...usual, ...MORE] : usual;
  return [...all.map((one) => asMedicine(one, at.start)), ...steroidsOf(seed, person, course, at.start)];
}

function stepOn({ day: first, untilDay, steps }: CohortMedicine, day: IsoDay): CohortStep | null {
  if (day < first || (untilDay !== null && day > untilDay)) return null;
  return steps.reduce<CohortStep | null>((standing, step) => (step.day <= day ? step : standing), null);
}

const SATURDAY = 5;
const LAST_MG = 5;

/** How much less likely a dose is taken: at weekends, and of a steroid at the end of its taper. */
function slackOn(day: IsoDay, drugId: DrugId, step: CohortStep): number {
  const isLast = drugId === 'prednisone' && step.doses.every(({ amount }) => amount <= LAST_MG);
  return (weekdayMonday(day) >= SATURDAY ? 0.06 : 0) + (isLast ? 0.06 : 0);
}

/** Answers to doses on the days that were logged: fewer at weekends, some late, some skipped, some not said. */
export function intakesOf(
  seed: number,
  person: CohortPerson,
  medicines: readonly CohortMedicine[],
  days: readonly CohortDay[],
) {
  const random = streamOf(seed, person.index, 'intakes');
  const intakes: CohortIntake[] = [];
  for (const { day } of days) {
    medicines.forEach((medicine, place) => {
      const step = stepOn(medicine, day);
      const kept = step === null ? 0 : person.adherence - slackOn(day, medicine.drugId, step);
      for (const { at } of step?.doses ?? []) {
        const chance = random();
        if (chance > person.adherence + 0.1) continue;
        const state = chance > kept ? 'skipped' : chance > kept - 0.04 ? 'late' : 'taken';
        intakes.push({ medicine: place, day, dueAt: at, state });
      }
    });
  }
  return intakes;
}

/** Pulses at severe kidney flares, and the cells of the few who got them (a million a kilogram, invented). */
export function infusionsOf(course: Course, start: IsoDay): CohortInfusion[] {
  const pulses = course.flares
    .filter(({ level, organs }) => level === 3 && organs.includes('kidneys'))
    .flatMap(({ from }) => [2, 3, 4].map((later) => from + later))
    .filter((offset) => offset < course.days)
    .map((offset): CohortInfusion => {
      return { day: addDays(start, offset), kind: 'methylprednisolone', amount: 500, unit: 'mg' };
    });
  if (course.cells === null) return pulses;
  return [...pulses, { day: addDays(start, course.cells.on), kind: 'msc', amount: 1, unit: 'million-per-kg' }];
}
