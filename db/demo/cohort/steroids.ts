import type { CohortFlare, Course } from './course';
import { between, streamOf } from './draws';
import type { CohortPerson } from './people';

const START_MG = { 1: 10, 2: 20, 3: 40 } as const;
/** A taper is fast when its steps are this many days apart, or fewer, on average. */
const FAST_DAYS = 10;
const REBOUND = 0.15;
const REBOUND_DAYS = 14;

export type SteroidStep = { offset: number; mg: number };

/** The next lower dose: by five above twenty, by two and a half to ten, by one below, to five or nothing. */
export function lowered(mg: number, floor: number): number {
  if (mg > 20) return Math.max(20, mg - 5);
  if (mg > 10) return Math.max(10, mg - 2.5);
  return Math.max(floor, mg - 1);
}

type Taper = { flare: CohortFlare; next: number; floor: number; course: Course };

/** One taper, down every week or two; in who answered to cells the steps after them follow each other faster. */
function taperOf({ flare, next, floor, course: { cells } }: Taper, gap: () => number): SteroidStep[] {
  const steps: SteroidStep[] = [];
  let mg: number = START_MG[flare.level];
  for (let offset = flare.from + 1; offset < next;) {
    steps.push({ offset, mg });
    if (mg <= floor) break;
    mg = lowered(mg, floor);
    const days = gap();
    offset += cells !== null && offset > cells.on ? Math.max(3, Math.round(days * cells.pace)) : days;
  }
  return steps;
}

function isFast(steps: readonly SteroidStep[]): boolean {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined || steps.length < 3) return false;
  return (last.offset - first.offset) / (steps.length - 1) <= FAST_DAYS;
}

/** A taper on which the illness came back: half way down, up two steps for two weeks, then on as before. */
function rebounded(steps: readonly SteroidStep[], next: number): SteroidStep[] {
  const half = Math.floor(steps.length / 2);
  const at = steps[half];
  const up = steps[half - 2] ?? steps[0];
  if (at === undefined || up === undefined) return [...steps];
  const later = steps.slice(half).map(({ offset, mg }) => ({ offset: offset + REBOUND_DAYS, mg }));
  return [...steps.slice(0, half), { offset: at.offset, mg: up.mg }, ...later].filter(({ offset }) => offset < next);
}

/** Steroid steps over all flares: up with each, down again, in fifteen of a hundred fast tapers up once more. Pure. */
export function steroidSteps(seed: number, person: CohortPerson, course: Course): SteroidStep[] {
  const random = streamOf(seed, person.index, 'steroids');
  const relapse = streamOf(seed, person.index, 'rebound');
  const floor = person.phenotype === 'mild' || random() < 0.3 ? 0 : 5;
  return course.flares.flatMap((flare, place) => {
    const next = course.flares[place + 1]?.from ?? course.days;
    const steps = taperOf({ flare, next, floor, course }, () => between(random, 7, 14));
    const isStruck = relapse() < REBOUND;
    return isStruck && isFast(steps) ? rebounded(steps, next) : steps;
  });
}
