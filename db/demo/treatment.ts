import { addDays, type IsoDay } from '@/lib/clinical/days';
import { dosesOn, type MedicineCourse, type ScheduledDose } from '@/lib/clinical/doses';
import type { DrugId, Route, SkipReason, StopReason } from '@/lib/clinical/medications';
import type { Random } from './random';

/** Days are offsets from the day of filling, as in the stories. */
export type StorySchedule = { doses: ScheduledDose[]; onDays?: number[] };

export type StoryMedicine = {
  drugId: DrugId;
  route: Route;
  reason: string | null;
  from: number;
  until: number | null;
  stopReason: StopReason | null;
  steps: { from: number; unit: string; schedule: StorySchedule }[];
};

export type StoryTrigger = { offset: number; trigger: string; grade: 1 | 2 | 3 | null };

/** What one invented person took, and what they suspected. */
export type Treatment = { medicines: readonly StoryMedicine[]; triggers: readonly StoryTrigger[] };

/** One answer to a dose; `medicine` is its place in the list. */
export type StoryIntake = {
  medicine: number;
  offset: number;
  dueAt: string;
  state: 'taken' | 'skipped' | 'late';
  skipReason: SkipReason | null;
};

const TAKEN = 0.93;
const LATE = 0.96;
const SKIPPED = 0.975;
/** Any day serves: only the steps between two days of the story count. */
const ORIGIN: IsoDay = '2000-01-01';

/** A story's medicine as the clinical rules know one, shifted so that day 0 is `today`. */
export function courseOf(medicine: StoryMedicine, today: IsoDay): MedicineCourse {
  const day = (offset: number): IsoDay => addDays(today, offset);
  return {
    id: '',
    drugId: medicine.drugId,
    route: medicine.route,
    day: day(medicine.from),
    untilDay: medicine.until === null ? null : day(medicine.until),
    intakes: [],
    steps: medicine.steps.map(({ from, unit, schedule }, place) => ({
      id: String(place),
      day: day(from),
      unit,
      schedule:
        schedule.onDays === undefined
          ? { kind: 'daily', doses: schedule.doses }
          : { kind: 'on-days', days: schedule.onDays.map(day), doses: schedule.doses },
    })),
  };
}

function answerOf(chance: number): Pick<StoryIntake, 'state' | 'skipReason'> | null {
  if (chance < TAKEN) return { state: 'taken', skipReason: null };
  if (chance < LATE) return { state: 'late', skipReason: null };
  return chance < SKIPPED ? { state: 'skipped', skipReason: 'felt-unwell' } : null;
}

/**
 * Answers to the doses of the days that were logged, oldest first: most taken, a few late or skipped, some without an
 * answer. Infusions are not answered one by one.
 */
export function intakesOf({ medicines }: Treatment, loggedDays: readonly number[], random: Random): StoryIntake[] {
  const courses = medicines
    .map((medicine) => courseOf(medicine, ORIGIN))
    .map((course, medicine) => ({ course, medicine }));
  const oral = courses.filter(({ course }) => course.route === 'oral');
  const doses = loggedDays.flatMap((offset) =>
    oral.flatMap(({ course, medicine }) =>
      dosesOn(course, addDays(ORIGIN, offset)).map(({ at }) => ({ medicine, offset, dueAt: at })),
    ),
  );
  return doses.flatMap((dose) => {
    const answer = answerOf(random());
    return answer === null ? [] : [{ ...dose, ...answer }];
  });
}
