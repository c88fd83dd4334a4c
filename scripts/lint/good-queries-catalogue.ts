/** A record module's text that must pass: what a careful author writes every day. */
export type GoodQuery = { way: string; code: string };

const inDoor = (body: string): string => `
import { desc, eq, inArray, exists, max, sql } from 'drizzle-orm';
import { checkIns, episodes, systemDays } from '@/db/schema';
export function listThings(viewer, patientId) {
  return withAccess(viewer, 'episode.read', { patientId }, async ({ q, own, ownJoin, ownRow, ownRows, ownSet, spanDays }) => {
    ${body}
  });
}`;

export const GOOD_QUERIES: GoodQuery[] = [
  {
    way: 'a list with conditions, order and limit',
    code: inDoor(
      'return q.select({ id: episodes.id, ...spanDays(episodes) }).from(episodes).where(own(episodes, eq(episodes.state, "open"))).orderBy(desc(episodes.day)).limit(20);',
    ),
  },
  {
    way: 'two guarded joins',
    code: inDoor(
      'return q.select().from(episodes).innerJoin(...ownJoin(systemDays, eq(systemDays.day, episodes.day))).leftJoin(...ownJoin(checkIns, eq(checkIns.day, episodes.day))).where(own(episodes));',
    ),
  },
  {
    way: 'counts by group, with an SQL expression',
    code: inDoor(
      'return q.select({ day: systemDays.day, n: sql`count(*)`.mapWith(Number), worst: max(systemDays.level) }).from(systemDays).where(own(systemDays)).groupBy(systemDays.day);',
    ),
  },
  {
    way: 'a guarded subquery',
    code: inDoor(
      'return q.select().from(episodes).where(own(episodes, inArray(episodes.day, q.select({ day: checkIns.day }).from(checkIns).where(own(checkIns)))));',
    ),
  },
  {
    way: 'a guarded exists',
    code: inDoor(
      'return q.select().from(episodes).where(own(episodes, exists(q.select().from(systemDays).where(own(systemDays, eq(systemDays.day, episodes.day))))));',
    ),
  },
  {
    way: 'a derived table, guarded inside and outside',
    code: inDoor(
      "const latest = q.select({ patientId: checkIns.patientId, day: max(checkIns.day).as('day') }).from(checkIns).where(own(checkIns)).as('latest'); return q.select().from(latest).where(own(latest));",
    ),
  },
  {
    way: 'one stamped row, and many',
    code: inDoor(
      'await q.insert(episodes).values(ownRow(episodes, input)); await q.insert(systemDays).values(ownRows(systemDays, list)).onConflictDoNothing();',
    ),
  },
  {
    way: 'an upsert whose target names the patient',
    code: inDoor(
      'await q.insert(checkIns).values(ownRow(checkIns, v)).onConflictDoUpdate({ target: [checkIns.patientId, checkIns.day], set: ownSet(checkIns, { feeling: 2 }) }).returning();',
    ),
  },
  {
    way: 'a change with a version, and a removal',
    code: inDoor(
      'await q.update(episodes).set(ownSet(episodes, { level: 3 })).where(own(episodes, eq(episodes.version, 4))).returning({ id: episodes.id }); await q.delete(checkIns).where(own(checkIns)).returning();',
    ),
  },
  {
    way: 'a row helper for any table, which takes Allowed',
    code: `
import type { Allowed } from '@/lib/access/allowed';
export async function addRow<T extends EntryTable>(allowed: Allowed, table: T, values: NewRow<T>): Promise<void> {
  const { q, ownRow } = allowed;
  await q.insert(table).values(ownRow(table, values));
  await allowed.q.update(table).set(allowed.ownSet(table, values)).where(allowed.own(table, sameId(table)));
  await q.select().from(table as EntryTable).where(allowed.own(table as EntryTable));
}`,
  },
  {
    way: 'maps, sets and lists, which share their method names with queries',
    code: inDoor(
      'const seen = new Map(); seen.set(a, b); seen.delete(a); const days = Array.from(seen.values()); return Buffer.from(days.join(","));',
    ),
  },
];
