import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { measurements } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { NO_PROFILE } from '@/lib/clinical/profile';
import { newId } from '@/lib/platform/ids';
import { getLastChange, undoChange } from './changes';
import { addCheck, getChecks, planCheck, type AnyCheck } from './checks';
import { changeProfile } from './profile';

const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;
const ago = (days: number): string => addDays(today, -days);

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

async function taking(drugId: string, since: number, amount: number, isPrivate = false): Promise<void> {
  const on = { day: ago(since), isPrivate };
  const medicationId = await givenMedication(patient, { ...on, drugId });
  await givenDoseStep(patient, { ...on, medicationId, schedule: daily(amount) });
}

async function weighed(day: string, value: number, unit: 'kg' | 'lb'): Promise<void> {
  const { patientId, accountId, zone } = patient;
  const place = { patientId, day, zone, at: Date.now(), enteredBy: accountId, category: 'flares' } as const;
  const rest = { isPrivate: false, isBackfill: false, version: 1, kind: 'weight', value, unit } as const;
  await engine.write(patientId, (q) => q.insert(measurements).values({ id: newId('mea'), ...place, ...rest }));
}

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), patient.zone);
  await givenDecoy(today);
});

const done = (check: AnyCheck, day: string) =>
  addCheck(viewer, patient, { check, day, zone: patient.zone, drawnAt: null });

const fbc = async () => (await getChecks(viewer, patient)).checks.find(({ checkId }) => checkId === 'fbc');

test('a check that was done moves its next day, and Undo moves it back', async () => {
  await taking('azathioprine', 400, 100);
  expect(await fbc()).toMatchObject({ lastDay: null, state: 'late' });
  await done('fbc', ago(10));
  expect(await fbc()).toMatchObject({ lastDay: ago(10), dueDay: addDays(ago(10), 91), state: 'later' });
  const change = await getLastChange(viewer, patient);
  await undoChange(viewer, patient, change?.undoId ?? '');
  expect(await fbc()).toMatchObject({ lastDay: null, state: 'late' });
});

test('the latest word of the care team counts', async () => {
  await taking('azathioprine', 400, 100);
  await done('fbc', ago(10));
  await planCheck(viewer, patient, { check: 'fbc', everyDays: 28 });
  expect(await fbc()).toMatchObject({ everyDays: 28, isPlan: true, dueDay: addDays(ago(10), 28) });
  await planCheck(viewer, patient, { check: 'fbc', everyDays: null });
  expect(await fbc()).toMatchObject({ state: 'not-needed' });
});

test('hydroxychloroquine: mg for each kg of the last weight, years and eyes', async () => {
  await taking('hydroxychloroquine', 731, 400);
  await weighed(ago(500), 60, 'kg');
  const before = await getChecks(viewer, patient);
  expect(before.hydroxychloroquine).toMatchObject({ mgADay: 400, perKg: null });
  await weighed(ago(3), 176.37, 'lb');
  await done('eyes', ago(300));
  const { hydroxychloroquine: card } = await getChecks(viewer, patient);
  expect(card?.perKg?.value).toBeCloseTo(5, 2);
  expect(card?.years).toBeCloseTo(2, 1);
  expect(card).toMatchObject({ schedule: 'us', lastEyes: ago(300), eyes: { kind: 'yearly', state: 'later' } });
});

const cardOf = async (who: Viewer) => (await getChecks(who, patient)).hydroxychloroquine;
const USUAL = { analyteId: 'egfr', unit: 'mL/min/1.73m2', rangeHigh: null, assay: null };

test('hydroxychloroquine: what the person says of kidneys and macula brings the eye checks forward', async () => {
  await taking('hydroxychloroquine', 731, 400);
  await done('eyes', ago(300));
  expect(await cardOf(viewer)).toMatchObject({ risks: [], filtration: null, eyes: { dueDay: ago(731 - 1826) } });
  const said = { ...NO_PROFILE, macula: 'yes' as const };
  await changeProfile(viewer, patient, { version: 0, profile: said });
  expect(await cardOf(viewer)).toMatchObject({ risks: ['hasMacularDisease'], eyes: { dueDay: ago(300 - 365) } });
  const uk = { ...said, eyeSchedule: 'uk' as const, kidneysReduced: 'yes' as const };
  await changeProfile(viewer, patient, { version: 1, profile: uk });
  expect(await cardOf(viewer)).toMatchObject({ schedule: 'uk', risks: ['hasReducedKidneys'] });
});

test('hydroxychloroquine: an eGFR below 60 of the last year counts, for a clinician only with labs shared', async () => {
  await taking('hydroxychloroquine', 731, 400);
  await givenLabResult(patient, { ...USUAL, day: ago(400), value: 48 });
  expect(await cardOf(viewer)).toMatchObject({ risks: [], filtration: null });
  await givenLabResult(patient, { ...USUAL, day: ago(30), value: 52 });
  const found = { risks: ['hasReducedKidneys'], filtration: { value: 52, day: ago(30), isWorkedOut: false } };
  expect(await cardOf(viewer)).toMatchObject(found);
  const [meds, labs] = [await givenClinician(), await givenClinician()];
  await givenShare(patient, meds, { categories: ['meds'] });
  await givenShare(patient, labs, { categories: ['meds', 'labs'] });
  expect(await cardOf(issueViewer(meds.session))).toMatchObject({ risks: [], filtration: null });
  expect(await cardOf(issueViewer(labs.session))).toMatchObject(found);
});

test('hydroxychloroquine in two courses at once counts once for each', async () => {
  await taking('hydroxychloroquine', 731, 200);
  await taking('hydroxychloroquine', 100, 100);
  await weighed(ago(3), 60, 'kg');
  const { hydroxychloroquine: card } = await getChecks(viewer, patient);
  expect(card).toMatchObject({ mgADay: 300, perKg: { value: 5, isAbove: false } });
});

test('a day to come and an interval that is none are not kept', async () => {
  expect(await done('fbc', addDays(today, 2))).toMatchObject({ fields: { day: ['day.future'] } });
  expect(await planCheck(viewer, patient, { check: 'fbc', everyDays: 0 })).toMatchObject({
    fields: { weeks: ['check.weeks'] },
  });
});

test('a clinician with medicines shared reads the checks, without a trace of a private medicine', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['meds'] });
  const theirs = issueViewer(clinician.session);
  await taking('azathioprine', 400, 100);
  const before = await getChecks(theirs, patient);
  await taking('tacrolimus', 300, 2, true);
  expect(await getChecks(theirs, patient)).toEqual(before);
  expect((await getChecks(viewer, patient)).checks.length).toBeGreaterThan(before.checks.length);
});
