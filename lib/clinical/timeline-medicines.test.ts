import { describe, expect, test } from 'vitest';
import type { Intake, Schedule } from './doses';
import { dosesOver, medicineBars, shownMedicines } from './timeline-medicines';
import type { RecordedMedicine } from './timeline-record';

const view = { from: '2026-01-01', to: '2026-12-31' };
const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });

function medicine(id: string, more: Partial<RecordedMedicine> = {}): RecordedMedicine {
  return {
    id,
    drugId: id,
    name: null,
    drugClass: 'immunosuppressive',
    route: 'oral',
    day: '2025-01-01',
    untilDay: null,
    steps: [{ id: `dos-${id}`, day: '2025-01-01', unit: 'mg', schedule: daily(100) }],
    intakes: [],
    answered: [],
    isCutStart: false,
    isCutEnd: false,
    ...more,
  };
}

const step = (day: string, amount: number) => ({ id: `dos-${day}`, day, unit: 'mg', schedule: daily(amount) });

describe('a medicine bar', () => {
  test('changes its height with the dose within that medicine', () => {
    const steps = [step('2025-01-01', 3000), step('2026-05-01', 2000), step('2026-09-01', 500)];
    const [bar] = medicineBars([medicine('mycophenolate-mofetil', { steps })], view);
    expect(bar?.parts.map(({ from, to, height }) => ({ from, to, height }))).toEqual([
      { from: '2026-01-01', to: '2026-04-30', height: 1 },
      { from: '2026-05-01', to: '2026-08-31', height: 2000 / 3000 },
      { from: '2026-09-01', to: '2026-12-31', height: 0.4 },
    ]);
    expect(bar).toMatchObject({ isStopped: false, isChanging: true });
  });

  test('ends with the last day, and says that it was stopped', () => {
    const [bar] = medicineBars([medicine('azathioprine', { untilDay: '2026-03-01' })], view);
    expect(bar).toMatchObject({ from: '2026-01-01', to: '2026-03-01', isStopped: true, isChanging: true });
  });

  test('without any dose is one part of unknown dose', () => {
    const [bar] = medicineBars([medicine('ramipril', { steps: [] })], view);
    expect(bar?.parts).toEqual([
      {
        ...view,
        height: 1,
        isCutStart: false,
        dose: { amount: null, unit: '', schedule: { kind: 'as-needed', amount: null } },
      },
    ]);
    expect(bar?.unconfirmed).toEqual([]);
  });

  test('of a systemic steroid is not drawn twice; a cream has no other place', () => {
    const tablets = medicine('prednisone', { drugClass: 'corticosteroid' });
    const cream = medicine('betamethasone', { drugClass: 'corticosteroid', route: 'topical' });
    expect(medicineBars([tablets, cream], view).map(({ id }) => id)).toEqual(['betamethasone']);
  });

  test('outside the view is not drawn', () => {
    const past = medicine('azathioprine', { untilDay: '2025-12-31' });
    const later = medicine('belimumab', { day: '2027-01-01' });
    expect(medicineBars([past, later], view)).toEqual([]);
  });
});

test('a bar cut by the days of a share runs at their edge: it neither began nor changed nor stopped there', () => {
  const edge = '2026-03-01';
  const cut = { day: edge, untilDay: '2026-11-30', isCutStart: true, isCutEnd: true };
  const steps = [{ ...step(edge, 100), isCutStart: true }];
  const [bar] = medicineBars([medicine('azathioprine', { ...cut, steps })], view);
  expect(bar).toMatchObject({ from: edge, isCutStart: true, isStopped: false, isChanging: false });
  expect(bar?.parts).toMatchObject([{ from: edge, isCutStart: true }]);
  const [later] = medicineBars([medicine('azathioprine', { ...cut, steps })], { from: '2026-05-01', to: view.to });
  expect(later).toMatchObject({ isCutStart: false, isChanging: false });
  const changed = [...steps, step('2026-05-01', 150)];
  expect(medicineBars([medicine('azathioprine', { ...cut, steps: changed })], view)[0]).toMatchObject({
    isChanging: true,
    parts: [{ isCutStart: true }, { isCutStart: false }],
  });
});

test('bars stand in the order of their classes', () => {
  const classes = ['supportive', 'cytotoxic', 'antimalarial', 'anti-inflammatory', 'biologic', 'immunosuppressive'];
  const bars = medicineBars(
    classes.map((drugClass) => medicine(drugClass, { drugClass })),
    view,
  );
  expect(bars.map(({ drugClass }) => drugClass)).toEqual([
    'antimalarial',
    'immunosuppressive',
    'biologic',
    'cytotoxic',
    'anti-inflammatory',
    'supportive',
  ]);
});

test('of more than six, those with changes are shown and the steady ones wait', () => {
  const steady = Array.from({ length: 8 }, (_, place) => medicine(`steady-${place}`));
  const changing = [medicine('stopped', { untilDay: '2026-03-01' }), medicine('new', { day: '2026-08-01' })];
  const { shown, folded } = shownMedicines(medicineBars([...steady, ...changing], view));
  expect(shown.map(({ id }) => id)).toEqual(['steady-0', 'steady-1', 'steady-2', 'steady-3', 'stopped', 'new']);
  expect(folded.map(({ id }) => id)).toEqual(['steady-4', 'steady-5', 'steady-6', 'steady-7']);
});

describe('doses of a week', () => {
  const answer = (day: string, state: Intake['state']): Intake => ({ day, dueAt: '08:00', state, amount: null });
  const week = { from: '2026-06-01', to: '2026-06-07' };

  test('count what was answered; what was not is neither taken nor skipped', () => {
    const intakes = [
      answer('2026-06-01', 'taken'),
      answer('2026-06-02', 'late'),
      answer('2026-06-03', 'skipped'),
      answer('2026-05-31', 'taken'),
      { ...answer('2026-06-04', 'taken'), dueAt: null },
    ];
    const doses = dosesOver([medicine('azathioprine', { intakes })], week, week.to);
    expect(doses).toEqual({ planned: 7, taken: 2, skipped: 1 });
  });

  test('begin and end with the medicine', () => {
    const short = medicine('azathioprine', { day: '2026-06-03', untilDay: '2026-06-05' });
    expect(dosesOver([short], week, week.to)).toEqual({ planned: 3, taken: 0, skipped: 0 });
  });

  test('leave out what can still be answered, and keep what was answered already', () => {
    const intakes = [answer('2026-06-06', 'taken'), answer('2026-06-07', 'taken')];
    const open = { ...medicine('ramipril'), id: 'open' };
    const doses = dosesOver([medicine('azathioprine', { intakes }), open], week, '2026-06-06');
    expect(doses).toEqual({ planned: 13, taken: 2, skipped: 0 });
  });
});
