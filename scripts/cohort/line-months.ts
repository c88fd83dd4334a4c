import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import {
  checkInObservations,
  intakes,
  lineMonths,
  patients,
  symptomEntries,
  systemDays,
  type Category,
  type Sealed,
} from '@/db/schema';
import { dayOfObservations } from '@/lib/clinical/check-ins';
import { addDays } from '@/lib/clinical/days';
import { lanesOf, NO_LANES } from '@/lib/clinical/lane-levels';
import { emptyMonth, LINE_RECIPE, setDay, textOfMonth, type MedicineAnswer } from '@/lib/clinical/line-months';
import { isSystem } from '@/lib/clinical/systems';
import { sealText, unsealText, unwrapKey } from '@/lib/platform/sealing';
import { secrets } from '@/lib/platform/secrets';
import type { EntryRows, KeyedOwner } from '@/db/factories/entry-rows';
import { forgetMonths } from '@/db/factories/forget-months';
import { insertAll } from '@/db/factories/insert-all';

type Stretch = { patientId: string; from: string; to: string };
type EntryTable = typeof checkInObservations | typeof symptomEntries | typeof systemDays | typeof intakes;
type Placed = { day: string; category: Category; isPrivate: boolean };

const CATEGORIES = ['flares', 'meds', 'mental', 'cycle'] as const;
const isSealed = (category: Category): boolean => category === 'mental' || category === 'cycle';

function standing(table: EntryTable, { patientId, from, to }: Stretch) {
  return and(eq(table.patientId, patientId), gte(table.day, from), lte(table.day, to), isNull(table.deletedAt));
}

async function keyOf(q: Q, patientId: string): Promise<Uint8Array> {
  const [row] = await q.select({ dataKey: patients.dataKey }).from(patients).where(eq(patients.patientId, patientId));
  if (row === undefined) throw new Error('There is no such record.');
  return unwrapKey(secrets().keks, row.dataKey);
}

type Item = { id: string; level: 0 | 1 | 2 | 3 };
type Said = Pick<typeof checkInObservations.$inferSelect, 'feeling' | 'tired' | 'pain'>;
type OfDay = { observations: Said[]; lanes: number; answers: MedicineAnswer[] };

/** What the rows of a stretch say, by the name of the kept row and by day. */
type SaidIn = Map<string, Map<string, OfDay>>;

function ofDay(said: SaidIn, { day, category, isPrivate }: Placed): OfDay {
  const name = rowName({ month: day.slice(0, 7), category, isPrivate });
  const days = said.get(name) ?? new Map<string, OfDay>();
  const known = days.get(day) ?? { observations: [], lanes: NO_LANES, answers: [] };
  said.set(name, days.set(day, known));
  return known;
}

type Opens = { key: Uint8Array; stretch: Stretch };

/** The sealed item of a row, or the row itself. */
function itemOf(
  { key, stretch }: Opens,
  table: string,
  row: { id: string; payload?: Sealed | null | undefined },
): unknown {
  const { payload = null } = row;
  if (payload === null) return row;
  return JSON.parse(unsealText(key, `${table}|${stretch.patientId}|${row.id}|payload`, payload));
}

function raise(said: SaidIn, row: Placed, lanes: number): void {
  const day = ofDay(said, row);
  day.lanes = lanesOf.higher(day.lanes, lanes);
}

/** What the months are made of: the rows of a stretch that stand. */
type MonthRows = Pick<EntryRows, 'observations' | 'systems' | 'signs' | 'intakes'>;

async function rowsIn(q: Q, stretch: Stretch): Promise<MonthRows> {
  return {
    observations: await q.select().from(checkInObservations).where(standing(checkInObservations, stretch)),
    systems: await q.select().from(systemDays).where(standing(systemDays, stretch)),
    signs: await q.select().from(symptomEntries).where(standing(symptomEntries, stretch)),
    intakes: await q.select().from(intakes).where(standing(intakes, stretch)),
  };
}

function addLanes(said: SaidIn, opens: Opens, { systems, signs }: MonthRows): void {
  for (const row of systems) {
    const item = itemOf(opens, 'system_days', row) as Item;
    const id = row.systemId ?? item.id;
    if (isSystem(id)) raise(said, row, lanesOf.system(id, item.level));
  }
  for (const row of signs.filter(({ medicationId = null }) => medicationId === null)) {
    const item = itemOf(opens, 'symptom_entries', row) as Item;
    raise(said, row, lanesOf.sign(row.symptomId ?? item.id, item.level));
  }
}

