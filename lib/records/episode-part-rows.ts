import { eq, gte, isNull } from 'drizzle-orm';
import { photos, symptomEntries } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import { changeRow, ENTRY_TABLES, type Act } from './history-rows';
import { entryWithKin } from './private-kin-rows';

type Move = { from: string; to: string; since: IsoDay };

/** Signs and photos of a flare's days since one belong to another from now on. */
export async function moveParts(allowed: Allowed, act: Act, { from, to, since }: Move): Promise<void> {
  const { q, own } = allowed;
  for (const table of [symptomEntries, photos] as const) {
    const rows = await q
      .select({ id: table.id })
      .from(table)
      .where(own(table, eq(table.episodeId, from), gte(table.day, since), isNull(table.deletedAt)));
    for (const { id } of rows) await changeRow(allowed, act, table, { id, set: { episodeId: to } });
  }
}

/** Hides what stands open in a hidden flare; the days it was noted on. */
export async function hideParts(allowed: Allowed, act: Act, episodeId: string): Promise<IsoDay[]> {
  const { kin } = await entryWithKin(allowed, 'episodes', episodeId);
  const open = kin.filter(({ isPrivate }) => !isPrivate);
  for (const { name, id } of open) await changeRow(allowed, act, ENTRY_TABLES[name], { id, set: { isPrivate: true } });
  return open.map(({ day }) => day);
}
