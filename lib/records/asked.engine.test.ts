import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents, profiles } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import type { AskedCategory } from '@/lib/clinical/asked-categories';
import { CATEGORIES } from '@/lib/clinical/categories';
import { dayOf } from '@/lib/clinical/days';
import { NO_PROFILE } from '@/lib/clinical/profile';
import { undoChange } from './changes';
import { getEpisode } from './episodes';
import { getEntryHistory } from './history';
import { askForCategory, changeProfile, chooseCardFields, getProfile } from './profile';
import { setSymptom } from './symptoms';
import { getCheckInDay } from './today';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  await askForCategory(issueViewer(decoy.session), decoy, { category: 'cycle', isOn: true });
});

afterAll(closeTestEngine);

const ask = (category: AskedCategory, isOn: boolean) => askForCategory(viewer, patient, { category, isOn });
const asked = async () => (await getCheckInDay(viewer, patient, today)).asked;

test('Nothing is offered until it is asked for, each category by itself, and off again', async () => {
  expect(await asked()).toEqual([]);
  await ask('mental', true);
  expect(await asked()).toEqual(['mental']);
  await ask('cycle', true);
  await ask('mental', false);
  expect(await asked()).toEqual(['cycle']);
});

test('What was asked for lies sealed, has its history, and Undo takes it back', async () => {
  await ask('cycle', true);
  const second = await ask('mental', true);
  const [row] = await engine.read((q) => q.select().from(profiles).where(eq(profiles.patientId, patient.patientId)));
  expect(Buffer.from(row?.payload ?? []).toString('latin1')).not.toMatch(/asks|cycle|mental/);
  const { versions } = await getEntryHistory(viewer, patient, row?.id ?? '');
  expect(versions[0]?.changes).toEqual([{ field: 'asks', before: ['cycle'], after: ['cycle', 'mental'] }]);

  await undoChange(viewer, patient, (second as { undoId: string }).undoId);
  expect(await asked()).toEqual(['cycle']);
  const events = await engine.read((q) => q.select().from(auditEvents).where(eq(auditEvents.chain, patient.patientId)));
  expect(JSON.stringify(events.map(({ kind, detail }) => [kind, detail]))).not.toMatch(/cycle|mental/);
});

test('The profile’s own forms leave it as it is, and it leaves them', async () => {
  await ask('mental', true);
  await changeProfile(viewer, patient, { version: 1, profile: { ...NO_PROFILE, heightCm: 168 } });
  await chooseCardFields(viewer, patient, { version: 2, cardFields: ['name'] });
  await ask('cycle', true);

  const { kept } = await getProfile(viewer, patient);
  expect(kept).toMatchObject({ asks: ['cycle', 'mental'], cardFields: ['name'], profile: { heightCm: 168 } });
  expect(kept.profile).not.toHaveProperty('asks');
});

test('What was noted stays readable and can be changed when its category is off', async () => {
  await ask('mental', true);
  await setSymptom(viewer, patient, { day: today, zone: ZONE, drawnAt: null, symptom: 'low-mood', level: 2 });
  await ask('mental', false);
  expect((await getCheckInDay(viewer, patient, today)).symptoms).toMatchObject([{ symptomId: 'low-mood', level: 2 }]);
  const answer = await setSymptom(viewer, patient, {
    day: today,
    zone: ZONE,
    drawnAt: null,
    symptom: 'low-mood',
    level: 1,
  });
  expect(answer.status).toBe('saved');
});

test('A clinician never hears what was asked for, whatever is shared', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: [...CATEGORIES] });
  const id = await givenEpisode(patient, { day: today });
  await ask('cycle', true);
  expect((await getEpisode(issueViewer(clinician.session), patient, id)).asked).toEqual([]);
});
