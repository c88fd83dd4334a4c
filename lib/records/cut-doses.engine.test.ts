import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import type { Schedule } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { timelineOf } from '@/lib/clinical/timeline';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { getChecks } from './checks';
import { getTimeline } from './timeline';

const YEAR = { ...USUAL_VIEW, span: '1y' as const };
const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });
const every = (days: number, amount: number): Schedule => ({
  kind: 'every',
  days,
  doses: [{ at: '08:00', amount }],
});

let patient: GivenPatient;
let decoy: GivenPatient;
let today: string;
const ago = (days: number): string => addDays(today, -days);

beforeAll(openTestEngine);
afterAll(closeTestEngine);

type Doses = readonly (readonly [daysAgo: number, schedule: Schedule])[];

async function given(owner: GivenPatient, drugId: string, doses: Doses): Promise<void> {
  const [first] = doses;
  const medicationId = await givenMedication(owner, { day: ago(first?.[0] ?? 0), drugId });
  for (const [day, schedule] of doses) await givenDoseStep(owner, { day: ago(day), medicationId, schedule });
}

beforeEach(async () => {
  patient = await givenPatient();
  today = dayOf(Date.now(), patient.zone);
  decoy = await givenDecoy(today);
  // Of the decoy every dose changes where the share below begins.
  for (const drugId of ['prednisone', 'azathioprine', 'hydroxychloroquine'])
    await given(decoy, drugId, [
      [400, daily(1)],
      [101, daily(2)],
      [100, daily(3)],
    ]);
  await given(patient, 'prednisone', [
    [400, daily(20)],
    [150, every(2, 10)],
  ]);
  await given(patient, 'azathioprine', [[390, daily(100)]]);
  await given(patient, 'hydroxychloroquine', [[399, every(7, 400)]]);
});

async function reader(days: { fromDay?: string; untilDay?: string }): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, days);
  await givenShare(decoy, clinician);
  return issueViewer(clinician.session);
}

async function lineFor(viewer: Viewer) {
  const { record } = await getTimeline(viewer, patient, YEAR);
  return timelineOf(record, { from: record.from, to: record.to, at: record.to, width: 'wide' });
}

test('Doses that ran before a share run at its edge: none began, changed or stopped on that day', async () => {
  const line = await lineFor(await reader({ fromDay: ago(100) }));
  expect(
    line.medicines.map(({ drugId, from, isCutStart, isStopped, isChanging, parts }) => ({
      bar: [drugId, from, isCutStart, isStopped, isChanging],
      parts: parts.map((part) => [part.from, part.dose.amount, part.isCutStart]),
    })),
  ).toEqual([
    { bar: ['hydroxychloroquine', ago(100), true, false, false], parts: [[ago(100), 400, true]] },
    { bar: ['azathioprine', ago(100), true, false, false], parts: [[ago(100), 100, true]] },
  ]);
  expect(line.steroid).toMatchObject({ cutDay: ago(100), runs: [{ from: ago(100), to: today, mg: 5 }] });
});

test('A dose that goes on after a share does not stop with its last day', async () => {
  const line = await lineFor(await reader({ untilDay: ago(20) }));
  expect(line.to).toBe(ago(20));
  expect(line.medicines.map(({ to, isStopped, isChanging }) => [to, isStopped, isChanging])).toEqual([
    [ago(20), false, false],
    [ago(20), false, false],
  ]);
  expect(line.steroid?.runs.at(-1)).toMatchObject({ to: ago(20), mg: 5 });
});

test('She herself sees the days on which her doses began and changed', async () => {
  const line = await lineFor(issueViewer(patient.session));
  expect(line.medicines.map(({ isCutStart }) => isCutStart)).toEqual([false, false]);
  expect(line.steroid).toMatchObject({ cutDay: null, runs: [{ mg: 20 }, { from: ago(150), mg: 5 }] });
});

test('The usual checks do not count from the first day of a share as if a dose had changed on it', async () => {
  const everyDays = async (viewer: Viewer) =>
    (await getChecks(viewer, patient)).checks.find(({ checkId }) => checkId === 'fbc')?.everyDays;
  const own = await everyDays(issueViewer(patient.session));
  expect(await everyDays(await reader({ fromDay: ago(10) }))).toBe(own);
  expect(own).toBe(91);
});
