import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { revisions, symptomEntries } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import type { JointId } from '@/lib/clinical/joints';
import { askedView } from '@/lib/clinical/timeline-view';
import { getLastChange, undoChange } from './changes';
import { getEpisode } from './episodes';
import { getEntryHistory } from './history';
import { setPrivate } from './private-entries';
import { setDetail, setSign, setSymptom } from './symptoms';
import { getTimeline } from './timeline';
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
  const decoy = await givenDecoy(today);
  const theirs = issueViewer(decoy.session);
  await setSymptom(theirs, decoy, { ...onToday(), symptom: 'joint-pain', level: 3 });
  await setDetail(theirs, decoy, { ...onToday(), symptom: 'joint-pain', tap: jointTap('right-hip') });
});

afterAll(closeTestEngine);

const onToday = () => ({ day: today, zone: ZONE, drawnAt: null });
const jointTap = (joint: JointId, isOn = true) => ({ detail: 'joints', joint, isOn }) as const;
const note = (symptom: string, level: 0 | 1 | 2 | 3 | null) =>
  setSymptom(viewer, patient, { ...onToday(), symptom, level });
const touch = (symptom: string, joint: JointId, isOn = true) =>
  setDetail(viewer, patient, { ...onToday(), symptom, tap: jointTap(joint, isOn) });
const exactly = (symptom: string, exact: number | null) =>
  setDetail(viewer, patient, { ...onToday(), symptom, tap: { detail: 'exact', exact } });
const lasting = (minutes: number | null) =>
  setDetail(viewer, patient, { ...onToday(), symptom: 'morning-stiffness', tap: { detail: 'minutes', minutes } });

const rows = () =>
  engine.read((q) => q.select().from(symptomEntries).where(eq(symptomEntries.patientId, patient.patientId)));

const noted = async () => (await getCheckInDay(viewer, patient, today)).symptoms;

const numbers = async () =>
  Object.fromEntries((await noted()).map(({ symptomId, minutes, exact }) => [symptomId, [minutes, exact]]));

test('Joints go on and off one by one, in the order of the map, beside the level', async () => {
  await note('joint-pain', 2);
  await touch('joint-pain', 'right-knee');
  await touch('joint-pain', 'left-wrist');
  await touch('joint-pain', 'right-ankle');
  await touch('joint-pain', 'right-ankle', false);

  expect(await noted()).toEqual([
    {
      day: today,
      symptomId: 'joint-pain',
      level: 2,
      joints: ['left-wrist', 'right-knee'],
      minutes: null,
      exact: null,
    },
  ]);
});

test('Painful and swollen joints are two lists, and a tap that changes nothing leaves no version', async () => {
  await note('joint-pain', 1);
  await note('joint-swelling', 2);
  await touch('joint-pain', 'left-knee');
  await touch('joint-swelling', 'right-knee');
  await touch('joint-swelling', 'right-knee');

  const byId = new Map((await rows()).map((row) => [row.symptomId, row]));
  expect(byId.get('joint-pain')).toMatchObject({ joints: ['left-knee'], version: 2 });
  expect(byId.get('joint-swelling')).toMatchObject({ joints: ['right-knee'], version: 2 });
});

test('Minutes and the number from 0 to 10 are kept, changed and taken back', async () => {
  await note('morning-stiffness', 3);
  await note('fatigue', 2);
  await lasting(45);
  await exactly('fatigue', 7);
  expect(await numbers()).toEqual({ 'morning-stiffness': [45, null], fatigue: [null, 7] });

  await lasting(null);
  await exactly('fatigue', 0);
  expect(await numbers()).toEqual({ 'morning-stiffness': [null, null], fatigue: [null, 0] });
});

test('Nothing is said more exactly of what is not there, or is answered with none', async () => {
  const refused = { status: 'invalid', fields: { symptom: ['check-in.detail.first'] } };
  expect(await exactly('fatigue', 4)).toEqual(refused);
  await note('fatigue', 0);
  expect(await exactly('fatigue', 4)).toEqual(refused);
  await note('fatigue', 1);
  await note('fatigue', null);
  expect(await exactly('fatigue', 4)).toEqual(refused);
  const tomorrow = { ...onToday(), day: addDays(today, 2), symptom: 'fatigue' };
  expect(await setDetail(viewer, patient, { ...tomorrow, tap: { detail: 'exact', exact: 4 } })).toEqual({
    status: 'invalid',
    fields: { day: ['day.future'] },
  });
});

test('Another level keeps what was said more exactly, and none takes it away', async () => {
  await note('joint-pain', 1);
  await touch('joint-pain', 'left-knee');
  await exactly('joint-pain', 5);
  await note('joint-pain', 3);
  expect(await noted()).toMatchObject([{ level: 3, joints: ['left-knee'], exact: 5 }]);

  await note('joint-pain', 0);
  await note('joint-pain', 1);
  expect(await noted()).toMatchObject([{ level: 1, joints: [], exact: null }]);
});

