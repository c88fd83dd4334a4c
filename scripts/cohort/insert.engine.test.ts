import { and, count, eq, getTableName, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cohortPatient, type CohortPatient } from '@/db/demo/cohort';
import { followedBy } from '@/db/demo/cohort/followed';
import type { Engine } from '@/db/engine/engine';
import { expectedDerived } from '@/db/factories/derived-days';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import {
  accounts,
  checkInObservations,
  checkIns,
  credentials,
  daySummaries,
  infusions,
  intakes,
  labResults,
  revisions,
  secondFactors,
  sessions,
  shares,
  symptomEntries,
  systemDays,
} from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { daysBetween, startOfDay } from '@/lib/clinical/days';
import { withFixedClock } from '@/lib/platform/clock';
import { listInfusions } from '@/lib/records/infusions';
import { getTimeline } from '@/lib/records/timeline';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { insertCohortPatient } from './insert';
import { expectedMonths, keptMonths } from './line-months';
import { addShares, addStaff } from './sharing-rows';

const ORDER = { seed: 7, n: 500, start: '2025-11-01', end: '2026-10-31', habit: 'staying' } as const;
const NOW = startOfDay('2026-11-01', 'Europe/London');
const TABLES = [checkInObservations, systemDays, intakes, infusions, labResults] as const;

let engine: Engine;
let owner: GivenPatient;
let bystander: GivenPatient;
let one: CohortPatient;
let checkedAt: number;

/** Somebody who was given cells, with a journey of three weeks, an active share and one that was stopped. */
function anybody(): CohortPatient {
  const places = Array.from({ length: ORDER.n }, (_, index) => cohortPatient(ORDER, index));
  const found = places.find(({ infusions: given }) => given.some(({ kind }) => kind === 'msc'));
  const [away, home] = [(found?.days ?? []).slice(0, 10), (found?.days ?? []).slice(10)];
  const days = [...away.map((day) => ({ ...day, zone: 'Asia/Tokyo' })), ...home];
  const share = { clinician: 0, invitedOn: '2026-01-01', lastDay: '2027-01-01', endedOn: null };
  const stopped = { ...share, clinician: 1, state: 'revoked' as const, endedOn: '2026-02-01' };
  return { ...(found ?? cohortPatient(ORDER, 0)), days, shares: [{ ...share, state: 'active' }, stopped] };
}

beforeAll(async () => {
  engine = await openTestEngine();
  const lasting = { idleMs: 1e12, expiresAt: NOW + 1e9 };
  one = anybody();
  owner = await withFixedClock(NOW, () => givenPatient({ ...lasting, zone: one.person.zone }));
  bystander = await givenPatient();
  const staff = await engine.write('accounts', (q) => addStaff(q, ORDER));
  checkedAt = staff.since;
  await engine.write(owner.patientId, async (q) => {
    await addShares(q, staff, owner, one.shares);
    await insertCohortPatient(q, owner, one);
  });
});

afterAll(closeTestEngine);

test('Cells stand as a treatment of the product, and say that they are fiction', async () => {
  const viewer = issueViewer(owner.session);
  const page = await withFixedClock(NOW, () => listInfusions(viewer, owner));
  const [msc] = page.infusions.filter(({ kind }) => kind === 'msc');

  expect(page.infusions).toHaveLength(one.infusions.length);
  expect(msc).toMatchObject({ amount: 1, unit: 'million-per-kg', details: { isInTrial: true } });
  expect(msc?.words.remark).toMatch(/^Fiction/);
});

test('Days of a journey stand in the zone they were entered in, and what was filled in is flagged and entered later', async () => {
  const rows = await engine.read((q) =>
    q.select().from(checkInObservations).where(eq(checkInObservations.patientId, owner.patientId)),
  );
  const late = rows.filter(({ isBackfill }) => isBackfill);
  const systems = await engine.read((q) =>
    q
      .select({ n: count() })
      .from(systemDays)
      .where(and(eq(systemDays.patientId, owner.patientId), eq(systemDays.isBackfill, true))),
  );

  expect(rows.filter(({ zone }) => zone === 'Asia/Tokyo')).toHaveLength(10);
  expect(late).toHaveLength(one.days.filter(({ isBackfill }) => isBackfill).length);
  expect(late.filter(({ day, zone, at }) => at < startOfDay(day, zone) + 23 * 3_600_000)).toEqual([]);
  expect(systems[0]?.n).toBe(
    one.days.filter(({ isBackfill }) => isBackfill).reduce((sum, day) => sum + day.systems.length, 0),
  );
});

