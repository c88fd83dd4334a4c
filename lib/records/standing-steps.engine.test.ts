import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { givenSession } from '@/db/factories/given-sessions';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, doseSteps, type Category, type Schedule } from '@/db/schema';
import { withAccess } from '@/lib/access/gate';
import { issueViewer } from '@/lib/access/issue-viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { plannedAmount } from '@/lib/clinical/doses';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { now, withFixedClock } from '@/lib/platform/clock';
import { medicineFrames } from './medication-rows';
import { getTimeline } from './timeline';

const DAY_MS = 86_400_000;
const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });

let engine: Engine;
let patient: GivenPatient;
let today: string;
let medicationId: string;
const ago = (days: number): string => addDays(today, -days);

beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(closeTestEngine);

beforeEach(async () => {
  patient = await givenPatient();
  today = dayOf(Date.now(), patient.zone);
  const decoy = await givenDecoy(today);
  const theirs = await givenMedication(decoy, { day: ago(300) });
  await givenDoseStep(decoy, { day: ago(150), medicationId: theirs, schedule: daily(99) });
  medicationId = await givenMedication(patient, { day: ago(300), drugId: 'azathioprine' });
  await givenDoseStep(patient, { day: ago(300), medicationId, schedule: daily(50) });
});

type StepOptions = { isPrivate?: boolean; category?: 'meds' | 'mental' };

const laterStep = (options: StepOptions = {}, of = medicationId): Promise<string> =>
  givenDoseStep(patient, { day: ago(150), medicationId: of, schedule: daily(100), ...options });

/** What each step that is seen plans for today, for a clinician of a share that begins 100 days ago. */
async function amounts(categories: Category[] = ['meds']): Promise<number[]> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories, fromDay: ago(100) });
  const frames = await withAccess(issueViewer(clinician.session), 'timeline.read', patient, medicineFrames);
  return frames.flatMap((frame) =>
    frame.steps.map((step) => plannedAmount({ ...frame, steps: [step], intakes: [] }, today) ?? 0),
  );
}

test('Of two steps before a share the later one stands', async () => {
  await laterStep();
  expect(await amounts()).toEqual([100]);
});

test('A step that is hidden from everybody replaces none that is seen', async () => {
  await laterStep({ isPrivate: true });
  expect(await amounts()).toEqual([50]);
});

test('A step of another category, sealed, replaces none that is seen', async () => {
  await laterStep({ category: 'mental' });
  expect(await amounts()).toEqual([50]);
});

test('A step that was taken back replaces none', async () => {
  const id = await laterStep();
  await engine.write(patient.patientId, async (q) => {
    await q.update(doseSteps).set({ deletedAt: now() }).where(eq(doseSteps.id, id));
  });
  expect(await amounts()).toEqual([50]);
});

test('A step of another medicine replaces none of this one', async () => {
  const other = await givenMedication(patient, { day: ago(200), drugId: 'hydroxychloroquine' });
  await laterStep({}, other);
  expect((await amounts()).sort()).toEqual([100, 50]);
});

test('Sealed steps replace each other where their category is shared, and are opened', async () => {
  const category = 'mental';
  const mood = await givenMedication(patient, { day: ago(300), drugId: 'duloxetine', category });
  await givenDoseStep(patient, { day: ago(300), medicationId: mood, schedule: daily(30), category });
  await givenDoseStep(patient, { day: ago(150), medicationId: mood, schedule: daily(60), category });
  expect(await amounts(['mental'])).toEqual([60]);
  expect(await amounts(['meds'])).toEqual([50]);
});

/** What "since the last look" says at one moment, after a look at another. */
async function sinceAfter(lookAgo: number, options: ShareOptions) {
  await givenCheckIn(patient, { day: ago(600), feeling: 1 });
  const noon = Date.parse(`${today}T12:00:00Z`);
  const all = { ...USUAL_VIEW, span: 'since' as const };
  const viewer = await withFixedClock(noon - 500 * DAY_MS, async () => {
    const clinician = await givenClinician();
    await engine.write('accounts', async (q) => {
      await q.update(accounts).set({ verifiedUntil: null }).where(eq(accounts.id, clinician.accountId));
    });
    await givenShare(patient, clinician, { ...options, expiresAt: noon + 90 * DAY_MS });
    const lasting = { idleMs: 1000 * DAY_MS, expiresAt: noon + DAY_MS };
    return issueViewer(await givenSession(clinician.accountId, lasting));
  });
  const look = (at: number) => withFixedClock(at, () => getTimeline(viewer, patient, all));
  await look(noon - lookAgo * DAY_MS);
  const { record } = await look(noon);
  return { sinceDay: record.sinceDay, days: [record.from, record.to] };
}

test('A look after the last day of a share counts as one of the day before it, and shows a week', async () => {
  expect(await sinceAfter(3, { untilDay: ago(10) })).toEqual({ sinceDay: ago(11), days: [ago(16), ago(10)] });
});

test('A look before the last day of a share stands on its own day', async () => {
  expect(await sinceAfter(30, { untilDay: ago(10) })).toEqual({ sinceDay: ago(30), days: [ago(30), ago(10)] });
});

test('A look of more than a year ago is none: the usual year is shown', async () => {
  expect(await sinceAfter(367, {})).toEqual({ sinceDay: null, days: [ago(364), today] });
  expect(await sinceAfter(366, {})).toMatchObject({ sinceDay: ago(366), days: [ago(364), today] });
});
