import type { IsoDay } from '@/lib/clinical/days';
import { courseOf, type Course, type Stretch } from './cohort/course';
import { diaryOf, type CohortDay, type Habit } from './cohort/diary';
import { reportsOf, weightsOf, type CohortReport } from './cohort/laboratory';
import { personOf, type CohortPerson } from './cohort/people';
import { infusionsOf, intakesOf, medicinesOf } from './cohort/treatments';
import type { CohortInfusion, CohortIntake, CohortMedicine } from './cohort/treatments';

/** One invented person: what happened to them, and what of it they wrote down. Labelled fiction throughout. */
export type CohortPatient = {
  person: CohortPerson;
  /** What happened, logged or not. */
  course: Course;
  days: CohortDay[];
  medicines: CohortMedicine[];
  intakes: CohortIntake[];
  infusions: CohortInfusion[];
  reports: CohortReport[];
  weights: { day: IsoDay; kg: number }[];
};

export type CohortOrder = Stretch & {
  seed: number;
  n: number;
  /** As people use diaries unless told: most for a day or some days, one in five for years. */
  habit?: Habit;
};

/** The person at one place of the cohort; the others change nothing of it. */
export function cohortPatient({ seed, start, end, habit: asked }: CohortOrder, index: number): CohortPatient {
  const person = personOf(seed, index, Number(start.slice(0, 4)));
  const habit = asked ?? person.use;
  const course = courseOf(seed, person, { start, end });
  const days = diaryOf({ person, course, seed, start, habit });
  const medicines = medicinesOf(seed, person, course, { start, isHeavy: habit === 'heavy' });
  const reports = reportsOf(seed, person, course, start);
  return {
    person,
    course,
    days,
    medicines,
    intakes: intakesOf(seed, person, medicines, days),
    infusions: infusionsOf(course, start),
    reports,
    weights: weightsOf(seed, person, reports),
  };
}

/** A cohort, one person after the other, so that none but the one at hand is in memory. Pure: no clock, no chance. */
export function* cohort(order: CohortOrder): Generator<CohortPatient> {
  for (let index = 0; index < order.n; index += 1) yield cohortPatient(order, index);
}
