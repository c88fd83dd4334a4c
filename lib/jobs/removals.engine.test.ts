import { and, eq, getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '@/db/audit/verify';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSymptom } from '@/db/factories/given-entries';
import { givenLabReport, givenLabResult } from '@/db/factories/given-labs';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents, episodes, photoBytes, revisions, symptomEntries } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf } from '@/lib/clinical/days';
import { now, withFixedClock } from '@/lib/platform/clock';
import { secrets } from '@/lib/platform/secrets';
import { undoChange } from '@/lib/records/changes';
import { startEpisode } from '@/lib/records/episodes';
import { getRecordOn } from '@/lib/records/history';
import { ENTRY_TABLES } from '@/lib/records/history-rows';
import { answerDose } from '@/lib/records/intakes';
import { listLabReports, removeReportFile } from '@/lib/records/lab-reports';
import { removeLabResult } from '@/lib/records/labs';
import { addMedicine, removeMedicine } from '@/lib/records/medications';
import { setSign } from '@/lib/records/symptoms';
import { eraseDueRemovals, REMOVABLE } from './removals';

const DAY_MS = 86_400_000;
const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
  patient = await givenPatient({ idleMs: 90 * DAY_MS, expiresAt: now() + 90 * DAY_MS });
  viewer = issueViewer(patient.session);
  today = dayOf(now(), ZONE);
});

afterAll(closeTestEngine);

type Given = { undoId?: string; episodeId?: string; medicationId?: string };

async function rowsOf(patientId: string): Promise<Record<string, number>> {
  return engine.read(async (q) => {
    const counts: Record<string, number> = {};
    for (const table of [...REMOVABLE, revisions] as (SQLiteTable & { patientId: typeof revisions.patientId })[]) {
      const [row] = await q
        .select({ n: sql<number>`count(*)` })
        .from(table)
        .where(eq(table.patientId, patientId));
      counts[getTableName(table)] = Number(row?.n);
    }
    return counts;
  });
}

const later = (days: number): number => now() + days * DAY_MS;

test('every table a person enters into is looked through', () => {
  expect(REMOVABLE.map((table) => getTableName(table)).sort()).toEqual(Object.keys(ENTRY_TABLES).sort());
});

test('what was removed stays for thirty days, then it goes with its revisions, and the log says only that', async () => {
  const decoy = await givenPatient();
  await givenEpisode(decoy, { day: today, level: 3, remark: 'decoy' });
  const capture = { day: today, zone: ZONE, drawnAt: null };
  const flare = (await startEpisode(viewer, patient, { ...capture, level: 2 })) as Given;
  const episodeId = flare.episodeId ?? '';
  await setSign(viewer, patient, { ...capture, episodeId, sign: 'malar-rash', level: 1 });
  const medicine = (await addMedicine(viewer, patient, {
    drugId: 'prednisone',
    name: null,
    drugClass: 'corticosteroid',
    category: 'meds',
    route: 'oral',
    reason: null,
    zone: ZONE,
    untilDay: null,
    isSure: true,
    step: { day: today, unit: 'mg', schedule: { kind: 'as-needed', amount: 5 } },
  })) as Given;
  const medicationId = medicine.medicationId ?? '';
  const answer = { dueAt: null, state: 'taken', amount: 5, takenAt: null, skipReason: null } as const;
  await answerDose(viewer, patient, { ...capture, medicationId, ...answer });
  await removeMedicine(viewer, patient, { medicationId });
  await undoChange(viewer, patient, flare.undoId ?? '');
  const [before, beside] = [await rowsOf(patient.patientId), await rowsOf(decoy.patientId)];

  expect(await withFixedClock(later(29), eraseDueRemovals)).toBe(0);
  expect(await rowsOf(patient.patientId)).toEqual(before);
  expect(await withFixedClock(later(31), eraseDueRemovals)).toBe(2);

  const after = await rowsOf(patient.patientId);
  // The sign stays, and the part of the body it was chosen for.
  const gone = { episodes: 0, medications: 0, dose_steps: 0, intakes: 0 };
  expect(after).toMatchObject({ ...gone, symptom_entries: 1, system_days: 1, revisions: 2 });
  expect(await rowsOf(decoy.patientId)).toEqual(beside);
  const [sign] = await engine.read((q) =>
    q.select().from(symptomEntries).where(eq(symptomEntries.patientId, patient.patientId)),
  );
  expect(sign?.episodeId).toBeNull();

  const events = await engine.read((q) =>
    q
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, patient.patientId), eq(auditEvents.kind, 'entry.erased'))),
  );
  expect(events.map(({ actorRole, objectType }) => [actorRole, objectType])).toEqual([
    ['system', 'entry'],
    ['system', 'entry'],
  ]);
  expect(await engine.read((q) => verifyAudit(q, secrets().audit))).toEqual([]);
  expect(await withFixedClock(later(32), eraseDueRemovals)).toBe(0);
});

