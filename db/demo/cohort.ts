import type { AskedCategory } from '@/lib/clinical/asked-categories';
import { addDays, minDay, type IsoDay } from '@/lib/clinical/days';
import { asksOf } from './cohort/asked';
import { courseOf, loggedFlares, type Course, type LoggedFlare, type Stretch } from './cohort/course';
import { diaryOf, type CohortDay, type Habit } from './cohort/diary';
import { withFollowed } from './cohort/followed';
import { reportsOf, weightsOf, type CohortReport, type CohortWeight } from './cohort/laboratory';
import { personOf, type CohortPerson } from './cohort/people';
import { withPlaces } from './cohort/places';
import { sharesOf, type CohortShare } from './cohort/sharing';
import { withJourney, withOddHours, withReportSlips, withWeightSlips } from './cohort/slips';
import { infusionsOf, intakesOf, medicinesOf } from './cohort/treatments';
import type { CohortInfusion, CohortIntake, CohortMedicine } from './cohort/treatments';
import { sunDays, withSun } from './cohort/weather';

/** One invented person: what happened to them, and what of it they wrote down. Labelled fiction throughout. */
export type CohortPatient = {
  person: CohortPerson;
  /** First and last day of the record. */
  stretch: Stretch;
  /** What happened, logged or not. */
  course: Course;
  /** The flares of it that were logged. */
  flares: LoggedFlare[];
  /** What they asked to be offered, before their first check-in. */
  asks: AskedCategory[];
  days: CohortDay[];
  medicines: CohortMedicine[];
  intakes: CohortIntake[];
  infusions: CohortInfusion[];
  reports: CohortReport[];
  weights: CohortWeight[];
  shares: CohortShare[];
};

export type CohortOrder = Stretch & {
  seed: number;
  n: number;
  /** As people use diaries unless told: most for a day or some days, one in five for years. */
  habit?: Habit;
};

const TEN_YEARS = 3653;

/** The first day on which anybody of a cohort may have written: one of them has been here for ten years. */
export function earliestDay({ start, end }: Stretch): IsoDay {
  return minDay(start, addDays(end, 1 - TEN_YEARS));
}

function stretchOf({ lot }: CohortPerson, { start, end }: Stretch): Stretch {
  return { start: lot === 'ten-years' ? earliestDay({ start, end }) : start, end };
}

type Diary = { person: CohortPerson; course: Course; seed: number; start: IsoDay; habit: Habit };

type Written = Pick<CohortPatient, 'asks' | 'flares' | 'days'>;

function writtenBy(diary: Diary): Written {
  const { person, course, seed, start } = diary;
  const told = withFollowed(diary, diaryOf(diary));
  const flares = loggedFlares(
    course,
    told.map(({ offset }) => offset),
  );
  const asks = asksOf(seed, person);
  const sunny = withSun(withPlaces({ flares, asks }, told), sunDays(seed, person, { start, days: course.days }));
  return { asks, flares, days: withOddHours(seed, person, withJourney(seed, person, sunny, course.days)) };
}

/** The person at one place of the cohort; the others change nothing of it. */
export function cohortPatient({ seed, start: first, end, habit: asked }: CohortOrder, index: number): CohortPatient {
  const person = personOf(seed, index, Number(first.slice(0, 4)));
  const stretch = stretchOf(person, { start: first, end });
  const { start } = stretch;
  const habit = asked ?? (person.lot === 'ten-years' ? 'staying' : person.use);
  const course = courseOf(seed, person, stretch);
  const shares = sharesOf(seed, index, stretch);
  const nothing = {
    asks: [],
    flares: [],
    days: [],
    medicines: [],
    intakes: [],
    infusions: [],
    reports: [],
    weights: [],
  };
  if (person.lot === 'empty') return { person, stretch, course, shares, ...nothing };
  const written = writtenBy({ person, course, seed, start, habit });
  const medicines = medicinesOf(seed, person, course, { start, isHeavy: habit === 'heavy' });
  const reports = reportsOf(seed, person, course, start);
  return {
    ...{ person, stretch, course, shares, ...written, medicines },
    intakes: intakesOf(seed, person, medicines, written.days),
    infusions: infusionsOf(course, start),
    reports: withReportSlips(seed, person, reports),
    weights: withWeightSlips(seed, person, weightsOf(seed, person, reports)),
  };
}

/** A cohort, one person after the other, so that none but the one at hand is in memory. Pure: no clock, no chance. */
export function* cohort(order: CohortOrder): Generator<CohortPatient> {
  for (let index = 0; index < order.n; index += 1) yield cohortPatient(order, index);
}
