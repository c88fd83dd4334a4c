import { eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { symptomEntries, systemDays, type Category, type Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import type { Level } from '@/lib/clinical/severity';
import { symptomById } from '@/lib/clinical/symptoms';
import { isSystem, SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import { addRow, changeRow, type Act } from './history-rows';

type SlotTable = typeof systemDays | typeof symptomEntries;
type Item = { id: string; level: Level };
/** `isPrivate`: what is noted there is hidden, as the flare it belongs to is; else a row stays as it was. */
type Place = { day: IsoDay; zone: string; isBackfill: boolean; isPrivate?: true };

/** Brain & mood is of category `mental` whatever is logged in it; all other systems are `flares`. */
export function categoryOfSystem(system: SystemId): Category {
  return system === 'brain' ? 'mental' : 'flares';
}

/** Where an item of this category must not stand in clear. */
function isSealedCategory(category: Category): boolean {
  return category === 'mental' || category === 'cycle';
}

const nameOf = (table: SlotTable): string => (table === systemDays ? 'system_days' : 'symptom_entries');

type Kept = { id: string; payload: Sealed | null };

/**
 * The clear columns of an item, or its sealed form; `slot` holds it unique per day either way. What a sealed row said
 * more exactly goes along with a new level, as the columns of a clear row stay.
 */
function itemColumns(
  allowed: Allowed,
  table: SlotTable,
  kept: Kept,
  { id, level, category }: Item & { category: Category },
) {
  if (!isSealedCategory(category)) return { itemId: id, level, payload: null };
  const at = { table: nameOf(table), row: kept.id, column: 'payload' };
  const said = level === 0 ? {} : opened(allowed, table, kept);
  return { itemId: null, level: null, payload: allowed.seal(at, JSON.stringify({ ...said, id, level })) };
}

/** Of what is not there, nothing is said more exactly. */
function emptied(table: SlotTable, level: Level) {
  return table === symptomEntries && level === 0 ? { joints: null, minutes: null, exact: null } : {};
}

async function rowInSlot(allowed: Allowed, table: SlotTable, day: IsoDay, slot: string) {
  const { q, own } = allowed;
  const [row] = await q
    .select({ id: table.id, deletedAt: table.deletedAt, payload: table.payload })
    .from(table)
    .where(own(table, eq(table.day, day), eq(table.slot, slot)));
  return row ?? null;
}

type Choice = { place: Place; item: Item & { category: Category }; episodeId: string | null };

/** Takes a standing choice off again. */
async function unchooseItem(allowed: Allowed, act: Act, table: SlotTable, { place, item }: Choice): Promise<void> {
  const row = await rowInSlot(allowed, table, place.day, slotFor(allowed, item));
  if (row !== null && row.deletedAt === null) {
    await changeRow(allowed, act, table, { id: row.id, set: { deletedAt: allowed.now } });
  }
}

/** What holds an item unique on its day: its id, or a keyed hash of it where the id must not stand in clear. */
export function slotFor(allowed: Allowed, item: Pick<Choice['item'], 'id' | 'category'>): string {
  return isSealedCategory(item.category) ? allowed.slot(item.id) : item.id;
}

/** Answered in another flare a sign is that one's; answered outside of any it stays where it was. */
const ofFlare = ({ episodeId }: Choice): { episodeId?: string } => (episodeId === null ? {} : { episodeId });

/** Sets an item's level on one day: makes the row, changes it, or revives one taken off before. */
async function setItem(allowed: Allowed, act: Act, table: SlotTable, choice: Choice): Promise<void> {
  const { place, item } = choice;
  const slot = slotFor(allowed, item);
  const row = await rowInSlot(allowed, table, place.day, slot);
  const id = row?.id ?? allowed.newId(table === systemDays ? 'sys' : 'sym');
  const { itemId, level, payload } = itemColumns(allowed, table, row ?? { id, payload: null }, item);
  if (row !== null) {
    const hidden = place.isPrivate === true ? { isPrivate: true } : {};
    await changeRow(allowed, act, table, {
      id,
      set: { level, payload, deletedAt: null, ...hidden, ...emptied(table, item.level), ...ofFlare(choice) },
    });
    return;
  }
  const shared = { id, category: item.category, ...place, slot, level, payload };
  if (table === systemDays) await addRow(allowed, act, systemDays, { ...shared, systemId: itemId });
  else await addRow(allowed, act, symptomEntries, { ...shared, symptomId: itemId, episodeId: choice.episodeId });
}

/** Level 0 takes a choice of the flare flow off; an answered none is another act. */
async function chooseItem(allowed: Allowed, act: Act, table: SlotTable, choice: Choice): Promise<void> {
  await (choice.item.level === 0 ? unchooseItem : setItem)(allowed, act, table, choice);
}

/** How bad one organ system is on a day. */
export async function chooseSystem(
  allowed: Allowed,
  act: Act,
  place: Place,
  system: { id: SystemId; level: Level },
): Promise<void> {
  const item = { ...system, category: categoryOfSystem(system.id) };
  await chooseItem(allowed, act, systemDays, { place, item, episodeId: null });
}

/** One sign of the catalogue on a day, as part of a flare. */
export async function chooseSign(
  allowed: Allowed,
  act: Act,
  place: Place,
  sign: { id: string; level: Level; episodeId: string },
): Promise<void> {
  const symptom = symptomById(sign.id);
  if (symptom === undefined) throw new Refused('not_found');
  const item = { id: sign.id, level: sign.level, category: symptom.category };
  await chooseItem(allowed, act, symptomEntries, { place, item, episodeId: sign.episodeId });
}

/** How bad one organ system is on a day; 0 is kept as an answered none. */
export async function answerSystem(
  allowed: Allowed,
  act: Act,
  place: Place,
  system: { id: SystemId; level: Level },
): Promise<void> {
  const item = { ...system, category: categoryOfSystem(system.id) };
  await setItem(allowed, act, systemDays, { place, item, episodeId: null });
}

/** Any symptom of the catalogue on a day; 0 is kept as an answered none, null takes the answer back. */
export async function answerSymptom(
  allowed: Allowed,
  act: Act,
  place: Place,
  answer: { id: string; level: Level | null; episodeId: string | null },
): Promise<void> {
  const category = symptomById(answer.id)?.category;
  if (category === undefined) throw new Refused('not_found');
  const choice = { place, item: { id: answer.id, level: answer.level ?? 0, category }, episodeId: answer.episodeId };
  await (answer.level === null ? unchooseItem : setItem)(allowed, act, symptomEntries, choice);
}

/** What a sealed row holds; a symptom may be said more exactly. */
export type SealedItem = Item & { joints?: readonly string[]; minutes?: number | null; exact?: number | null };

/** Opens a sealed row; null for one that stands in clear. */
export function opened(allowed: Allowed, table: SlotTable, row: Kept): SealedItem | null {
  const text = allowed.unseal({ table: nameOf(table), row: row.id, column: 'payload' }, row.payload);
  return text === null ? null : (JSON.parse(text) as SealedItem);
}

export type SystemOfDay = { day: IsoDay; system: SystemId; level: Level };
export type SignOfDay = { day: IsoDay; symptomId: string; level: Level };

// One row a day, and in it one number for all systems: ten years of a bad case are 3,650 rows then, and not 33,000.
// Each system has a digit to the base 5: 0 is no row (there is one a day at most), 1 to 4 the levels 0 to 3.
const BASE = 5;
const digits = SYSTEMS.map((system, place) => sql`when ${system} then ${BASE ** place}`);
const levels = sql`sum((${systemDays.level} + 1) * case ${systemDays.systemId} ${sql.join(digits, sql` `)} else 0 end)`;
const LEVEL_OF_DIGIT: readonly (Level | null)[] = [null, 0, 1, 2, 3];

function levelsOf(day: IsoDay, number: number): SystemOfDay[] {
  return SYSTEMS.flatMap((system, place) => {
    const level = LEVEL_OF_DIGIT[Math.floor(number / BASE ** place) % BASE] ?? null;
    return level === null ? [] : [{ day, system, level }];
  });
}

async function plainSystems({ q, own }: Allowed, from: IsoDay, to: IsoDay): Promise<SystemOfDay[]> {
  const { day, payload, deletedAt } = systemDays;
  const rows = await q
    .select({ day, levels: levels.mapWith(Number) })
    .from(systemDays)
    .where(own(systemDays, gte(day, from), lte(day, to), isNull(payload), isNull(deletedAt)))
    .groupBy(day);
  return rows.flatMap((row) => levelsOf(row.day, row.levels));
}

async function sealedSystems(allowed: Allowed, from: IsoDay, to: IsoDay): Promise<SystemOfDay[]> {
  const { q, own } = allowed;
  const { id, day, payload, deletedAt } = systemDays;
  const rows = await q
    .select({ id, day, payload })
    .from(systemDays)
    .where(own(systemDays, gte(day, from), lte(day, to), isNotNull(payload), isNull(deletedAt)));
  return rows.flatMap((row) => {
    const item = opened(allowed, systemDays, row);
    return item !== null && isSystem(item.id) ? [{ day: row.day, system: item.id, level: item.level }] : [];
  });
}

/** Organ systems of a stretch of days, as far as the viewer may see, sealed ones opened. */
export async function systemsBetween(allowed: Allowed, from: IsoDay, to: IsoDay): Promise<SystemOfDay[]> {
  return [...(await plainSystems(allowed, from, to)), ...(await sealedSystems(allowed, from, to))];
}

/** What is suspected of a medicine stands with the medicine. */
export const isOfLupus = [isNull(symptomEntries.deletedAt), isNull(symptomEntries.medicationId)] as const;