test('What somebody follows is a symptom of the day: of a flare in one, of none between them, and none is an answer', async () => {
  const followed = followedBy(ORDER.seed, one.person).map(({ symptom }) => symptom);
  const rows = await engine.read((q) =>
    q
      .select()
      .from(symptomEntries)
      .where(and(eq(symptomEntries.patientId, owner.patientId), inArray(symptomEntries.symptomId, followed))),
  );
  const offsetOf = ({ day }: { day: string }): number => daysBetween(one.stretch.start, day);
  const isInFlare = (row: { day: string }): boolean =>
    one.course.flares.some(({ from, until }) => from <= offsetOf(row) && offsetOf(row) <= until);

  expect(rows.filter(({ level }) => level === 0).length).toBeGreaterThan(10);
  expect(rows.filter(isInFlare).length).toBeGreaterThan(10);
  expect(rows.filter((row) => isInFlare(row) === (row.episodeId === null))).toEqual([]);
});

test('Every row has its first revision, and derived days and kept months say what the entries say', async () => {
  const stretch = { patientId: owner.patientId, from: one.stretch.start, to: one.stretch.end };
  for (const table of TABLES) {
    const [rows] = await engine.read((q) => q.select({ n: count() }).from(table));
    const named = and(eq(revisions.tableName, getTableName(table)), eq(revisions.rowVersion, 1));
    const [kept] = await engine.read((q) => q.select({ n: count() }).from(revisions).where(named));
    expect([rows?.n, rows?.n === 0]).toEqual([kept?.n, false]);
  }
  const expected = await engine.read((q) => expectedDerived(q, stretch));
  const [days, summaries] = await engine.read(async (q) => [
    await q.select().from(checkIns).orderBy(checkIns.day),
    await q.select().from(daySummaries).orderBy(daySummaries.day),
  ]);
  const byDay = (a: { day: string }, b: { day: string }): number => a.day.localeCompare(b.day);

  expect(days).toEqual(expected.checkIns.sort(byDay));
  expect(summaries).toEqual(expected.summaries.sort(byDay));
  const byName = (a: object, b: object): number => JSON.stringify(a).localeCompare(JSON.stringify(b));
  const months = await engine.read((q) => keptMonths(q, owner.patientId));
  expect(months.sort(byName)).toEqual((await engine.read((q) => expectedMonths(q, stretch))).sort(byName));
});

test('A clinician of the cohort is checked and cannot sign in; what is shared opens, what was stopped does not', async () => {
  const staff = await engine.read((q) =>
    q
      .select()
      .from(accounts)
      .where(inArray(accounts.role, ['clinician', 'admin'])),
  );
  const ways = await engine.read(async (q) => [
    ...(await q.select({ id: credentials.accountId }).from(credentials)),
    ...(await q.select({ id: secondFactors.accountId }).from(secondFactors)),
    ...(await q.select({ id: sessions.accountId }).from(sessions)),
  ]);
  const kept = await engine.read((q) => q.select().from(shares).orderBy(shares.state));

  expect(staff.map(({ role }) => role).sort()).toEqual(['admin', 'clinician', 'clinician']);
  expect(ways.filter(({ id }) => staff.some((person) => person.id === id))).toEqual([]);
  expect(kept.map(({ state, patientId }) => [state, patientId])).toEqual([
    ['active', owner.patientId],
    ['revoked', owner.patientId],
  ]);
  const clinician = await withFixedClock(NOW, () => givenClinician({ idleMs: 1e12, expiresAt: NOW + 1e9 }));
  const viewer = issueViewer(clinician.session);
  const take = (state: 'active' | 'revoked') =>
    engine.write(owner.patientId, (q) =>
      q.update(shares).set({ clinicianId: clinician.accountId }).where(eq(shares.state, state)),
    );
  await take('revoked');
  await expect(withFixedClock(NOW, () => getTimeline(viewer, owner, USUAL_VIEW))).rejects.toMatchObject({
    code: 'not_found',
  });
  await take('active');
  const line = await withFixedClock(NOW, () => getTimeline(viewer, owner, USUAL_VIEW));
  expect(line.record.laneDays.length).toBeGreaterThan(0);
  await expect(withFixedClock(NOW, () => getTimeline(viewer, bystander, USUAL_VIEW))).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('Staff were checked before the first day of the one who has been here for ten years', () => {
  const people = Array.from({ length: 40 }, (_, index) => cohortPatient(ORDER, index));
  const [first] = people.map(({ stretch }) => stretch.start).sort();
  expect(checkedAt).toBeLessThan(Date.parse(first ?? ''));
});
