import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stream, type Random } from '@/db/demo/random';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, daysBetween, type IsoDay } from '@/lib/clinical/days';
import { endOfDay } from '@/lib/clinical/past';
import { now, withFixedClock } from '@/lib/platform/clock';
import { undoChange } from './changes';
import { setAnswer } from './check-ins';
import { answerSeverity, startEpisode, writeRemark } from './episodes';
import { ENTRY_TABLES } from './history-rows';
import { actAtRandom, type Known } from './history.acts';
import { getEntryHistory, getRecordOn, listRemoved, type PastEntry } from './history';
import { addMedicine, removeMedicine } from './medications';

const ZONE = 'Pacific/Auckland';
const DAYS = 9;
const MINUTE = 60_000;

let engine: Engine;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

type Person = { patient: GivenPatient; viewer: Viewer; first: IsoDay; today: IsoDay; known: Known };
type Given = { episodeId?: string; medicationId?: string };

async function someone(): Promise<Person> {
  const patient = await givenPatient({ zone: ZONE, idleMs: 90 * 86_400_000, expiresAt: now() + 90 * 86_400_000 });
  const today = dayOf(now(), ZONE);
  return { patient, viewer: issueViewer(patient.session), first: addDays(today, 1 - DAYS), today, known: {} };
}

/** What stands in the tables at this moment, read past the record layer. */
async function standing(patientId: string): Promise<Map<string, number>> {
  const rows = await engine.read(async (q) => {
    const all: { id: string; version: number }[] = [];
    for (const table of Object.values(ENTRY_TABLES)) {
      const where = and(eq(table.patientId, patientId), isNull(table.deletedAt));
      all.push(...(await q.select({ id: table.id, version: table.version }).from(table).where(where)));
    }
    return all;
  });
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** All weeks of a record as it stood at the end of a day. */
async function recordOn({ viewer, patient, first, today }: Person, on: IsoDay): Promise<Map<string, PastEntry>> {
  const entries = new Map<string, PastEntry>();
  for (let to = today; to >= addDays(first, -14); to = addDays(to, -7)) {
    for (const entry of (await getRecordOn(viewer, patient, { on, to })).entries) entries.set(entry.id, entry);
  }
  return entries;
}

type Evening = { day: IsoDay; rows: Map<string, number>; facts: Map<string, unknown> };

async function evening({ patient, viewer }: Person, day: IsoDay): Promise<Evening> {
  const rows = await standing(patient.patientId);
  const facts = new Map<string, unknown>();
  for (const id of rows.keys()) facts.set(id, (await getEntryHistory(viewer, patient, id)).facts);
  return { day, rows, facts };
}

async function live(person: Person, random: Random): Promise<Evening[]> {
  const pick = (below: number): number => Math.floor(random() * below);
  const evenings: Evening[] = [];
  for (let ago = DAYS - 1; ago >= 1; ago -= 1) {
    const day = addDays(person.today, -ago);
    const end = endOfDay(day, ZONE);
    const count = 4 + pick(8);
    for (let done = 0; done < count; done += 1) {
      // The last tap of a day comes a millisecond before its end.
      const at = end - 1 - (count - 1 - done) * 30 * MINUTE;
      await withFixedClock(at, () => actAtRandom(person, { day, pick }));
    }
    evenings.push(await withFixedClock(end - 1, () => evening(person, day)));
  }
  return evenings;
}

describe('the record as it stood on a past day', () => {
  test.each([1, 2, 3, 4])('is what stood in the tables that evening, whatever came after (record %i)', async (seed) => {
    const person = await someone();
    const decoy = await givenDecoy(person.today);
    const decoyRows = await standing(decoy.patientId);
    const evenings = await live(person, stream(seed, 'acts'));
    for (const { day, rows, facts } of evenings) {
      const past = await recordOn(person, day);
      expect(new Map([...past].map(([id, { version }]) => [id, version]))).toEqual(rows);
      expect(new Map([...past].map(([id, entry]) => [id, entry.facts]))).toEqual(facts);
    }
    expect(evenings.at(-1)?.rows.size).toBeGreaterThan(3);
    expect(await standing(decoy.patientId)).toEqual(decoyRows);
  });

  test('a day before the first entry has none, and a day to come is today', async () => {
    const { viewer, patient, first, today } = await someone();
    await setAnswer(viewer, patient, { day: today, zone: ZONE, drawnAt: null, feeling: 3 });
    expect((await getRecordOn(viewer, patient, { on: addDays(first, -1), to: today })).entries).toEqual([]);
    const page = await getRecordOn(viewer, patient, { on: addDays(today, 9), to: null });
    expect([page.on, page.to, daysBetween(page.from, page.to)]).toEqual([today, today, 6]);
    expect(page.entries).toHaveLength(1);
  });
});

describe('the versions of one entry', () => {
  test('say who, when, and old beside new; what is sealed is opened for its owner', async () => {
    const { viewer, patient, today } = await someone();
    const capture = { day: today, zone: ZONE, drawnAt: null };
    const { episodeId = '' } = (await startEpisode(viewer, patient, { ...capture, level: 1 })) as Given;
    await answerSeverity(viewer, patient, { episodeId, level: 3 });
    await writeRemark(viewer, patient, { episodeId, remark: 'Woke up stiff', version: 2 });
    const { versions, isRemoved, undoId } = await getEntryHistory(viewer, patient, episodeId);
    expect(versions.map(({ act, isOwn }) => [act, isOwn])).toEqual([
      ['changed', true],
      ['changed', true],
      ['entered', true],
    ]);
    expect(versions[0]?.changes).toEqual([{ field: 'remark', before: null, after: 'Woke up stiff' }]);
    expect(versions[1]?.changes).toEqual([
      { field: 'level', before: 1, after: 3 },
      { field: 'worst', before: 1, after: 3 },
    ]);
    expect([isRemoved, undoId]).toEqual([false, null]);
  });

  test('somebody else’s entry is not there', async () => {
    const { viewer, patient, today } = await someone();
    const other = await someone();
    const capture = { day: today, zone: ZONE, drawnAt: null };
    const { episodeId = '' } = (await startEpisode(other.viewer, other.patient, { ...capture, level: 1 })) as Given;
    await expect(getEntryHistory(viewer, patient, episodeId)).rejects.toThrow(Refused);
    await expect(getEntryHistory(viewer, patient, 'nothing')).rejects.toThrow(Refused);
  });
});

describe('what was removed', () => {
  test('stands with its way back for thirty days, and the past says that it was removed', async () => {
    const { viewer, patient, today, first } = await someone();
    const step = { day: first, unit: 'mg', schedule: { kind: 'as-needed', amount: 5 } } as const;
    const medicine = { drugId: 'prednisone', name: null, drugClass: 'corticosteroid', category: 'meds' } as const;
    const rest = { route: 'oral', reason: null, zone: ZONE, untilDay: null, isSure: true, step } as const;
    const { medicationId = '' } = await withFixedClock(
      endOfDay(first, ZONE) - MINUTE,
      async () => (await addMedicine(viewer, patient, { ...medicine, ...rest })) as Given,
    );
    await removeMedicine(viewer, patient, { medicationId });
    const [removal] = await listRemoved(viewer, patient);
    expect(removal?.entries.map(({ id, facts }) => [id, facts['drugId']])).toEqual([[medicationId, 'prednisone']]);
    const past = await getRecordOn(viewer, patient, { on: first, to: first });
    expect(past.entries.find(({ id }) => id === medicationId)?.isRemovedSince).toBe(true);
    expect((await getRecordOn(viewer, patient, { on: today, to: today })).entries.map(({ id }) => id)).not.toContain(
      medicationId,
    );
    const later = now() + 31 * 86_400_000;
    expect(await withFixedClock(later, () => listRemoved(viewer, patient))).toEqual([]);

    expect((await getEntryHistory(viewer, patient, medicationId)).undoId).toBe(removal?.undoId);
    await undoChange(viewer, patient, removal?.undoId ?? '');
    expect(await listRemoved(viewer, patient)).toEqual([]);
    expect((await getEntryHistory(viewer, patient, medicationId)).versions.map(({ act }) => act)).toEqual([
      'restored',
      'removed',
      'entered',
    ]);
  });
});
