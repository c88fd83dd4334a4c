import { isNull, min } from 'drizzle-orm';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import { ENTRY_TABLES } from './history-rows';

/** The day of the earliest entry of any kind that stands, hidden ones too; null in an empty record. */
export async function firstEntryDay({ q, own }: Allowed): Promise<IsoDay | null> {
  const days: IsoDay[] = [];
  for (const table of Object.values(ENTRY_TABLES)) {
    const [row] = await q
      .select({ day: min(table.day) })
      .from(table)
      .where(own(table, isNull(table.deletedAt)));
    const day = row?.day ?? null;
    if (day !== null) days.push(day);
  }
  return days.sort()[0] ?? null;
}
