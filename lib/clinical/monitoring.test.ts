import { expect, test } from 'vitest';
import { addDays } from './days';
import { drugById } from './medications';
import { checkState, usualChecks, type CheckPlan } from './monitoring';
import { CHECKS, MONITORING_CATALOGUE, type CheckId } from './monitoring-catalogue';

const TODAY = '2026-11-24';
const ago = (days: number): string => addDays(TODAY, -days);

type More = {
  done?: readonly (readonly [CheckId, string])[];
  plans?: readonly (readonly [CheckId, CheckPlan])[];
};

const taking = (drugId: string, since: number, changed = since) => ({
  id: drugId,
  drugId,
  day: ago(since),
  start: ago(since) as string | null,
  lastChange: ago(changed) as string | null,
});

function checksOf(medicines: ReturnType<typeof taking>[], { done = [], plans = [] }: More = {}) {
  return usualChecks({ medicines, done: new Map(done), plans: new Map(plans), today: TODAY });
}

const fbcOf = (...asked: Parameters<typeof checksOf>) => checksOf(...asked).find(({ checkId }) => checkId === 'fbc');

test('every entry names medicines of the catalogue and checks of the list, with a source', () => {
  for (const { drugIds, phases, source } of MONITORING_CATALOGUE) {
    for (const id of drugIds) expect(drugById(id)?.id).toBe(id);
    for (const { checks } of phases) expect(CHECKS).toEqual(expect.arrayContaining([...checks]));
    expect(source).not.toEqual([]);
    expect(phases.at(-1)?.until).toBeNull();
  }
  expect(new Set(MONITORING_CATALOGUE.map(({ id }) => id)).size).toBe(MONITORING_CATALOGUE.length);
});

test.each([
  // Azathioprine: every 2 weeks until the dose is stable for 6 weeks, monthly for 3 months, then every 3 months.
  ['three weeks after the start', 21, 21, 14],
  ['six weeks after the last change', 400, 42, 30],
  ['nineteen weeks after it', 400, 42 + 90, 30],
  ['later', 400, 42 + 91, 91],
])('azathioprine %s', (_, since, changed, everyDays) => {
  expect(fbcOf([taking('azathioprine', since, changed)])).toMatchObject({ everyDays, isVerified: true });
});

test('a start and a change that lie before the days of a share hold no check back to them', () => {
  const cut = { ...taking('azathioprine', 21), start: null, lastChange: null };
  expect(fbcOf([cut])).toMatchObject({ everyDays: 91 });
});

test('the next day counts from the last time, else from the first day of the medicine', () => {
  const medicines = [taking('azathioprine', 400)];
  expect(fbcOf(medicines, { done: [['fbc', ago(60)]] })).toMatchObject({
    dueDay: addDays(ago(60), 91),
    state: 'later',
  });
  expect(fbcOf(medicines)).toMatchObject({ lastDay: null, dueDay: addDays(ago(400), 91), state: 'late' });
});

test('of two medicines the shorter interval counts, and both are named', () => {
  const both = [taking('azathioprine', 400), taking('tacrolimus', 300)];
  expect(fbcOf(both)).toMatchObject({ everyDays: 30, medicineIds: ['azathioprine', 'tacrolimus'] });
});

test('the word of the care team beats what is usual, longer or shorter or not at all', () => {
  const medicines = [taking('azathioprine', 400)];
  const done = [['fbc', ago(30)]] as const;
  const plan = (everyDays: number | null) => [['fbc', { day: ago(20), everyDays }]] as const;
  expect(fbcOf(medicines, { done, plans: plan(182) })).toMatchObject({
    everyDays: 182,
    isPlan: true,
    dueDay: addDays(ago(30), 182),
  });
  expect(fbcOf(medicines, { plans: plan(28) })).toMatchObject({ dueDay: addDays(ago(20), 28) });
  expect(fbcOf(medicines, { plans: plan(null) })).toMatchObject({ dueDay: null, state: 'not-needed' });
});

test('what has no number of days says when instead', () => {
  const pressure = checksOf([taking('prednisone', 400)]).find(({ checkId }) => checkId === 'blood-pressure');
  expect(pressure).toMatchObject({ everyDays: null, occasion: 'visit', state: 'occasion', isVerified: false });
});

test('what comes first stands first, and nothing is asked for without a medicine that needs it', () => {
  const days = checksOf([taking('prednisone', 400), taking('azathioprine', 400)]).map(({ dueDay }) => dueDay ?? '9999');
  expect(days).toEqual([...days].sort());
  expect(checksOf([taking('vitamin-d', 400)])).toEqual([]);
});

test.each([
  [15, 'later'],
  [14, 'near'],
  [0, 'near'],
  [-14, 'near'],
  [-15, 'late'],
])('%d days before its day a check is %s', (before, state) => {
  expect(checkState(addDays(TODAY, before), TODAY)).toBe(state);
});
