import { asc, inArray, isNull } from 'drizzle-orm';
import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import { ENTRY_TABLES, type EntryTable } from './history-rows';

/** Rows that count; a flare that was taken out, or is part of another, does not. */
function standing(table: EntryTable) {
  const isThere = isNull(table.deletedAt);
  return table === episodes ? [isThere, inArray(episodes.state, ['open', 'ended'])] : [isThere];
}

/** The first day with an entry of one kind that stands and the viewer may see; null where there is none. */
export async function firstDayIn({ q, own }: Allowed, table: EntryTable): Promise<IsoDay | null> {
  const [row] = await q
    .select({ day: table.day })
    .from(table)
    .where(own(table, ...standing(table)))
    .orderBy(asc(table.day))
    .limit(1);
  return row?.day ?? null;
}

/** The day of the earliest entry of any kind that stands, hidden ones too; null in an empty record. */
export async function firstEntryDay(allowed: Allowed): Promise<IsoDay | null> {
  const days: (IsoDay | null)[] = [];
  for (const table of Object.values(ENTRY_TABLES)) days.push(await firstDayIn(allowed, table));
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
