import { addDays, type IsoDay } from '@/lib/clinical/days';
import type { DrugId, Route } from '@/lib/clinical/medications';
import type { Course } from './course';
import { between, streamOf } from './draws';
import type { CohortDay } from './diary';
import type { CohortPerson } from './people';

export type CohortStep = { day: IsoDay; unit: string; doses: { at: string; amount: number }[] };
export type CohortMedicine = {
  drugId: DrugId;
  route: Route;
  day: IsoDay;
  untilDay: IsoDay | null;
  steps: CohortStep[];
};
export type CohortIntake = { medicine: number; day: IsoDay; dueAt: string; state: 'taken' | 'late' | 'skipped' };
export type CohortInfusion = { day: IsoDay; kind: string; drugId: DrugId; amount: number; unit: string };

const START_MG = { 1: 10, 2: 20, 3: 40 } as const;
const MORNING = '08:00';
const EVENING = '20:00';

/** The next lower dose: by five above twenty, by two and a half to ten, by one below, to five or nothing. */
export function lowered(mg: number, floor: number): number {
  if (mg > 20) return Math.max(20, mg - 5);
  if (mg > 10) return Math.max(10, mg - 2.5);
  return Math.max(floor, mg - 1);
}

const daily = (amount: number, hours: readonly string[] = [MORNING]) => hours.map((at) => ({ at, amount }));

/** Steroid steps over all flares: up with each, down again every week or two. */
function steroidSteps(seed: number, person: CohortPerson, course: Course): { offset: number; mg: number }[] {
  const random = streamOf(seed, person.index, 'steroids');
  const floor = person.phenotype === 'mild' || random() < 0.3 ? 0 : 5;
  const steps: { offset: number; mg: number }[] = [];
  course.flares.forEach((flare, place) => {
    const next = course.flares[place + 1]?.from ?? course.days;
    let mg: number = START_MG[flare.level];
    for (let offset = flare.from + 1; offset < next; offset += between(random, 7, 14)) {
      steps.push({ offset, mg });
      if (mg <= floor) break;
      mg = lowered(mg, floor);
    }
  });
  return steps;
}

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
      for (const { at } of stepOn(medicine, day)?.doses ?? []) {
        const chance = random();
        if (chance > person.adherence + 0.1) continue;
        const state = chance > person.adherence ? 'skipped' : chance > person.adherence - 0.04 ? 'late' : 'taken';
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
    .flatMap(({ from }) => [2, 3, 4].map((later) => addDays(start, from + later)))
    .map((day): CohortInfusion => ({ day, kind: 'pulse', drugId: 'methylprednisolone', amount: 500, unit: 'mg' }));
  if (course.cellsOn === null) return pulses;
  return [
    ...pulses,
    {
      day: addDays(start, course.cellsOn),
      kind: 'cells',
      drugId: 'mesenchymal-stromal-cells',
      amount: 1,
      unit: 'cells',
    },
  ];
}
