import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenSymptom } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { symptomEntries } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { setDetail, setSymptom } from './symptoms';
import { exportTimeline, getTimeline } from './timeline';

const ALL = { ...USUAL_VIEW, span: 'all' as const };

let engine: Engine;
let patient: GivenPatient;
let today: string;
const ago = (days: number): string => addDays(today, -days);

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  today = dayOf(Date.now(), patient.zone);
  await lasting(await givenDecoy(today), { day: ago(300), minutes: 99 });
});

afterAll(closeTestEngine);

async function lasting(owner: GivenPatient, { minutes, ...on }: { day: string; minutes: number; isPrivate?: boolean }) {
  const id = await givenSymptom(owner, { ...on, symptom: 'morning-stiffness', level: 2 });
  await engine.write(owner.patientId, (q) =>
    q.update(symptomEntries).set({ minutes }).where(eq(symptomEntries.id, id)),
  );
}

const minutesIn = ({ record }: Awaited<ReturnType<typeof getTimeline>>) =>
  record.details.map(({ day, minutes }) => [day, minutes]);

test('A file has the details of all its days, a screen those around its cursor', async () => {
  await givenCheckIn(patient, { day: ago(700), feeling: 1 });
  await lasting(patient, { day: ago(600), minutes: 45 });
  await lasting(patient, { day: ago(3), minutes: 20 });
  const viewer = issueViewer(patient.session);
  expect(minutesIn(await getTimeline(viewer, patient, ALL))).toEqual([[ago(3), 20]]);
  expect(minutesIn(await exportTimeline(viewer, patient, ALL))).toEqual([
    [ago(600), 45],
    [ago(3), 20],
  ]);
});

test('A clinician’s file has those that are shared: not what is private, and not before its first day', async () => {
  await lasting(patient, { day: ago(600), minutes: 45 });
  await lasting(patient, { day: ago(200), minutes: 30 });
  await lasting(patient, { day: ago(150), minutes: 60, isPrivate: true });
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['flares'], canExport: true, fromDay: ago(400) });
  const theirs = await exportTimeline(issueViewer(clinician.session), patient, ALL);
  expect(minutesIn(theirs)).toEqual([[ago(200), 30]]);
});

test('What was said of a mood is in her file, and in a clinician’s only with mood and mind', async () => {
  const viewer = issueViewer(patient.session);
  const capture = { day: today, zone: patient.zone, drawnAt: null, symptom: 'low-mood' };
  await setSymptom(viewer, patient, { ...capture, level: 2 });
  await setDetail(viewer, patient, { ...capture, tap: { detail: 'exact', exact: 8 } });
  const mood = [['low-mood', 8]];
  const exactIn = async (who: Viewer) =>
    (await exportTimeline(who, patient, ALL)).record.details.map(({ symptomId, exact }) => [symptomId, exact]);
  const theirs = async (categories: NonNullable<ShareOptions['categories']>) => {
    const clinician = await givenClinician();
    await givenShare(patient, clinician, { categories, canExport: true });
    return exactIn(issueViewer(clinician.session));
  };

  expect(await exactIn(viewer)).toEqual(mood);
  expect(await theirs(['flares', 'mental'])).toEqual(mood);
  expect(await theirs(['flares'])).toEqual([]);
});
