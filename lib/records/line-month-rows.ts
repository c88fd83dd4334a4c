import { eq, gte, lte } from 'drizzle-orm';
import { lineMonths, type Category, type Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { addDays, maxDay, minDay, type IsoDay } from '@/lib/clinical/days';
import {
  emptyMonth,
  LINE_RECIPE,
  monthOf,
  monthOfText,
  setDay,
  textOfMonth,
  type LinePart,
} from '@/lib/clinical/line-months';
import { gatherLine, lineDay, partsOf, slotName, type Gathered, type LineSlot } from './line-entry-rows';

type Days = { from: IsoDay; to: IsoDay };

/** Categories that entries of a line may have. */
const LINE_CATEGORIES = ['flares', 'meds', 'mental', 'cycle'] as const satisfies readonly Category[];

const SEALED: readonly Category[] = ['mental', 'cycle'];

const firstOf = (month: string): IsoDay => `${month}-01`;

/** The month after: 31 days behind the first of a month lie in the next one. */
const monthAfter = (month: string): string => monthOf(addDays(firstOf(month), 31));

const lastOf = (month: string): IsoDay => addDays(firstOf(monthAfter(month)), -1);

const placeOf = (slot: LineSlot) => ({ table: 'line_months', row: slotName(slot), column: 'payload' });

type Kept = { slot: LineSlot; text: () => string };

async function keptMonths(allowed: Allowed, { from, to }: Days): Promise<Kept[]> {
  const { q, own, unseal } = allowed;
  const { day, category, isPrivate, recipe, written, payload } = lineMonths;
  const rows = await q
    .select({ day, category, isPrivate, written, payload })
    .from(lineMonths)
    .where(own(lineMonths, gte(day, from), lte(day, to), eq(recipe, LINE_RECIPE)));
  return rows.map((row) => {
    const slot = { month: monthOf(row.day), category: row.category, isPrivate: row.isPrivate };
    return { slot, text: () => row.written ?? unseal(placeOf(slot), row.payload) ?? '' };
  });
}

function columnsOf(allowed: Allowed, slot: LineSlot, text: string): { written: string | null; payload: Sealed | null } {
  if (text === '') return { written: null, payload: null };
  if (!SEALED.includes(slot.category)) return { written: text, payload: null };
  return { written: null, payload: allowed.seal(placeOf(slot), text) };
}

async function keep(allowed: Allowed, slot: LineSlot, text: string): Promise<void> {
  const { q, ownRow, ownSet } = allowed;
  const { month, category, isPrivate } = slot;
  const values = { recipe: LINE_RECIPE, ...columnsOf(allowed, slot, text) };
  await q
    .insert(lineMonths)
    .values(ownRow(lineMonths, { day: firstOf(month), category, isPrivate, ...values }))
    .onConflictDoUpdate({
      target: [lineMonths.patientId, lineMonths.day, lineMonths.category, lineMonths.isPrivate],
      set: ownSet(lineMonths, values),
    });
}

async function drop({ q, own }: Allowed, { month, category }: LineSlot): Promise<void> {
  const isOne = [eq(lineMonths.day, firstOf(month)), eq(lineMonths.category, category), eq(lineMonths.isPrivate, true)];
  await q.delete(lineMonths).where(own(lineMonths, ...isOne));
}

/** What an act has touched: days, and of each month the slots they stand in. */
type Touched = { days: Set<IsoDay>; slots: Map<string, LineSlot>; read: Map<IsoDay, Promise<Gathered>> };

const touchedBy = new WeakMap<Allowed, Touched>();

function touchedIn(allowed: Allowed): Touched {
  const known = touchedBy.get(allowed);
  if (known !== undefined) return known;
  const touched: Touched = { days: new Set(), slots: new Map(), read: new Map() };
  touchedBy.set(allowed, touched);
  allowed.atEnd(() => refreshLine(allowed, touched));
  return touched;
}

/** Notes that an entry was written: its month is written anew when the act is done. */
export function touchLine(allowed: Allowed, { day, ...kind }: { day: IsoDay; category: Category; isPrivate: boolean }) {
  const { days, slots, read } = touchedIn(allowed);
  const slot = { month: monthOf(day), ...kind };
  days.add(day);
  slots.set(slotName(slot), slot);
  read.delete(day);
}

/** The entries of a day, read once an act until another of that day is written. */
export async function entriesOn(allowed: Allowed, day: IsoDay): Promise<Gathered> {
  const { read } = touchedIn(allowed);
  const known = read.get(day) ?? gatherLine(allowed, { from: day, to: day });
  read.set(day, known);
  return known;
}

/** Many days of a month are read at once. */
const FEW_DAYS = 3;

type Month = { days: IsoDay[]; slots: LineSlot[]; on: (day: IsoDay) => Gathered };

function daysOfMonth(month: string): IsoDay[] {
  const days: IsoDay[] = [];
  for (let day = firstOf(month); monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

async function wholeMonth(allowed: Allowed, month: string): Promise<Month> {
  const gathered = await gatherLine(allowed, { from: firstOf(month), to: lastOf(month) });
  const slots = LINE_CATEGORIES.flatMap((category) =>
    [false, true].map((isPrivate): LineSlot => ({ month, category, isPrivate })),
  );
  return { days: daysOfMonth(month), slots, on: () => gathered };
}

async function touchedDays(allowed: Allowed, { days, slots }: Touched, month: string): Promise<Month> {
  const read = new Map<IsoDay, Gathered>();
  for (const day of days) if (monthOf(day) === month) read.set(day, await entriesOn(allowed, day));
  return {
    days: [...read.keys()],
    slots: [...slots.values()].filter((slot) => slot.month === month),
    on: (day) => read.get(day) ?? new Map(),
  };
}

/** Keeps what a slot says now, where that is not what is kept. */
async function keepNow(allowed: Allowed, slot: LineSlot, text: string, before: string | undefined): Promise<void> {
  if (text === before) return;
  if (text !== '' || !slot.isPrivate) await keep(allowed, slot, text);
  else if (before !== undefined) await drop(allowed, slot);
}

/** Writes the touched days of a month anew, or the whole of it where it is not kept yet. */
async function refreshMonth(allowed: Allowed, month: string, touched: Touched): Promise<void> {
  const rows = await keptMonths(allowed, { from: firstOf(month), to: firstOf(month) });
  const kept = new Map(rows.map(({ slot, text }) => [slotName(slot), text]));
  const few = [...touched.days].filter((day) => monthOf(day) === month).length <= FEW_DAYS;
  const isPart = few && LINE_CATEGORIES.every((category) => kept.has(slotName({ month, category, isPrivate: false })));
  const { days, slots, on } = isPart ? await touchedDays(allowed, touched, month) : await wholeMonth(allowed, month);
  for (const slot of slots) {
    const before = kept.get(slotName(slot))?.();
    const written = isPart ? monthOfText(before ?? '') : emptyMonth();
    for (const day of days) setDay(written, day, lineDay(on(day), slot, day));
    await keepNow(allowed, slot, textOfMonth(written), before);
  }
}

// Months that a person looked at and that are not kept: those from before they were kept at all, and those that were
// let go. Only a hint of this process; without it they are read from their entries as before.
const MOST_WANTED = 1_000;
const MONTHS_AN_ACT = 2;
const wanted = new Map<string, string[]>();

function want({ patientId, isOwner }: Allowed, months: readonly string[]): void {
  if (!isOwner || months.length === 0) return;
  if (wanted.size >= MOST_WANTED) wanted.clear();
  wanted.set(patientId, [...months]);
}

async function refreshLine(allowed: Allowed, touched: Touched): Promise<void> {
  const months = new Set([...touched.days].map(monthOf));
  const others = (wanted.get(allowed.patientId) ?? []).filter((month) => !months.has(month));
  for (const month of others.splice(-MONTHS_AN_ACT)) months.add(month);
  if (others.length > 0) wanted.set(allowed.patientId, others);
  else wanted.delete(allowed.patientId);
  for (const month of months) await refreshMonth(allowed, month, touched);
}

/** The days that the viewer may see of a stretch; null where there are none. */
function visibleDays({ scope }: Allowed, { from, to }: Days): Days | null {
  if (scope.is === 'whole') return { from, to };
  const days = { from: maxDay(from, scope.fromDay ?? from), to: minDay(to, scope.untilDay ?? to) };
  return days.from > days.to ? null : days;
}

/** A month that a share cuts is not read as a whole: what lies beyond its days leaves no trace. */
function isWhole({ scope }: Allowed, month: string): boolean {
  if (scope.is === 'whole') return true;
  const { fromDay, untilDay } = scope;
  return (fromDay === null || fromDay <= firstOf(month)) && (untilDay === null || untilDay >= lastOf(month));
}

function monthsOf({ from, to }: Days): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = monthAfter(month)) months.push(month);
  return months;
}

/** Months in a row as stretches of days, cut at the days that are asked for. */
function stretchesOf(months: readonly string[], days: Days): Days[] {
  const stretches: Days[] = [];
  for (const month of months) {
    const last = stretches.at(-1);
    const to = minDay(days.to, lastOf(month));
    if (last !== undefined && addDays(last.to, 1) === firstOf(month)) last.to = to;
    else stretches.push({ from: maxDay(days.from, firstOf(month)), to });
  }
  return stretches;
}

/**
 * What a line is made of: its months as they are kept, and, where one is not kept or is cut by the share, its
 * entries. What lies in a kept month beyond the days asked for is the reader's to leave out.
 */
export async function lineParts(allowed: Allowed, asked: Days): Promise<LinePart[]> {
  const days = visibleDays(allowed, asked);
  if (days === null) return [];
  const kept = await keptMonths(allowed, { from: firstOf(monthOf(days.from)), to: days.to });
  const seen = LINE_CATEGORIES.filter((category) => allowed.canSee(category));
  const names = new Set(kept.map(({ slot }) => slotName(slot)));
  const isComplete = (month: string): boolean =>
    isWhole(allowed, month) && seen.every((category) => names.has(slotName({ month, category, isPrivate: false })));
  const missing = monthsOf(days).filter((month) => !isComplete(month));
  want(allowed, missing);
  const parts = kept
    .filter(({ slot }) => !missing.includes(slot.month))
    .map(({ slot, text }) => ({ month: slot.month, written: monthOfText(text()) }));
  for (const stretch of stretchesOf(missing, days)) parts.push(...partsOf(await gatherLine(allowed, stretch)));
  return parts;
}
