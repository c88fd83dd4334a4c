import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenExposure } from '@/db/factories/given-entries';
import { givenDecoy, givenPrivateRows } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { daySummaries, exposures, revisions, type Category } from '@/db/schema';
import { withAccess } from '@/lib/access/gate';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import type { TriggerId } from '@/lib/clinical/triggers';
import { getLastChange, undoChange } from './changes';
import { getEpisode } from './episodes';
import { exposuresBetween } from './exposure-rows';
import { setTrigger } from './exposures';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;
let episodeId: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  episodeId = await givenEpisode(patient, { day: today });
  await givenDecoy(today);
});

afterAll(closeTestEngine);

type Grade = 'off' | 1 | 2 | 3 | null;

const tap = (trigger: TriggerId, grade: Grade) =>
  setTrigger(viewer, patient, { day: today, zone: ZONE, drawnAt: null, episodeId, trigger, grade });

const rows = () => engine.read((q) => q.select().from(exposures).where(eq(exposures.patientId, patient.patientId)));

const seen = (who: Viewer = viewer) =>
  withAccess(who, 'timeline.read', patient, (allowed) => exposuresBetween(allowed, addDays(today, -400), today));

const told = async (who?: Viewer) => (await seen(who)).map(({ triggerId, grade }) => [triggerId, grade]).sort();

async function reader(categories: Category[]): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories });
  return issueViewer(clinician.session);
}

test('A trigger goes on, gets its grade, goes off and on again as one row of that day', async () => {
  await tap('sunlight-uv', null);
  await tap('sunlight-uv', 3);
  await tap('sunlight-uv', 'off');
  expect(await told()).toEqual([]);

  await tap('sunlight-uv', 1);

  const [row] = await rows();
  const kept = await engine.read((q) =>
    q
      .select()
      .from(revisions)
      .where(and(eq(revisions.patientId, patient.patientId), eq(revisions.rowId, row?.id ?? ''))),
  );
  expect(await rows()).toMatchObject([
    { slot: 'sunlight-uv', triggerId: 'sunlight-uv', grade: 1, category: 'flares', version: 4, deletedAt: null },
  ]);
  expect(kept).toHaveLength(4);
});

test('A missed medicine is of the medicines’ category, in clear', async () => {
  await tap('missed-medication', 2);

  expect(await rows()).toMatchObject([{ category: 'meds', triggerId: 'missed-medication', grade: 2, payload: null }]);
});

test('A period or hormones lie sealed, once a day', async () => {
  await tap('menstrual-cycle', null);
  await tap('menstrual-cycle', 2);

  const [row, ...more] = await rows();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ category: 'cycle', triggerId: null, grade: null, version: 2 });
  expect(row?.slot).toMatch(/^[0-9a-f]{64}$/);
  expect(Buffer.from(row?.payload ?? []).toString('latin1')).not.toContain('menstrual');
  expect(await told()).toEqual([['menstrual-cycle', 2]]);
});

test('"No idea" stands alone, and its Undo brings the others back', async () => {
  await tap('infection', 2);
  await tap('poor-sleep', null);
  await tap('unknown', 3);
  expect(await told()).toEqual([['unknown', null]]);

  const change = await getLastChange(viewer, patient);
  expect(change?.words).toEqual({ kind: 'trigger', trigger: 'unknown', grade: null });
  await undoChange(viewer, patient, change?.undoId ?? '');
  expect(await told()).toEqual([
    ['infection', 2],
    ['poor-sleep', null],
  ]);

  await tap('unknown', null);
  await tap('heat', null);
  expect(await told()).toEqual([['heat', null]]);
});

test('A trigger that was never on is not taken off', async () => {
  expect(await tap('food', 'off')).toMatchObject({ status: 'saved', undoId: null });
  expect(await rows()).toEqual([]);
});

test('Tomorrow is refused, and so is another person’s flare', async () => {
  const theirs = await givenEpisode(await givenPatient(), { day: today });
  const input = { day: today, zone: ZONE, drawnAt: null, trigger: 'heat' as const, grade: null };

  const early = await setTrigger(viewer, patient, { ...input, day: addDays(today, 2), episodeId });

  expect(early).toEqual({ status: 'invalid', fields: { day: ['day.future'] } });
  await expect(setTrigger(viewer, patient, { ...input, episodeId: theirs })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await rows()).toEqual([]);
});

test('A clinician sees the triggers of the categories that are shared, and no private one', async () => {
  await tap('sunlight-uv', 1);
  await tap('missed-medication', null);
  await tap('menstrual-cycle', 3);
  await givenPrivateRows(patient, { day: today, pastDay: addDays(today, -5) });
  await givenExposure(patient, { day: addDays(today, -1), trigger: 'postpartum', grade: 2, category: 'cycle' });

  expect(await told(await reader(['flares']))).toEqual([['sunlight-uv', 1]]);
  expect(await told(await reader(['meds']))).toEqual([['missed-medication', null]]);
  expect(await told(await reader(['cycle']))).toEqual([
    ['menstrual-cycle', 3],
    ['postpartum', 2],
  ]);
  expect(await seen()).toHaveLength(5);
});

test('A day with a trigger alone counts as logged, one of the cycle does not', async () => {
  const other = await givenPatient();
  const day = addDays(today, -3);
  await givenExposure(other, { day, trigger: 'heat', grade: 1 });
  await givenExposure(other, { day: addDays(day, -1), trigger: 'pregnancy', category: 'cycle' });

  const days = await engine.read((q) =>
    q
      .select({ day: daySummaries.day, entries: daySummaries.entries })
      .from(daySummaries)
      .where(eq(daySummaries.patientId, other.patientId)),
  );
  expect(days).toEqual([{ day, entries: 1 }]);
});

test('A trigger noted shortly before the flare is the same one: its grade changes there, and off takes it off there', async () => {
  const before = addDays(today, -2);
  await givenExposure(patient, { day: before, trigger: 'infection', grade: 1 });
  await givenExposure(patient, { day: addDays(today, -20), trigger: 'infection', grade: 2 });

  await tap('infection', 3);
  expect((await seen()).map(({ day, grade }) => [day, grade])).toEqual([
    [addDays(today, -20), 2],
    [before, 3],
  ]);

  await tap('infection', 'off');
  expect((await seen()).map(({ day }) => day)).toEqual([addDays(today, -20)]);
  expect((await getEpisode(viewer, patient, episodeId)).triggers).toEqual([]);
});
