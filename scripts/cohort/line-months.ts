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
function itemOf({ key, stretch }: Opens, table: string, row: { id: string; payload: Sealed | null }): unknown {
  const place = `${table}|${stretch.patientId}|${row.id}|payload`;
  return row.payload === null ? row : JSON.parse(unsealText(key, place, row.payload));
}

function raise(said: SaidIn, row: Placed, lanes: number): void {
  const day = ofDay(said, row);
  day.lanes = lanesOf.higher(day.lanes, lanes);
}

async function addLanes(q: Q, opens: Opens, said: SaidIn): Promise<void> {
  const { stretch } = opens;
  for (const row of await q.select().from(systemDays).where(standing(systemDays, stretch))) {
    const item = itemOf(opens, 'system_days', row) as Item;
    const id = row.systemId ?? item.id;
    if (isSystem(id)) raise(said, row, lanesOf.system(id, item.level));
  }
  for (const row of await q.select().from(symptomEntries).where(standing(symptomEntries, stretch))) {
    if (row.medicationId !== null) continue;
    const item = itemOf(opens, 'symptom_entries', row) as Item;
    raise(said, row, lanesOf.sign(row.symptomId ?? item.id, item.level));
  }
}

async function addAnswers(q: Q, opens: Opens, said: SaidIn): Promise<void> {
  for (const row of await q.select().from(intakes).where(standing(intakes, opens.stretch))) {
    const { dueAt, state, amount } = itemOf(opens, 'intakes', row) as typeof row;
    const { medicationId, day } = row;
    if (state !== null) ofDay(said, row).answers.push({ medicationId, day, dueAt, state, amount });
  }
}

/** Everything that stands in a stretch, sealed rows opened. */
async function saidIn(q: Q, stretch: Stretch): Promise<SaidIn> {
  const said: SaidIn = new Map();
  const opens = { key: await keyOf(q, stretch.patientId), stretch };
  for (const row of await q.select().from(checkInObservations).where(standing(checkInObservations, stretch))) {
    ofDay(said, row).observations.push(row);
  }
  await addLanes(q, opens, said);
  await addAnswers(q, opens, said);
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

/** The kept months that the entries of a stretch must have, apart from the product's own code; whole months. */
export async function expectedMonths(q: Q, { patientId, from, to }: Stretch): Promise<KeptMonth[]> {
  const whole = { from: `${from.slice(0, 7)}-01`, to: `${to.slice(0, 7)}-31` };
  const said = await saidIn(q, { patientId, ...whole });
  return monthsBetween(from, to).flatMap((month) =>
    CATEGORIES.flatMap((category) =>
      [false, true].flatMap((isPrivate): KeptMonth[] => {
        const text = textOf(said.get(rowName({ month, category, isPrivate })));
        return text === '' && isPrivate ? [] : [{ month, category, isPrivate, text }];
      }),
    ),
  );
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

/** Writes the kept months of a stretch anew. */
export async function refreshMonths(q: Q, { patientId, from, to }: Stretch): Promise<void> {
  const months = monthsBetween(from, to);
  const key = await keyOf(q, patientId);
  const kept = await expectedMonths(q, { patientId, from, to });
  await forgetMonths(q, patientId, months);
  const rows = kept.map(({ text, ...slot }): typeof lineMonths.$inferInsert => {
    const { month, category, isPrivate } = slot;
    const place = `line_months|${patientId}|${rowName(slot)}|payload`;
    const sealed = isSealed(category) && text !== '' ? (sealText(key, place, text) as Sealed) : null;
    const written = isSealed(category) || text === '' ? null : text;
    return { patientId, day: `${month}-01`, category, isPrivate, recipe: LINE_RECIPE, written, payload: sealed };
  });
  await insertAll(q, lineMonths, rows);
}
