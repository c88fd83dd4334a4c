import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { canEpisodeMove, joinedFlares } from '@/lib/clinical/episodes';
import { isTooLongRemark } from '@/lib/clinical/remarks';
import { dayFault, placed } from './capture-rows';
import { refreshDay } from './day-rows';
import { hideParts, moveParts } from './episode-part-rows';
import { isTaken, oneEpisode, visibleEpisodes } from './episode-rows';
import { beginAct, changeRow } from './history-rows';
import { invalid, type CaptureAnswer } from './saved';

type EpisodeRow = Awaited<ReturnType<typeof oneEpisode>>;

const FIRST_DAY = '0000-01-01';

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
function joinedText(allowed: Allowed, pair: readonly EpisodeRow[]): string {
  const at = (row: EpisodeRow) => ({ table: 'episodes', row: row.id, column: 'remark' });
  return pair.flatMap((row) => allowed.unseal(at(row), row.remark) ?? []).join('\n\n');
}

function joinedRemark(allowed: Allowed, into: EpisodeRow, other: EpisodeRow) {
  if (other.remark === null) return into.remark;
  return allowed.seal({ table: 'episodes', row: into.id, column: 'remark' }, joinedText(allowed, [into, other]));
}

type Pair = { episodeId: string; otherId: string };

/** Two flares of the patient, the earlier first; null when another stands between them. */
async function neighboursOf(allowed: Allowed, { episodeId, otherId }: Pair): Promise<[EpisodeRow, EpisodeRow] | null> {
  const order = (await visibleEpisodes(allowed)).map((one) => one.id);
  const [a, b] = [order.indexOf(episodeId), order.indexOf(otherId)];
  if (a === -1 || b === -1) throw new Refused('not_found');
  if (Math.abs(a - b) !== 1) return null;
  const [first, second] = a < b ? [episodeId, otherId] : [otherId, episodeId];
  return [await oneEpisode(allowed, first), await oneEpisode(allowed, second)];
}

/**
 * Makes one flare of two neighbours: the earlier one's id stays, the days are joined, the worst severity counts, and
 * the later one points to it and gives it all that was noted in it. Undo brings it back.
 */
export async function mergeEpisodes(viewer: Viewer, subject: Subject, input: Pair): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const pair = await neighboursOf(allowed, input);
    if (pair === null) return invalid('other', 'episode.merge.neighbour');
    const [into, other] = pair;
    if (isTooLongRemark(joinedText(allowed, pair))) return invalid('other', 'episode.merge.remarks');
    const act = beginAct(allowed);
    // The later one goes first: at most one flare may be open at any moment.
    const gone = { state: 'merged' as const, mergedInto: into.id };
    await changeRow(allowed, act, episodes, { id: other.id, set: gone });
    // Joined with a hidden flare it must not tell that one's days, nor may anything that was noted in either.
    const isPrivate = into.isPrivate || other.isPrivate;
    const set = { ...joinedFlares(into, other), remark: joinedRemark(allowed, into, other), isPrivate };
    await changeRow(allowed, act, episodes, { id: into.id, set });
    await moveParts(allowed, act, { from: other.id, to: into.id, since: FIRST_DAY });
    const hidden = isPrivate ? await hideParts(allowed, act, into.id) : [];
    for (const day of new Set([into.day, other.day, ...hidden])) await refreshDay(allowed, day);
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
