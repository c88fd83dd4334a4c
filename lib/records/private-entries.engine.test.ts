import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { expectedDerived } from '@/db/factories/derived-days';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { checkIns, daySummaries } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { askedView } from '@/lib/clinical/timeline-view';
import { now } from '@/lib/platform/clock';
import { listPatients } from './caseload';
import { getLastChange, undoChange } from './changes';
import { listMedicines } from './medications';
import { setPrivate } from './private-entries';
import { getTimeline } from './timeline';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let clinician: GivenAccount;
let today: string;
let yesterday: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  yesterday = addDays(today, -1);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  clinician = await givenClinician();
  await givenDecoy(yesterday);
  await givenCheckIn(patient, { day: addDays(today, -40), feeling: 1 });
  await givenShare(patient, clinician);
});

afterAll(closeTestEngine);

type Entry = Pick<Parameters<typeof setPrivate>[2], 'table' | 'id'>;

const hide = (entry: Entry) => setPrivate(viewer, patient, { ...entry, isPrivate: true });
const show = (entry: Entry) => setPrivate(viewer, patient, { ...entry, isPrivate: false });
const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/** All that a clinician with a share can look at. */
async function seen() {
  const theirs = issueViewer(clinician.session);
  const { record } = await getTimeline(theirs, patient, askedView({}));
  const list = await listPatients(theirs);
  const { medicines } = await listMedicines(theirs, patient);
  // Versions count changes, and being hidden and shown again are two.
  const facts = JSON.stringify({ record, list, medicines }).replaceAll(/"version":\d+,?/g, '');
  return facts.replaceAll(',}', '}');
}

async function expectDerived(): Promise<void> {
  const { patientId } = patient;
  const expected = await engine.read((q) => expectedDerived(q, { patientId, from: '0001-01-01', to: '9999-12-31' }));
  const days = await engine.read((q) =>
    q.select().from(checkIns).where(eq(checkIns.patientId, patientId)).orderBy(asc(checkIns.day)),
  );
  const summaries = await engine.read((q) =>
    q.select().from(daySummaries).where(eq(daySummaries.patientId, patientId)).orderBy(asc(daySummaries.day)),
  );
  const byDay = (a: { day: string }, b: { day: string }): number => a.day.localeCompare(b.day);
  expect({ days, summaries }).toEqual({
    days: expected.checkIns.sort(byDay),
    summaries: expected.summaries.sort(byDay),
  });
}

const given = {
  check_in_observations: () => givenCheckIn(patient, { day: today, feeling: 4 }),
  system_days: () => givenSystemDay(patient, { day: today, system: 'kidneys', level: 3 }),
  symptom_entries: () => givenSymptom(patient, { day: today, symptom: 'leg-swelling', level: 3 }),
  exposures: () => givenExposure(patient, { day: today, trigger: 'alcohol', grade: 3 }),
  episodes: () => givenEpisode(patient, { day: today, level: 3, remark: 'only mine' }),
  medications: async () => {
    const medicationId = await givenMedication(patient, { day: yesterday, drugId: 'azathioprine' });
    const schedule = { kind: 'daily', doses: [{ at: '08:00', amount: 50 }] } as const;
    await givenDoseStep(patient, {
      day: yesterday,
      medicationId,
      schedule: { ...schedule, doses: [...schedule.doses] },
    });
    await givenIntake(patient, { day: yesterday, medicationId });
    return medicationId;
  },
} as const;
const TABLES = [
  'check_in_observations',
  'system_days',
  'symptom_entries',
  'exposures',
  'episodes',
  'medications',
] as const;

test.each(TABLES)(
  'what is marked private in %s leaves no trace for the clinician, and Undo shows it again',
  async (table) => {
    const before = await seen();
    const id = await given[table]();
    const shown = await seen();
    expect(shown).not.toEqual(before);

    const { undoId } = await hide({ table, id });
    expect(await seen()).toEqual(before);
    await expectDerived();
    const change = await getLastChange(viewer, patient);
    expect(change?.words).toEqual({ kind: 'private', isPrivate: true });

    await undoChange(viewer, patient, undoId ?? '');
    expect(await seen()).toEqual(shown);
    await expectDerived();
  },
);

test.each(TABLES)('what is shown again in %s is what the clinician saw before', async (table) => {
  const id = await given[table]();
  const shown = await seen();
  await hide({ table, id });
  await show({ table, id });
  expect(await seen()).toEqual(shown);
  await expectDerived();
});

test('marking twice changes nothing the second time', async () => {
  const id = await given.episodes();
  await hide({ table: 'episodes', id });
  expect(await hide({ table: 'episodes', id })).toEqual({ status: 'saved', undoId: null });
});

test('an entry of another patient, one taken back and one of another table are not there', async () => {
  const theirs = await givenEpisode(await givenPatient(), { day: today });
  const mine = await given.episodes();
  for (const entry of [
    { table: 'episodes', id: theirs },
    { table: 'exposures', id: mine },
  ] as const) {
    await expect(hide(entry).catch(codeOf)).resolves.toBe('not_found');
  }
});
