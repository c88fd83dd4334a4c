import { inArray, isNull, min } from 'drizzle-orm';
import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import { ENTRY_TABLES, type EntryTable } from './history-rows';

/** Rows that count; a flare that was taken out, or is part of another, does not. */
function standing(table: EntryTable) {
  const isThere = isNull(table.deletedAt);
  return table === episodes ? [isThere, inArray(episodes.state, ['open', 'ended'])] : [isThere];
}

/** The day of the earliest entry of any kind that stands, hidden ones too; null in an empty record. */
export async function firstEntryDay({ q, own }: Allowed): Promise<IsoDay | null> {
  const days: IsoDay[] = [];
  for (const table of Object.values(ENTRY_TABLES)) {
    const [row] = await q
      .select({ day: min(table.day) })
      .from(table)
      .where(own(table, ...standing(table)));
    const day = row?.day ?? null;
    if (day !== null) days.push(day);
  }
  return days.sort()[0] ?? null;
}