function addAnswers(said: SaidIn, opens: Opens, rows: MonthRows): void {
  for (const row of rows.intakes) {
    const { dueAt, state, amount } = itemOf(opens, 'intakes', row) as Omit<MedicineAnswer, 'state'> & {
      state: MedicineAnswer['state'] | null;
    };
    const { medicationId, day } = row;
    if (state !== null) ofDay(said, row).answers.push({ medicationId, day, dueAt, state, amount });
  }
}

/** Everything that rows say, sealed ones opened. */
function saidBy(opens: Opens, rows: MonthRows): SaidIn {
  const said: SaidIn = new Map();
  for (const row of rows.observations) {
    const { feeling = null, tired = null, pain = null } = row;
    ofDay(said, row).observations.push({ feeling, tired, pain });
  }
  addLanes(said, opens, rows);
  addAnswers(said, opens, rows);
  return said;
}

function textOf(days: Map<string, OfDay> | undefined): string {
  const written = emptyMonth();
  for (const [day, { observations, lanes, answers }] of days ?? []) {
    setDay(written, day, { checkIn: dayOfObservations(observations), lanes, answers });
  }
  return textOfMonth(written);
}

/** A kept month, opened; `text` is empty where nothing is written. */
export type KeptMonth = { month: string; category: Category; isPrivate: boolean; text: string };

const rowName = ({ month, category, isPrivate }: Omit<KeptMonth, 'text'>): string =>
  `${month}|${category}|${isPrivate ? 'private' : 'open'}`;

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = `${addDays(day, 31).slice(0, 7)}-01`) {
    months.push(day.slice(0, 7));
  }
  return months;
}

function monthsOf(opens: Opens, rows: MonthRows): KeptMonth[] {
  const said = saidBy(opens, rows);
  const { from, to } = opens.stretch;
  return monthsBetween(from, to).flatMap((month) =>
    CATEGORIES.flatMap((category) =>
      [false, true].flatMap((isPrivate): KeptMonth[] => {
        const text = textOf(said.get(rowName({ month, category, isPrivate })));
        return text === '' && isPrivate ? [] : [{ month, category, isPrivate, text }];
      }),
    ),
  );
}

/** The kept months that the entries of a stretch must have, apart from the product's own code; whole months. */
export async function expectedMonths(q: Q, { patientId, from, to }: Stretch): Promise<KeptMonth[]> {
  const stretch = { patientId, from: `${from.slice(0, 7)}-01`, to: `${to.slice(0, 7)}-31` };
  return monthsOf({ key: await keyOf(q, patientId), stretch: { patientId, from, to } }, await rowsIn(q, stretch));
}

/** The months as they are kept, opened. */
export async function keptMonths(q: Q, patientId: string): Promise<KeptMonth[]> {
  const key = await keyOf(q, patientId);
  const rows = await q.select().from(lineMonths).where(eq(lineMonths.patientId, patientId));
  return rows.map(({ day, category, isPrivate, written, payload }) => {
    const slot = { month: day.slice(0, 7), category, isPrivate };
    const place = `line_months|${patientId}|${rowName(slot)}|payload`;
    return { ...slot, text: written ?? (payload === null ? '' : unsealText(key, place, payload)) };
  });
}

function rowOfMonth(key: Uint8Array, patientId: string, kept: KeptMonth): typeof lineMonths.$inferInsert {
  const { text, ...slot } = kept;
  const { month, category, isPrivate } = slot;
  const place = `line_months|${patientId}|${rowName(slot)}|payload`;
  const sealed = isSealed(category) && text !== '' ? (sealText(key, place, text) as Sealed) : null;
  const written = isSealed(category) || text === '' ? null : text;
  return { patientId, day: `${month}-01`, category, isPrivate, recipe: LINE_RECIPE, written, payload: sealed };
}

/** Writes the kept months of a stretch anew. */
export async function refreshMonths(q: Q, { patientId, from, to }: Stretch): Promise<void> {
  const key = await keyOf(q, patientId);
  const kept = await expectedMonths(q, { patientId, from, to });
  await forgetMonths(q, patientId, monthsBetween(from, to));
  await insertAll(
    q,
    lineMonths,
    kept.map((one) => rowOfMonth(key, patientId, one)),
  );
}

/** The kept months of a record that holds nothing but these rows. */
export function monthRowsOf({ patientId, dataKey }: KeyedOwner, rows: EntryRows, span: Omit<Stretch, 'patientId'>) {
  const kept = monthsOf({ key: dataKey, stretch: { patientId, ...span } }, rows);
  return kept.map((one) => rowOfMonth(dataKey, patientId, one));
}
