import { episodes } from '@/db/schema';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, type IsoDay } from '@/lib/clinical/days';
import { canSplit, splitSeverity } from '@/lib/clinical/flare-course';
import { refreshDay } from './day-rows';
import { moveParts } from './episode-part-rows';
import { oneEpisode } from './episode-rows';
import { addRow, beginAct, changeRow } from './history-rows';
import { invalid, type CaptureAnswer } from './saved';
import { severityAnswers } from './severity-rows';

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
    const parts = splitSeverity(await severityAnswers(allowed, whole), whole, { from, zone: whole.zone });
    const act = beginAct(allowed);
    const end = { state: 'ended' as const, untilDay: addDays(from, -1), ...parts.first };
    await changeRow(allowed, act, episodes, { id: whole.id, set: end });
    const id = allowed.newId('epi');
    const { untilDay, state, isPrivate, category } = whole;
    const facts = { untilDay, state, ...parts.second, remark: null, isPrivate, category };
    await addRow(allowed, act, episodes, { id, ...facts, day: from, zone, isBackfill: true });
    await moveParts(allowed, act, { from: whole.id, to: id, since: from });
    for (const day of [whole.day, from]) await refreshDay(allowed, day);
    return { status: 'saved', undoId: act.undoId, episodeId: id };
  });
}
