import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { canEpisodeMove, joinedFlares } from '@/lib/clinical/episodes';
import { dayFault, placed } from './capture-rows';
import { refreshDay } from './day-rows';
import { isTaken, oneEpisode, visibleEpisodes } from './episode-rows';
import { beginAct, changeRow } from './history-rows';
import { invalid, type CaptureAnswer } from './saved';

type EpisodeRow = Awaited<ReturnType<typeof oneEpisode>>;

/** Takes a flare out of lanes and counts. The symptoms of its days remain, and Undo brings it back. */
export async function withdrawEpisode(
  viewer: Viewer,
  subject: Subject,
  input: { episodeId: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.delete', subject, async (allowed) => {
    const episode = await oneEpisode(allowed, input.episodeId);
    if (!canEpisodeMove(episode.state, 'withdrawn')) return invalid('do', 'episode.not-open');
    const act = beginAct(allowed);
    await changeRow(allowed, act, episodes, { id: episode.id, set: { state: 'withdrawn' } });
    await refreshDay(allowed, episode.day);
    return { status: 'saved', undoId: act.undoId };
  });
}

/** Both remarks, the earlier first; nothing a person wrote is lost with the flare that goes. */
function joinedRemark(allowed: Allowed, into: EpisodeRow, other: EpisodeRow) {
  const at = (row: EpisodeRow) => ({ table: 'episodes', row: row.id, column: 'remark' });
  const texts = [into, other].flatMap((row) => allowed.unseal(at(row), row.remark) ?? []);
  return texts.length < 2 && other.remark === null ? into.remark : allowed.seal(at(into), texts.join('\n\n'));
}

/**
 * Makes one flare of two neighbours: the earlier one's id stays, the days are joined, the worst severity counts, and
 * the later one points to it. Undo brings it back.
 */
export async function mergeEpisodes(
  viewer: Viewer,
  subject: Subject,
  input: { episodeId: string; otherId: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const order = (await visibleEpisodes(allowed)).map((one) => one.id);
    const [a, b] = [order.indexOf(input.episodeId), order.indexOf(input.otherId)];
    if (a === -1 || b === -1) throw new Refused('not_found');
    if (Math.abs(a - b) !== 1) return invalid('other', 'episode.merge.neighbour');
    const into = await oneEpisode(allowed, order[Math.min(a, b)] ?? '');
    const other = await oneEpisode(allowed, order[Math.max(a, b)] ?? '');
    const act = beginAct(allowed);
    // The later one goes first: at most one flare may be open at any moment.
    const gone = { state: 'merged' as const, mergedInto: into.id };
    await changeRow(allowed, act, episodes, { id: other.id, set: gone });
    // Joined with a hidden flare it must not tell that one's days.
    const isPrivate = into.isPrivate || other.isPrivate;
    const set = { ...joinedFlares(into, other), remark: joinedRemark(allowed, into, other), isPrivate };
    await changeRow(allowed, act, episodes, { id: into.id, set });
    for (const day of [into.day, other.day]) await refreshDay(allowed, day);
    return { status: 'saved', undoId: act.undoId, episodeId: into.id };
  });
}

type DayChange = { episodeId: string; day: IsoDay; zone: string };

/** "Change start date": not after its end or today, and not on days of another flare. */
export async function changeStart(viewer: Viewer, subject: Subject, input: DayChange): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const episode = await oneEpisode(allowed, input.episodeId);
    const { day } = input;
    const capture = { day, zone: input.zone, drawnAt: null };
    if (placed(allowed, capture) === null) return invalid('since', dayFault(allowed, capture));
    if (episode.untilDay !== null && day > episode.untilDay) return invalid('since', 'episode.start.after-end');
    if (await isTaken(allowed, { id: episode.id, day, untilDay: episode.untilDay })) {
      return invalid('since', 'episode.days.taken');
    }
    const act = beginAct(allowed);
    await changeRow(allowed, act, episodes, { id: episode.id, set: { day } });
    for (const one of [episode.day, day]) await refreshDay(allowed, one);
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

/** "Change end date" of a flare that is over. */
export async function changeEnd(viewer: Viewer, subject: Subject, input: DayChange): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const episode = await oneEpisode(allowed, input.episodeId);
    const { day: untilDay } = input;
    if (episode.state !== 'ended') return invalid('do', 'episode.not-open');
    if (untilDay < episode.day) return invalid('until', 'episode.end.before-start');
    if (untilDay > dayOf(allowed.now, input.zone)) return invalid('until', 'episode.end.future');
    if (await isTaken(allowed, { id: episode.id, day: episode.day, untilDay }))
      return invalid('until', 'episode.days.taken');
    const act = beginAct(allowed);
    await changeRow(allowed, act, episodes, { id: episode.id, set: { untilDay } });
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}