test('the past says that something was removed, from when it was entered until it was removed', async () => {
  const person = await givenPatient({ idleMs: 90 * DAY_MS, expiresAt: now() + 90 * DAY_MS });
  const reader = issueViewer(person.session);
  const on = (days: number) => dayOf(now() - days * DAY_MS, ZONE);
  const back = <T>(days: number, act: () => Promise<T>) => withFixedClock(now() - days * DAY_MS, act);
  const capture = { day: on(50), zone: ZONE, drawnAt: null };
  const flare = (await back(50, () => startEpisode(reader, person, { ...capture, level: 2 }))) as Given;
  await back(40, () => undoChange(reader, person, flare.undoId ?? ''));
  await givenSymptom(person, { day: on(45), symptom: 'fatigue', level: 1 });
  expect(await eraseDueRemovals()).toBe(1);
  const erasedOn = async (days: number) => (await getRecordOn(reader, person, { on: on(days), to: null })).erased;
  expect([await erasedOn(51), await erasedOn(50), await erasedOn(41), await erasedOn(39)]).toEqual([0, 1, 1, 0]);
  const left = await engine.read((q) => q.select().from(episodes).where(eq(episodes.patientId, person.patientId)));
  expect(left).toEqual([]);
});

test('a file taken off its report is erased after thirty days; one that stands stays, and so does the report', async () => {
  const person = await givenPatient({ idleMs: 90 * DAY_MS, expiresAt: now() + 90 * DAY_MS });
  const reader = issueViewer(person.session);
  const [loose, kept] = [
    await givenLabReport(person, { day: today, hasFile: true }),
    await givenLabReport(person, { day: today, hasFile: true }),
  ];
  await removeReportFile(reader, person, loose);
  const withBytes = async () => {
    const rows = await engine.read((q) =>
      q.select().from(photoBytes).where(eq(photoBytes.patientId, person.patientId)),
    );
    return rows.map(({ ownerId }) => ownerId).sort();
  };
  await withFixedClock(later(29), eraseDueRemovals);
  expect(await withBytes()).toEqual([loose, kept].sort());
  await withFixedClock(later(31), eraseDueRemovals);
  expect(await withBytes()).toEqual([kept]);
  expect((await listLabReports(reader, person)).reports).toHaveLength(2);
});

test('a lab result in own words is erased after thirty days with every version of its name; the others of its test stay', async () => {
  const owner = await givenPatient({ idleMs: 90 * DAY_MS, expiresAt: now() + 90 * DAY_MS });
  const zinc = { day: today, name: 'Zinc', unit: 'umol/L', value: 11, assay: null };
  const gone = await givenLabResult(owner, zinc);
  await givenLabResult(owner, { ...zinc, value: 12 });
  const before = await rowsOf(owner.patientId);
  await removeLabResult(issueViewer(owner.session), owner, gone);
  await withFixedClock(later(29), eraseDueRemovals);
  expect(await rowsOf(owner.patientId)).toMatchObject({ lab_results: before['lab_results'] });
  await withFixedClock(later(31), eraseDueRemovals);
  expect(await rowsOf(owner.patientId)).toMatchObject({ lab_results: 1, lab_reports: 1, revisions: 2 });
  const versions = await engine.read((q) => q.select().from(revisions).where(eq(revisions.rowId, gone)));
  expect(versions).toEqual([]);
});
