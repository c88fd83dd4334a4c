import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenSession } from '@/db/factories/given-sessions';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { medicineBars } from '@/lib/clinical/timeline-medicines';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { now, withFixedClock } from '@/lib/platform/clock';
import { askForExport, exportTimeline, getTimeline } from './timeline';

const ALL = { ...USUAL_VIEW, span: 'all' as const };
const DAY_MS = 86_400_000;
const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

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
  today = dayOf(Date.now(), patient.zone);
  const decoy = await givenDecoy(today);
  await givenMedication(decoy, { day: ago(3) });
});

afterAll(closeTestEngine);

/** Prednisone from 20 to 5 mg with one answer, a trigger, a flare with a note, a check-in. */
async function givenLanes(): Promise<void> {
  const id = await givenMedication(patient, { day: ago(400) });
  await givenDoseStep(patient, { day: ago(400), medicationId: id, schedule: daily(20) });
  await givenDoseStep(patient, { day: ago(30), medicationId: id, schedule: daily(5) });
  await givenIntake(patient, { day: ago(2), medicationId: id });
  await givenExposure(patient, { day: ago(9), trigger: 'sunlight-uv', grade: 2 });
  await givenEpisode(patient, { day: ago(8), level: 2, remark: 'Cheeks red' });
  await givenCheckIn(patient, { day: ago(20), feeling: 1 });
}

/** What nobody but her sees with flares and medicines alone: private, of mood and mind, of the cycle. */
async function givenHiddenLanes(): Promise<void> {
  const secret = await givenMedication(patient, { day: ago(500), drugId: 'azathioprine', isPrivate: true });
  await givenDoseStep(patient, { day: ago(500), medicationId: secret, schedule: daily(100), isPrivate: true });
  await givenIntake(patient, { day: ago(450), medicationId: secret, isPrivate: true });
  const mood = await givenMedication(patient, { day: ago(500), drugId: 'duloxetine' });
  await givenDoseStep(patient, { day: ago(500), medicationId: mood, schedule: daily(30), category: 'mental' });
  await givenIntake(patient, { day: ago(1), medicationId: mood, category: 'mental' });
  await givenExposure(patient, { day: ago(480), trigger: 'infection', isPrivate: true });
  await givenExposure(patient, { day: ago(3), trigger: 'menstrual-cycle', category: 'cycle' });
  await givenEpisode(patient, { day: ago(470), untilDay: ago(460), remark: 'private remark', isPrivate: true });
}

async function reader(options: ShareOptions = {}): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, options);
  return issueViewer(clinician.session);
}

const eventsOf = (kind: string) =>
  engine.read((q) =>
    q
      .select({ kind: auditEvents.kind, actorRole: auditEvents.actorRole, detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, patient.patientId), eq(auditEvents.kind, kind)))
      .orderBy(asc(auditEvents.seq)),
  );

test('A window that begins on unanswered days does not doubt what was answered shortly before it', async () => {
  const id = await givenMedication(patient, { day: ago(400), drugId: 'hydroxychloroquine' });
  await givenDoseStep(patient, { day: ago(400), medicationId: id, schedule: daily(200) });
  for (const day of [ago(35), ago(25)]) await givenIntake(patient, { day, medicationId: id });
  const { record } = await getTimeline(viewer, patient, { ...USUAL_VIEW, span: '1m' });
  expect([record.from > ago(35), record.from < ago(26)]).toEqual([true, true]);
  expect(medicineBars(record.medicines, record)[0]?.unconfirmed).toEqual([{ from: ago(10), to: today }]);
});