test('Of mood the number lies sealed with the rest, and lives through another level', async () => {
  await note('low-mood', 2);
  await exactly('low-mood', 8);
  await note('low-mood', 3);

  const [row] = await rows();
  expect(row).toMatchObject({ category: 'mental', symptomId: null, level: null, exact: null, minutes: null });
  expect(row?.joints).toBeNull();
  expect(Buffer.from(row?.payload ?? []).toString('latin1')).not.toMatch(/mood|exact/);
  expect(await noted()).toMatchObject([{ symptomId: 'low-mood', level: 3, exact: 8 }]);
  const kept = await engine.read((q) => q.select().from(revisions).where(eq(revisions.patientId, patient.patientId)));
  expect(JSON.stringify(kept.map(({ before }) => before))).not.toMatch(/low-mood|"exact":8/);

  await note('low-mood', 0);
  await note('low-mood', 1);
  expect(await noted()).toMatchObject([{ level: 1, exact: null }]);
});

test('Undo takes one detail back, and the sentence before it names what was said', async () => {
  await note('joint-pain', 2);
  await touch('joint-pain', 'left-knee');
  await touch('joint-pain', 'right-knee');
  const change = await getLastChange(viewer, patient);
  expect(change?.words).toMatchObject({ kind: 'detail', sign: 'joint-pain', detail: 'joints' });

  await undoChange(viewer, patient, change?.undoId ?? '');
  expect(await noted()).toMatchObject([{ level: 2, joints: ['left-knee'] }]);
});

test('The history shows each version with its joints and numbers, of sealed ones too', async () => {
  await note('low-mood', 1);
  await exactly('low-mood', 4);
  const [row] = await rows();
  const { versions } = await getEntryHistory(viewer, patient, row?.id ?? '');
  expect(versions[0]?.changes).toEqual([{ field: 'exact', before: null, after: 4 }]);
});

test('In a flare the details of its signs are there, day by day', async () => {
  const episodeId = await givenEpisode(patient, { day: addDays(today, -1) });
  await setSign(viewer, patient, { ...onToday(), episodeId, sign: 'joint-swelling', level: 2 });
  await touch('joint-swelling', 'left-mcp-2');

  const page = await getEpisode(viewer, patient, episodeId);
  expect(page.signs).toMatchObject([{ symptomId: 'joint-swelling', joints: ['left-mcp-2'] }]);
  expect(page.days).toMatchObject([{ day: today, signs: [{ joints: ['left-mcp-2'] }] }]);
});

test('A clinician reads the details of what is shared, and none of mood, of private entries, or before the share', async () => {
  const clinician = issueViewer((await shared()).session);
  const episodeId = await givenEpisode(patient, { day: addDays(today, -9) });
  const before = { ...onToday(), day: addDays(today, -5) };
  await setSymptom(viewer, patient, { ...before, symptom: 'fatigue', level: 2 });
  await setDetail(viewer, patient, { ...before, symptom: 'fatigue', tap: { detail: 'exact', exact: 9 } });
  await note('joint-pain', 2);
  await touch('joint-pain', 'left-knee');
  await note('low-mood', 3);
  await exactly('low-mood', 10);
  await note('joint-swelling', 1);
  await touch('joint-swelling', 'right-hip');
  const hidden = (await rows()).find((row) => row.symptomId === 'joint-swelling');
  await setPrivate(viewer, patient, { table: 'symptom_entries', id: hidden?.id ?? '', isPrivate: true });

  const { signs, days } = await getEpisode(clinician, patient, episodeId);
  expect(signs).toEqual([
    { day: today, symptomId: 'joint-pain', level: 2, joints: ['left-knee'], minutes: null, exact: null },
  ]);
  expect(JSON.stringify(days)).not.toMatch(/right-hip|mood|fatigue|"exact":(9|10)/);
});

test('The line tells them for the days around the cursor, cut as the share is, and is unmoved by what it leaves out', async () => {
  const clinician = issueViewer((await shared()).session);
  const seen = async () => (await getTimeline(clinician, patient, askedView({}))).record.details;
  await note('joint-pain', 2);
  await touch('joint-pain', 'left-knee');
  const before = await seen();
  expect(before).toEqual([{ day: today, symptomId: 'joint-pain', joints: ['left-knee'], minutes: null, exact: null }]);
  await note('fever', 2);
  await note('low-mood', 3);
  await exactly('low-mood', 10);
  const earlier = { ...onToday(), day: addDays(today, -5), symptom: 'fatigue' };
  await setSymptom(viewer, patient, { ...earlier, level: 2 });
  await setDetail(viewer, patient, { ...earlier, tap: { detail: 'exact', exact: 9 } });
  expect(await seen()).toEqual(before);

  const own = (await getTimeline(viewer, patient, askedView({}))).record.details;
  expect(own.map(({ symptomId, exact }) => [symptomId, exact]).sort()).toEqual([
    ['fatigue', 9],
    ['joint-pain', null],
    ['low-mood', 10],
  ]);
});

async function shared() {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['flares'], fromDay: addDays(today, -2) });
  return clinician;
}
