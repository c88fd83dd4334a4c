import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './days';
import { dosesOn, type Intake, type MedicineCourse, type Schedule } from './doses';
import { asPrednisoneMg, steroidDays, totalOf, type SteroidId } from './steroids';

const START = '2026-03-02';
const LENGTH = 60;
const END = addDays(START, LENGTH - 1);
const day = fc.nat(LENGTH - 1).map((offset) => addDays(START, offset));
const doses = fc
  .uniqueArray(fc.constantFrom('08:00', '13:00', '20:00'), { minLength: 1 })
  .chain((hours) =>
    fc.tuple(...hours.map((at) => fc.integer({ min: 1, max: 160 }).map((quarters) => ({ at, amount: quarters / 4 })))),
  );
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  doses.map((list) => ({ kind: 'daily' as const, doses: list })),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), doses)
    .map(([days, list]) => ({ kind: 'every' as const, days, doses: list })),
  fc
    .tuple(fc.uniqueArray(fc.nat(6), { minLength: 1 }), doses)
    .map(([weekdays, list]) => ({ kind: 'weekly' as const, weekdays, doses: list })),
);
const drug = fc.constantFrom<[SteroidId, string]>(
  ['prednisone', 'oral'],
  ['hydrocortisone', 'oral'],
  ['dexamethasone', 'oral'],
  ['methylprednisolone', 'intravenous'],
);

const course: fc.Arbitrary<MedicineCourse> = fc
  .tuple(drug, fc.array(fc.tuple(day, schedule), { minLength: 1, maxLength: 5 }), fc.option(day, { nil: null }))
  .map(([[drugId, route], steps, untilDay]) => ({
    id: 'med-1',
    drugId,
    route,
    day: START,
    untilDay,
    steps: steps
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([from, plan], place) => ({ id: `dos-${String(place)}`, day: from, unit: 'mg', schedule: plan })),
    intakes: [],
  }));

/** What a person really did with each dose, and whether they wrote it down. */
const lived = fc.infiniteStream(fc.record({ isTaken: fc.boolean(), isWritten: fc.boolean() }));

const STATES: Record<string, Intake['state']> = { true: 'taken', false: 'skipped' };

function live(one: MedicineCourse, stream: Iterator<{ isTaken: boolean; isWritten: boolean }>) {
  const told = dosesFrom(one).map((dose) => ({
    dose,
    ...(stream.next().value as { isTaken: boolean; isWritten: boolean }),
  }));
  const intakes = told
    .filter(({ isWritten }) => isWritten)
    .map(({ dose, isTaken }) => ({
      day: dose.day,
      dueAt: dose.at,
      state: STATES[String(isTaken)] ?? 'late',
      amount: null,
    }));
  const trueMg = told
    .filter(({ isTaken }) => isTaken)
    .reduce((sum, { dose }) => sum + asPrednisoneMg(one.drugId as SteroidId, dose.amount), 0);
  return { course: { ...one, intakes }, trueMg };
}

test('the band always contains the truth', () => {
  fc.assert(
    fc.property(fc.array(course, { minLength: 1, maxLength: 3 }), lived, (courses, stream) => {
      const told = courses.map((one) => live(one, stream));
      const truth = told.reduce((sum, { trueMg }) => sum + trueMg, 0);
      const total = totalOf(
        steroidDays(
          told.map((one) => one.course),
          START,
          END,
        ),
      );
      expect(total.lowMg).toBeLessThanOrEqual(truth + 1e-6);
      expect(total.highMg).toBeGreaterThanOrEqual(truth - 1e-6);
    }),
  );
});

test('the band still contains the truth after the hours of a plan were changed behind its answers', () => {
  const hours = fc.constantFrom('07:00', '09:30', '22:00');
  const moved = fc.tuple(course, day, hours, fc.integer({ min: 1, max: 160 }), lived);
  fc.assert(
    fc.property(moved, ([one, from, at, quarters, stream]) => {
      const told = live(one, stream);
      // Nobody takes the doses that the plan was given afterwards; those taken before were taken as they were planned.
      const schedule: Schedule = { kind: 'daily', doses: [{ at, amount: quarters / 4 }] };
      const before = told.course.steps.filter((step) => step.day <= from);
      const after = told.course.steps.filter((step) => step.day > from);
      const behind = {
        ...told.course,
        steps: [...before, { id: 'dos-new', day: from, unit: 'mg', schedule }, ...after],
      };
      for (const [place, { dose, pulse }] of steroidDays([behind], START, END).entries()) {
        const on = addDays(START, place);
        const written = told.course.intakes.filter((intake) => intake.day === on && intake.state === 'taken');
        const truth = dosesOn(told.course, on)
          .filter((due) => written.some((intake) => intake.dueAt === due.at))
          .reduce((sum, due) => sum + asPrednisoneMg(one.drugId as SteroidId, due.amount), 0);
        expect(dose.lowMg + pulse.lowMg).toBeLessThanOrEqual(truth + 1e-6);
        expect(dose.highMg + pulse.highMg).toBeGreaterThanOrEqual(truth - 1e-6);
      }
    }),
  );
});

test('with every dose answered the band is as wide as nothing', () => {
  fc.assert(
    fc.property(course, (one) => {
      const all = dosesFrom(one).map(({ day: on, at }) => ({
        day: on,
        dueAt: at,
        state: 'taken' as const,
        amount: null,
      }));
      for (const { dose, pulse } of steroidDays([{ ...one, intakes: all }], START, END)) {
        expect(dose.lowMg).toBeCloseTo(dose.highMg, 9);
        expect(pulse.lowMg).toBeCloseTo(pulse.highMg, 9);
      }
    }),
  );
});

function dosesFrom(one: MedicineCourse) {
  return Array.from({ length: LENGTH }, (_, offset) => dosesOn(one, addDays(START, offset))).flat();
}

test('a cumulative dose is the sum of its days, wherever the stretch is cut', () => {
  fc.assert(
    fc.property(fc.array(course, { maxLength: 3 }), fc.integer({ min: 1, max: LENGTH - 1 }), (courses, cut) => {
      const whole = totalOf(steroidDays(courses, START, END));
      const first = totalOf(steroidDays(courses, START, addDays(START, cut - 1)));
      const second = totalOf(steroidDays(courses, addDays(START, cut), END));
      expect(first.plannedMg + second.plannedMg).toBeCloseTo(whole.plannedMg, 6);
      expect(first.highMg + second.highMg).toBeCloseTo(whole.highMg, 6);
      expect(first.days + second.days).toBe(whole.days);
    }),
  );
});