test('She sees her medicines with their doses and answers, her triggers and her notes', async () => {
  await givenLanes();
  await givenHiddenLanes();
  const { record } = await getTimeline(viewer, patient, ALL);
  const found = record.medicines.map(({ drugId, steps, answered }) => [drugId, steps.length, answered.length].join());
  expect(found.sort()).toEqual(['azathioprine,1,1', 'duloxetine,1,1', 'prednisone,2,1']);
  expect(record.triggers.map(({ triggerId, grade }) => [triggerId, grade])).toEqual([
    ['infection', null],
    ['sunlight-uv', 2],
    ['menstrual-cycle', null],
  ]);
  expect(record.remarks.map(({ text }) => text)).toEqual(['private remark', 'Cheeks red']);
  expect(record).toMatchObject({ notShared: [], sinceDay: null });
});

test('Hidden medicines, doses, triggers and notes leave no trace in what a clinician gets', async () => {
  await givenLanes();
  const clinician = await reader({ expiresAt: now() + 90 * DAY_MS });
  const before = await getTimeline(clinician, patient, ALL);
  await givenHiddenLanes();
  expect(await getTimeline(clinician, patient, ALL)).toEqual(before);
  expect(before.record.medicines).toHaveLength(1);
});

test('Without medicines shared the steroid and medicine lanes say so, whether or not there are any', async () => {
  await givenCheckIn(patient, { day: ago(20), feeling: 1 });
  const clinician = await reader({ categories: ['flares'] });
  const before = await getTimeline(clinician, patient, ALL);
  await givenLanes();
  const { record } = await getTimeline(clinician, patient, ALL);
  expect(record.medicines).toEqual([]);
  expect(record.notShared).toEqual(['steroid', 'medicines']);
  expect(before.record.notShared).toEqual(record.notShared);
});

test('With medicines alone shared, nothing of flares is told, and the line begins with the first medicine', async () => {
  await givenLanes();
  const { record } = await getTimeline(await reader({ categories: ['meds'] }), patient, ALL);
  expect(record).toMatchObject({ notShared: ['flares', 'body'], firstDay: ago(400), episodes: [], triggers: [] });
  expect(record.medicines).toHaveLength(1);
});

test('Notes are opened only for whoever was given notes, and never of a flare whose beginning is hidden', async () => {
  await givenLanes();
  const remarksFor = async (options: ShareOptions) =>
    (await getTimeline(await reader(options), patient, ALL)).record.remarks.map(({ text }) => text);
  expect(await remarksFor({ categories: ['flares'] })).toEqual([]);
  expect(await remarksFor({ categories: ['flares', 'notes'] })).toEqual(['Cheeks red']);
  expect(await remarksFor({ categories: ['flares', 'notes'], fromDay: ago(5) })).toEqual([]);
});

test('The days of a share cut medicines and triggers as well', async () => {
  await givenLanes();
  const { record } = await getTimeline(await reader({ fromDay: ago(25), untilDay: ago(10) }), patient, ALL);
  expect(record.medicines.map(({ day, untilDay, intakes }) => [day, untilDay, intakes.length])).toEqual([
    [ago(25), ago(10), 0],
  ]);
  expect(record.triggers).toEqual([]);
});

test('A medicine of long ago does not pull the line back; alone it makes one', async () => {
  const id = await givenMedication(patient, { day: ago(900) });
  await givenDoseStep(patient, { day: ago(900), medicationId: id, schedule: daily(5) });
  expect((await getTimeline(viewer, patient, ALL)).record.firstDay).toBe(ago(900));
  await givenCheckIn(patient, { day: ago(20), feeling: 1 });
  expect((await getTimeline(viewer, patient, ALL)).record.firstDay).toBe(ago(20));
});

