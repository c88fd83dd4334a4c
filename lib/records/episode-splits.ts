import { eq, gte, isNull } from 'drizzle-orm';
import { episodes, photos, symptomEntries } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, type IsoDay } from '@/lib/clinical/days';
import { canSplit, splitWorst } from '@/lib/clinical/flare-course';
import { refreshDay } from './day-rows';
import { oneEpisode } from './episode-rows';
import { addRow, beginAct, changeRow, type Act } from './history-rows';
import { invalid, type CaptureAnswer } from './saved';
import { severityAnswers } from './severity-rows';

type Move = { from: string; to: string; day: IsoDay };

/** Signs and photos of the later days belong to the second part from now on. */
async function movePart(allowed: Allowed, act: Act, { from, to, day }: Move): Promise<void> {
  const { q, own } = allowed;
  for (const table of [symptomEntries, photos] as const) {
    const rows = await q
      .select({ id: table.id })
      .from(table)
      .where(own(table, eq(table.episodeId, from), gte(table.day, day), isNull(table.deletedAt)));
    for (const { id } of rows) await changeRow(allowed, act, table, { id, set: { episodeId: to } });
  }
}

/**
 * Makes two flares of one: the first keeps its id and ends the day before, the second begins on `from` and goes on as
 * the whole did. Nothing is overwritten: Undo makes one of them again.
 */
export async function splitEpisode(
  viewer: Viewer,
  subject: Subject,
  input: { episodeId: string; from: IsoDay; zone: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const whole = await oneEpisode(allowed, input.episodeId);
    const { from, zone } = input;
    if (!canSplit(whole, from, dayOf(allowed.now, zone))) return invalid('from', 'episode.split.outside');
    const worst = splitWorst(await severityAnswers(allowed, whole), whole.worst, { from, zone: whole.zone });
    const act = beginAct(allowed);
    const end = { state: 'ended' as const, untilDay: addDays(from, -1), worst: worst.first };
    await changeRow(allowed, act, episodes, { id: whole.id, set: end });
    const id = allowed.newId('epi');
    const { untilDay, state, level, isPrivate, category } = whole;
    const facts = { untilDay, state, level, worst: worst.second, remark: null, isPrivate, category };
    await addRow(allowed, act, episodes, { id, ...facts, day: from, zone, isBackfill: true });
    await movePart(allowed, act, { from: whole.id, to: id, day: from });
    for (const day of [whole.day, from]) await refreshDay(allowed, day);
    return { status: 'saved', undoId: act.undoId, episodeId: id };
  });
}
