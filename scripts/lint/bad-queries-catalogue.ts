/** A record function's body that must not pass, and the ban that names it. */
export type BadQuery = { hole: string; code: string; named: string };

const inDoor = (body: string): string => `
import { eq, sql, or } from 'drizzle-orm';
import { episodes, systemDays, checkIns } from '@/db/schema';
export function listThings(viewer, patientId) {
  return withAccess(viewer, 'episode.read', { patientId }, async ({ q, own, ownJoin, ownRow, ownSet }) => {
    ${body}
  });
}`;

/** Each of them type-checks or nearly so, and each would read or write another patient's row. */
export const BAD_QUERIES: BadQuery[] = [
  {
    hole: 'a condition without the guard',
    code: inDoor("return q.select().from(episodes).where(eq(episodes.id, 'epi-1'));"),
    named: 'where-needs-own',
  },
  {
    hole: 'a guard kept in a constant',
    code: inDoor('const mine = own(episodes); return q.select().from(episodes).where(mine);'),
    named: 'where-needs-own',
  },
  { hole: 'an empty where', code: inDoor('return q.select().from(episodes).where();'), named: 'where-needs-own' },
  {
    hole: 'a second condition beside the guard',
    code: inDoor('return q.select().from(episodes).where(own(episodes), more);'),
    named: 'where-needs-own',
  },
  {
    hole: 'the guard of something that only looks like the door',
    code: inDoor('return q.select().from(episodes).where(mine.own(episodes));'),
    named: 'where-needs-own',
  },
  { hole: 'a read of everything', code: inDoor('return q.select().from(episodes);'), named: 'from-needs-where' },
  {
    hole: 'a read with an order and no where',
    code: inDoor('return q.select().from(episodes).orderBy(episodes.day);'),
    named: 'from-needs-where',
  },
  {
    hole: 'a builder split over two statements',
    code: inDoor('const all = q.select(); return all.from(episodes);'),
    named: 'from-needs-where',
  },
  {
    hole: 'a subquery without a guard',
    code: inDoor(
      'return q.select().from(episodes).where(own(episodes, inArray(episodes.id, q.select().from(systemDays))));',
    ),
    named: 'from-needs-where',
  },
  {
    hole: 'a join without its guard',
    code: inDoor(
      'return q.select().from(episodes).innerJoin(systemDays, eq(systemDays.day, episodes.day)).where(own(episodes));',
    ),
    named: 'join-needs-own-join',
  },
  {
    hole: 'a join that spreads something else',
    code: inDoor('return q.select().from(episodes).leftJoin(...pair(systemDays)).where(own(episodes));'),
    named: 'join-needs-own-join',
  },
  {
    hole: 'a join without a where',
    code: inDoor('return q.select().from(episodes).innerJoin(...ownJoin(systemDays, on)).limit(3);'),
    named: 'from-needs-where',
  },
  {
    hole: 'a join that keeps rows of the other side',
    code: inDoor('return q.select().from(episodes).fullJoin(systemDays, on).where(own(episodes));'),
    named: 'join-kinds',
  },
  {
    hole: 'a union',
    code: inDoor('return q.select().from(episodes).where(own(episodes)).union(other);'),
    named: 'no-set-operations',
  },
  {
    hole: 'a row that is not stamped',
    code: inDoor("await q.insert(episodes).values({ id: 'epi-1', patientId: input.patientId });"),
    named: 'values-need-own-row',
  },
  {
    hole: 'an insert from a select',
    code: inDoor('await q.insert(episodes).select(other);'),
    named: 'insert-needs-own-row',
  },
  {
    hole: 'a change that is not made by the door',
    code: inDoor('await q.update(episodes).set({ level: 3 }).where(own(episodes));'),
    named: 'set-needs-own-set',
  },
  {
    hole: 'a change of every row',
    code: inDoor('await q.update(episodes).set(ownSet(episodes, { level: 3 }));'),
    named: 'update-needs-where',
  },
  {
    hole: 'a change that gives a row to another patient',
    code: inDoor(
      'await q.update(episodes).set(ownSet(episodes, { patientId: input.patientId })).where(own(episodes));',
    ),
    named: 'set-keeps-the-patient',
  },
  { hole: 'a removal of every row', code: inDoor('await q.delete(episodes);'), named: 'delete-needs-where' },
  {
    hole: 'a removal that answers before it is narrowed',
    code: inDoor('await q.delete(episodes).returning().where(own(episodes));'),
    named: 'delete-needs-where',
  },
  {
    hole: 'an upsert with a free change',
    code: inDoor(
      'await q.insert(checkIns).values(ownRow(checkIns, v)).onConflictDoUpdate({ target: [checkIns.patientId], set: v });',
    ),
    named: 'upsert-needs-own-set',
  },
  {
    hole: "an upsert that may meet another patient's row",
    code: inDoor(
      'await q.insert(checkIns).values(ownRow(checkIns, v)).onConflictDoUpdate({ target: checkIns.day, set: ownSet(checkIns, v) });',
    ),
    named: 'upsert-names-the-patient',
  },
  {
    hole: 'a whole query in raw SQL',
    code: inDoor('return q.select({ n: sql`(select count(*) from episodes)` }).from(episodes).where(own(episodes));'),
    named: 'sql-is-an-expression',
  },
  {
    hole: 'an alternative to the guard in raw SQL',
    code: inDoor('return q.select().from(episodes).where(own(episodes, sql`1 = 2 or 1 = 1`));'),
    named: 'sql-is-an-expression',
  },
  {
    hole: 'raw text as SQL',
    code: inDoor('return q.select().from(episodes).where(own(episodes, sql.raw(input.text)));'),
    named: 'sql-is-an-expression',
  },
  {
    hole: 'the relational query',
    code: inDoor('return q.query.episodes.findMany();'),
    named: 'q-has-four-verbs',
  },
  { hole: 'a statement of its own', code: inDoor('return q.execute(text);'), named: 'q-has-four-verbs' },
  {
    hole: 'a builder that stays open',
    code: inDoor('return q.select().from(episodes).where(own(episodes)).$dynamic();'),
    named: 'q-has-four-verbs',
  },
  {
    hole: 'a verb chosen at run time',
    code: inDoor('return q[verb]().from(episodes).where(own(episodes));'),
    named: 'q-has-four-verbs',
  },
  { hole: 'the connection under another name', code: inDoor('const db = q; return db;'), named: 'q-is-not-passed-on' },
  { hole: 'a verb taken off the connection', code: inDoor('const { select } = q;'), named: 'q-is-not-passed-on' },
  { hole: 'the connection handed on', code: inDoor('return readAll(q, episodes);'), named: 'q-is-not-passed-on' },
  {
    hole: 'a guard made at home',
    code: inDoor('const own = () => sql`true`; return q.select().from(episodes).where(own(episodes));'),
    named: 'guards-come-from-the-door',
  },
  {
    hole: 'a guard brought from elsewhere',
    code: "import { own } from './my-own';",
    named: 'guards-come-from-the-door',
  },
  {
    hole: 'another thing under the name of a guard',
    code: "import { all as own } from '@/lib/access/own';",
    named: 'guards-keep-their-name',
  },
  {
    hole: 'an Allowed put together by hand',
    code: inDoor('return readAll({ ...allowed, own: () => sql`true` });'),
    named: 'guards-come-from-the-door',
  },
  {
    hole: 'the guard of another table',
    code: inDoor('return q.select().from(episodes).where(own(systemDays));'),
    named: 'same-table',
  },
  {
    hole: 'a table under a second name',
    code: inDoor('const e = alias(episodes); return q.select().from(e).where(own(episodes));'),
    named: 'same-table',
  },
  {
    hole: 'a stamp for another table',
    code: inDoor('await q.insert(episodes).values(ownRow(systemDays, v));'),
    named: 'same-table',
  },
  {
    hole: 'a change made for another table',
    code: inDoor('await q.update(episodes).set(ownSet(systemDays, v)).where(own(episodes));'),
    named: 'same-table',
  },
  {
    hole: 'a table that is chosen twice',
    code: inDoor('return q.select().from(next()).where(own(next()));'),
    named: 'same-table',
  },
  {
    hole: 'a guard across patients in a record of one patient',
    code: 'export const mine = ({ q, ofCaseload }) => q.select().from(episodes).where(ofCaseload(episodes));',
    named: 'wide-guards',
  },
];