test('Ten years of answers are read as days alone, but for those around the cursor and as needed', async () => {
  await givenCheckIn(patient, { day: ago(1500), feeling: 1 });
  const id = await givenMedication(patient, { day: ago(1500) });
  await givenDoseStep(patient, { day: ago(1500), medicationId: id, schedule: daily(5) });
  for (const days of [1400, 1399, 1390, 300, 2]) await givenIntake(patient, { day: ago(days), medicationId: id });
  await givenIntake(patient, { day: ago(1399), medicationId: id, dueAt: '20:00' });
  await givenIntake(patient, { day: ago(900), medicationId: id, dueAt: null, amount: 10 });
  const steroid = async (at: string | null) => (await getTimeline(viewer, patient, { ...ALL, at })).record.medicines[0];
  const now = await steroid(null);
  expect(now?.answered).toEqual([1400, 1399, 1390, 900, 300, 2].map(ago));
  expect(now?.intakes.map(({ day }) => day)).toEqual([ago(2), ago(900)]);
  const then = await steroid(ago(1399));
  expect(then?.answered).toEqual(now?.answered);
  expect(then?.intakes.map(({ day, dueAt }) => `${day} ${dueAt ?? ''}`).sort()).toEqual(
    [`${ago(1400)} 08:00`, `${ago(1399)} 08:00`, `${ago(1399)} 20:00`, `${ago(1390)} 08:00`, `${ago(900)} `].sort(),
  );
});

test('A pulse of years ago keeps the dose that was given, where it differs from the plan', async () => {
  await givenCheckIn(patient, { day: ago(1500), feeling: 1 });
  const vein = { drugId: 'methylprednisolone', route: 'intravenous' };
  const id = await givenMedication(patient, { day: ago(1200), untilDay: ago(1190), ...vein });
  await givenDoseStep(patient, { day: ago(1200), medicationId: id, schedule: daily(500) });
  await givenIntake(patient, { day: ago(1199), medicationId: id, amount: 1000 });
  const { record } = await getTimeline(viewer, patient, ALL);
  expect(record.medicines[0]?.intakes).toEqual([{ day: ago(1199), dueAt: '08:00', state: 'taken', amount: 1000 }]);
});

/** A clinician whose session and share are older than any look of these tests. */
async function oldReader() {
  const lasting = { idleMs: 1000 * DAY_MS, expiresAt: now() + DAY_MS };
  const expiresAt = now() + 90 * DAY_MS;
  return withFixedClock(now() - 280 * DAY_MS, async () => {
    const clinician = await givenClinician();
    await givenShare(patient, clinician, { expiresAt });
    return issueViewer(await givenSession(clinician.accountId, lasting));
  });
}

test('Since the last look means the last one on an earlier day, and of this clinician', async () => {
  await givenLanes();
  const clinician = await oldReader();
  const look = (at: number, who = clinician) =>
    withFixedClock(at, async () => (await getTimeline(who, patient, ALL)).record.sinceDay);
  const noon = Date.parse(`${today}T12:00:00Z`);
  expect(await look(noon - 90 * DAY_MS)).toBeNull();
  expect(await look(noon - 40 * DAY_MS)).toBe(ago(90));
  expect(await look(noon)).toBe(ago(40));
  expect(await look(noon + 60_000)).toBe(ago(40));
  expect(await look(noon + 60_000, await oldReader())).toBeNull();
});

test('An export needs a fresh proof, a clinician’s also the right to it; every one is logged', async () => {
  await givenLanes();
  const stale = issueViewer(await givenSession(patient.accountId, { authAgo: 11 * 60_000 }));
  await expect(exportTimeline(stale, patient, ALL)).rejects.toMatchObject({ code: 'step_up_required' });
  await expect(askForExport(stale, patient)).rejects.toMatchObject({ code: 'step_up_required' });
  await expect(exportTimeline(await reader(), patient, ALL)).rejects.toMatchObject({ code: 'forbidden_role' });
  expect(await eventsOf('timeline.exported')).toEqual([]);

  const mine = await exportTimeline(viewer, patient, ALL);
  const theirs = await exportTimeline(await reader({ canExport: true, categories: ['flares'] }), patient, ALL);
  expect(mine.record.medicines).toHaveLength(1);
  expect(theirs.record.medicines).toEqual([]);
  expect((await eventsOf('timeline.exported')).map(({ actorRole }) => actorRole)).toEqual(['patient', 'clinician']);
});
