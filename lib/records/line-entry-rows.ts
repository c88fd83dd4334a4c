import { gte, isNull, lte } from 'drizzle-orm';
import { checkInObservations, intakes, symptomEntries, systemDays, type Category, type Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { dayOfObservations, type Observation } from '@/lib/clinical/check-ins';
import type { IsoDay } from '@/lib/clinical/days';
import { lanesOf, NO_LANES, type Lanes } from '@/lib/clinical/lane-levels';
import {
  emptyMonth,
  monthOf,
  monthOfText,
  setDay,
  textOfMonth,
  type LineDay,
  type LinePart,
  type MedicineAnswer,
} from '@/lib/clinical/line-months';
import type { IntakeState } from '@/lib/clinical/doses';
import type { Level } from '@/lib/clinical/severity';
import { isSystem } from '@/lib/clinical/systems';

type Days = { from: IsoDay; to: IsoDay };
type EntryTable = typeof checkInObservations | typeof systemDays | typeof symptomEntries | typeof intakes;

/** Rows of one month that are shared and hidden together. */
export type LineSlot = { month: string; category: Category; isPrivate: boolean };

/** `rows` counts all but answers to doses; `sealed` is opened when somebody asks what the day says. */
type Gathering = {
  rows: number;
  observations: Observation[];
  lanes: Lanes;
  answers: MedicineAnswer[];
  sealed: ((day: Gathering) => void)[];
};
type Placed = { day: IsoDay; category: Category; isPrivate: boolean };

/** What the entries of a stretch say, by month, category and whether it is hidden, and there by day. */
export type Gathered = Map<string, { slot: LineSlot; days: Map<IsoDay, Gathering> }>;

/** Names a slot among others of one record. */
export function slotName({ month, category, isPrivate }: LineSlot): string {
  return `${month}|${category}|${isPrivate ? 'private' : 'open'}`;
}

function dayAt(gathered: Gathered, { day, category, isPrivate }: Placed): Gathering {
  const slot = { month: monthOf(day), category, isPrivate };
  const name = slotName(slot);
  const known = gathered.get(name) ?? { slot, days: new Map<IsoDay, Gathering>() };
  gathered.set(name, known);
  const there = known.days.get(day) ?? { rows: 0, observations: [], lanes: NO_LANES, answers: [], sealed: [] };
  known.days.set(day, there);
  return there;
}

type SealedTable = 'system_days' | 'symptom_entries' | 'intakes';
type SealedRow = { id: string; payload: Sealed | null };

/** Takes what a row says; of a sealed one when the day is asked for. */
function say<T extends object>(
  allowed: Allowed,
  day: Gathering,
  { table, row }: { table: SealedTable; row: SealedRow & T },
  take: (day: Gathering, said: T) => void,
): void {
  if (row.payload === null) {
    take(day, row);
    return;
  }
  day.sealed.push((there) => {
    const text = allowed.unseal({ table, row: row.id, column: 'payload' }, row.payload);
    if (text !== null) take(there, JSON.parse(text) as T);
  });
}

const standing = (table: EntryTable, { from, to }: Days) =>
  [gte(table.day, from), lte(table.day, to), isNull(table.deletedAt)] as const;

const placeOf = ({ day, category, isPrivate }: EntryTable) => ({ day, category, isPrivate });

async function gatherCheckIns(allowed: Allowed, days: Days, gathered: Gathered): Promise<void> {
  const { feeling, tired, pain } = checkInObservations;
  const rows = await allowed.q
    .select({ ...placeOf(checkInObservations), feeling, tired, pain })
    .from(checkInObservations)
    .where(allowed.own(checkInObservations, ...standing(checkInObservations, days)));
  for (const row of rows) {
    const day = dayAt(gathered, row);
    day.rows += 1;
    day.observations.push(row);
  }
}

type Item = { id: string | null; level: Level | null };

async function gatherSystems(allowed: Allowed, days: Days, gathered: Gathered): Promise<void> {
  const { id, systemId, level, payload } = systemDays;
  const rows = await allowed.q
    .select({ ...placeOf(systemDays), id, systemId, level, payload })
    .from(systemDays)
    .where(allowed.own(systemDays, ...standing(systemDays, days)));
  for (const { systemId: system, ...row } of rows) {
    const day = dayAt(gathered, row);
    day.rows += 1;
    say<Item>(allowed, day, { table: 'system_days', row }, (there, said) => {
      const known = row.payload === null ? system : said.id;
      if (!isSystem(known) || said.level === null) return;
      there.lanes = lanesOf.higher(there.lanes, lanesOf.system(known, said.level));
    });
  }
}

/** What is suspected of a medicine stands with the medicine, in no lane. */
async function gatherSigns(allowed: Allowed, days: Days, gathered: Gathered): Promise<void> {
  const { id, symptomId, level, payload } = symptomEntries;
  const rows = await allowed.q
    .select({ ...placeOf(symptomEntries), id, symptomId, level, payload })
    .from(symptomEntries)
    .where(allowed.own(symptomEntries, ...standing(symptomEntries, days), isNull(symptomEntries.medicationId)));
  for (const { symptomId: symptom, ...row } of rows) {
    const day = dayAt(gathered, row);
    day.rows += 1;
    say<Item>(allowed, day, { table: 'symptom_entries', row }, (there, said) => {
      const sign = row.payload === null ? symptom : said.id;
      if (sign === null || said.level === null) return;
      there.lanes = lanesOf.higher(there.lanes, lanesOf.sign(sign, said.level));
    });
  }
}

type Answer = { dueAt: string | null; state: IntakeState | null; amount: number | null };

async function gatherAnswers(allowed: Allowed, days: Days, gathered: Gathered): Promise<void> {
  const { id, medicationId, dueAt, state, amount, payload } = intakes;
  const rows = await allowed.q
    .select({ ...placeOf(intakes), id, medicationId, dueAt, state, amount, payload })
    .from(intakes)
    .where(allowed.own(intakes, ...standing(intakes, days)));
  for (const row of rows) {
    const of = { medicationId: row.medicationId, day: row.day };
    say<Answer>(allowed, dayAt(gathered, row), { table: 'intakes', row }, (there, said) => {
      if (said.state === null) return;
      there.answers.push({ ...of, dueAt: said.dueAt, state: said.state, amount: said.amount });
    });
  }
}

/** Reads the entries that a line is made of, as far as the viewer may see, sealed ones opened. */
export async function gatherLine(allowed: Allowed, days: Days): Promise<Gathered> {
  const gathered: Gathered = new Map();
  await gatherCheckIns(allowed, days, gathered);
  await gatherSystems(allowed, days, gathered);
  await gatherSigns(allowed, days, gathered);
  await gatherAnswers(allowed, days, gathered);
  return gathered;
}

const NOTHING: LineDay = { checkIn: null, lanes: NO_LANES, answers: [] };

/** How many rows of a day stand in one slot, answers to doses left out. */
export function rowsOn(gathered: Gathered, slot: LineSlot, day: IsoDay): number {
  return gathered.get(slotName(slot))?.days.get(day)?.rows ?? 0;
}

/** What a day says in one slot. */
export function lineDay(gathered: Gathered, slot: LineSlot, day: IsoDay): LineDay {
  const found = gathered.get(slotName(slot))?.days.get(day);
  if (found === undefined) return NOTHING;
  for (const open of found.sealed.splice(0)) open(found);
  const { observations, lanes, answers } = found;
  return { checkIn: dayOfObservations(observations), lanes, answers };
}

/** The months of gathered entries. */
export function partsOf(gathered: Gathered): LinePart[] {
  return [...gathered.values()].map(({ slot, days }) => {
    const written = emptyMonth();
    for (const day of days.keys()) setDay(written, day, lineDay(gathered, slot, day));
    // In the order of a kept month, whatever the order of the rows.
    return { month: slot.month, written: monthOfText(textOfMonth(written)) };
  });
}
