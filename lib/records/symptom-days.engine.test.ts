import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { symptomEntries, systemDays } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { repeatSystems, setSign, setStill, setSystem } from './symptoms';

const ZONE = 'Europe/London';
const APART = { status: 'invalid', fields: { day: ['episode.day.apart'] } };

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;
let ended: string;

const ago = (days: number): string => addDays(today, -days);

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(Date.now(), ZONE);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  await givenDecoy(ago(38));
  ended = await givenEpisode(patient, { day: ago(30), untilDay: ago(20) });
});

afterAll(closeTestEngine);

const on = (day: string, episodeId = ended) => ({ day, zone: ZONE, drawnAt: null, episodeId });
const system = { system: 'skin', level: 2 } as const;

const daysOf = async (table: typeof systemDays | typeof symptomEntries): Promise<string[]> => {
  const rows = await engine.read((q) => q.select({ day: table.day, patientId: table.patientId }).from(table));
  return rows.filter(({ patientId }) => patientId === patient.patientId).map(({ day }) => day);
};

test('A sign or a place up to seven days beside its flare is kept', async () => {
  for (const day of [ago(37), ago(13)]) {
    expect(await setSystem(viewer, patient, { ...on(day), ...system })).toMatchObject({ status: 'saved' });
    expect(await setSign(viewer, patient, { ...on(day), sign: 'malar-rash', level: 2 })).toMatchObject({
      status: 'saved',
    });
  }
  expect((await daysOf(systemDays)).sort()).toEqual([ago(37), ago(13)]);
  expect((await daysOf(symptomEntries)).sort()).toEqual([ago(37), ago(13)]);
});

test('One farther away is refused whatever the tap, and leaves nothing', async () => {
  await givenSystemDay(patient, { day: ago(39), system: 'joints', level: 1 });
  for (const day of [ago(38), ago(12)]) {
    expect(await setSystem(viewer, patient, { ...on(day), ...system })).toEqual(APART);
    expect(await setStill(viewer, patient, { ...on(day), ...system })).toEqual(APART);
    expect(await repeatSystems(viewer, patient, on(day))).toEqual(APART);
    expect(await setSign(viewer, patient, { ...on(day), sign: 'malar-rash', level: 2 })).toEqual(APART);
  }
  expect(await daysOf(systemDays)).toEqual([ago(39)]);
  expect(await daysOf(symptomEntries)).toEqual([]);
});

test('A flare that goes on has no end to be far from', async () => {
  const running = await givenEpisode(patient, { day: ago(10) });
  expect(await setSystem(viewer, patient, { ...on(today, running), ...system })).toMatchObject({ status: 'saved' });
  expect(await setSystem(viewer, patient, { ...on(ago(18), running), ...system })).toEqual(APART);
});

test('Of somebody else’s flare nothing is told, how far away its days may be', async () => {
  const other = await givenPatient();
  const theirs = await givenEpisode(other, { day: ago(30), untilDay: ago(20) });
  await expect(setSystem(viewer, patient, { ...on(today, theirs), ...system })).rejects.toMatchObject({
    code: 'not_found',
  });
});
