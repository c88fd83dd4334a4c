import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenExposure } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { exposures, type Category } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import type { TriggerId } from '@/lib/clinical/triggers';
import { getLastChange, undoChange } from './changes';
import { setDayTrigger } from './exposures';
import { getTimeline } from './timeline';
import { getCheckInDay } from './today';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;
const ago = (days: number): string => addDays(today, -days);

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  await givenDecoy(ago(2));
});

afterAll(closeTestEngine);

const tap = (trigger: TriggerId, grade: 'off' | 1 | 2 | 3 | null, day = ago(2)) =>
  setDayTrigger(viewer, patient, { day, zone: ZONE, drawnAt: null, trigger, grade });

const onDay = async (day = ago(2)) =>
  (await getCheckInDay(viewer, patient, day)).triggers.map(({ triggerId, grade }) => [triggerId, grade]);

test('A day without a flare has its triggers: on, graded, off, and Undo of each', async () => {
  expect(await tap('sunlight-uv', null)).toMatchObject({ status: 'saved' });
  await tap('sunlight-uv', 3);
  expect(await onDay()).toEqual([['sunlight-uv', 3]]);
  expect(await onDay(ago(1))).toEqual([]);
  const change = await getLastChange(viewer, patient);
  expect(change?.words).toEqual({ kind: 'trigger', trigger: 'sunlight-uv', grade: 3 });
  await undoChange(viewer, patient, change?.undoId ?? '');
  expect(await onDay()).toEqual([['sunlight-uv', null]]);
  await tap('sunlight-uv', 'off');
  expect(await onDay()).toEqual([]);
  const rows = await engine.read((q) => q.select().from(exposures).where(eq(exposures.patientId, patient.patientId)));
  expect(rows).toMatchObject([{ day: ago(2), slot: 'sunlight-uv', isBackfill: true }]);
});

test('It stands on the line, and for a clinician where its category is shared', async () => {
  await tap('sunlight-uv', 2);
  await tap('menstrual-cycle', 1);
  const seen = async (who: Viewer) =>
    (await getTimeline(who, patient, USUAL_VIEW)).record.triggers.map(({ triggerId, grade }) => [triggerId, grade]);
  expect(await seen(viewer)).toEqual([
    ['sunlight-uv', 2],
    ['menstrual-cycle', 1],
  ]);
  const clinician = await givenClinician();
  const categories: Category[] = ['flares'];
  await givenShare(patient, clinician, { categories });
  expect(await seen(issueViewer(clinician.session))).toEqual([['sunlight-uv', 2]]);
});

test('A trigger takes off the "no idea" that its day answered a flare with, and Undo brings it back', async () => {
  await givenEpisode(patient, { day: ago(2) });
  await givenExposure(patient, { day: ago(2), trigger: 'unknown' });
  await tap('heat', 1);
  expect(await onDay()).toEqual([['heat', 1]]);
  await undoChange(viewer, patient, (await getLastChange(viewer, patient))?.undoId ?? '');
  expect(await onDay()).toEqual([['unknown', null]]);
});

test('On a day of a hidden running flare it is hidden, on the day before it is not', async () => {
  await givenEpisode(patient, { day: ago(3), isPrivate: true });
  await tap('heat', 1);
  await tap('heat', 1, ago(4));
  const rows = await engine.read((q) => q.select().from(exposures).where(eq(exposures.patientId, patient.patientId)));
  expect(rows.map(({ day, isPrivate }) => [day, isPrivate]).sort()).toEqual([
    [ago(4), false],
    [ago(2), true],
  ]);
});

test('A day that has not come is refused', async () => {
  expect(await tap('heat', 1, addDays(today, 2))).toEqual({ status: 'invalid', fields: { day: ['day.future'] } });
  expect(await onDay(today)).toEqual([]);
});
