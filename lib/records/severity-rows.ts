import { asc, eq } from 'drizzle-orm';
import type { episodes } from '@/db/schema';
import { revisions } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { SeverityAnswer } from '@/lib/clinical/flare-course';
import type { FlareLevel } from '@/lib/clinical/severity';

type Kept = Pick<typeof episodes.$inferSelect, 'id' | 'level'>;

const isLevel = (value: unknown): value is FlareLevel => value === 1 || value === 2 || value === 3;

/**
 * Every answer to "How bad is it right now?" of a flare, oldest first: each version's level at the moment it was
 * written, read from the history, which is its owner's alone.
 */
export async function severityAnswers(allowed: Allowed, episode: Kept): Promise<SeverityAnswer[]> {
  if (!allowed.isOwner) return [];
  const { q, own } = allowed;
  const { at, before, rowVersion, rowId, tableName } = revisions;
  const rows = await q
    .select({ at, before })
    .from(revisions)
    .where(own(revisions, eq(tableName, 'episodes'), eq(rowId, episode.id)))
    .orderBy(asc(rowVersion));
  // What a version said stands in the `before` of the next one; the latest is the row itself.
  const levels = [...rows.slice(1).map((row) => row.before?.['level']), episode.level];
  return rows.flatMap((row, place) => {
    const level = levels[place];
    const isSame = place > 0 && level === levels[place - 1];
    return isLevel(level) && !isSame ? [{ at: row.at, level }] : [];
  });
}
