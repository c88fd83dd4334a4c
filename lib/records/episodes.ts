import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import type { AskedCategory } from '@/lib/clinical/asked-categories';
import { canEpisodeMove } from '@/lib/clinical/episodes';
import { addDays, dayOf, type IsoDay } from '@/lib/clinical/days';
import { flareDays, worstDay, type FlareDay } from '@/lib/clinical/flare-course';
import { TRIGGER_DAYS } from '@/lib/clinical/triggers';
import { dayFault, placed, type Capture } from './capture-rows';
import { refreshDay } from './day-rows';
import { isTaken, oneEpisode, openEpisode, visibleEpisodes, type VisibleEpisode } from './episode-rows';
import { exposuresBetween, type ExposureOfDay } from './exposure-rows';
import { addRow, beginAct, changeRow } from './history-rows';
import { invalid, type CaptureAnswer } from './saved';
import { severityAnswers } from './severity-rows';
import { askedBy } from './profile-rows';
import { notedBetween, type NotedSign } from './symptom-detail-rows';
import { systemsBetween, type SystemOfDay } from './symptom-rows';

type SeverityLevel = 1 | 2 | 3;
type EpisodeRow = Awaited<ReturnType<typeof oneEpisode>>;

const worse = (a: SeverityLevel, b: SeverityLevel): SeverityLevel => (a > b ? a : b);

/**
 * Starts a flare on the form's day. While one is going on there is no second: the tap is then an answer to "How bad
 * is it right now?" of the running one.
 */
export async function startEpisode(
  viewer: Viewer,
  subject: Subject,
  input: Capture & { level: SeverityLevel },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.create', subject, async (allowed) => {
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const act = beginAct(allowed);
    const running = await openEpisode(allowed);
    if (
      running === null &&
      (await isTaken(allowed, { id: null, day: place.day, untilDay: null }, { mayTouch: true }))
    ) {
      return invalid('day', 'episode.days.taken');
    }
    const id = running?.id ?? allowed.newId('epi');
    const { level } = input;
    if (running !== null) {
      const set = { level, worst: worse(level, running.worst) };
      await changeRow(allowed, act, episodes, { id, set });
    } else {
      const fresh = { untilDay: null, state: 'open' as const, level, worst: level, remark: null };
      await addRow(allowed, act, episodes, { id, category: 'flares', ...place, ...fresh });
      await refreshDay(allowed, place.day);
    }
    return { status: 'saved', undoId: act.undoId, episodeId: id };
  });
}

/** Answers "How bad is it right now?": each answer is kept, the worst of them counts. */
export async function answerSeverity(
  viewer: Viewer,
  subject: Subject,
  input: { episodeId: string; level: SeverityLevel },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const episode = await oneEpisode(allowed, input.episodeId);
    const act = beginAct(allowed);
    const set = { level: input.level, worst: worse(input.level, episode.worst) };
    await changeRow(allowed, act, episodes, { id: episode.id, set });
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

/** "It's over": the last day of the flare; not before it began and not after today in the form's zone. */
export async function endEpisode(
  viewer: Viewer,
  subject: Subject,
  input: { episodeId: string; until: IsoDay; zone: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const episode = await oneEpisode(allowed, input.episodeId);
    if (!canEpisodeMove(episode.state, 'ended')) return invalid('do', 'episode.not-open');
    if (input.until < episode.day) return invalid('until', 'episode.end.before-start');
    if (input.until > dayOf(allowed.now, input.zone)) return invalid('until', 'episode.end.future');
    if (await isTaken(allowed, { id: episode.id, day: episode.day, untilDay: input.until }, { mayTouch: true })) {
      return invalid('until', 'episode.days.taken');
    }
    const act = beginAct(allowed);
    const set = { state: 'ended' as const, untilDay: input.until };
    await changeRow(allowed, act, episodes, { id: episode.id, set });
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

/** Takes "It's over" back. There is at most one open flare. */
export async function reopenEpisode(
  viewer: Viewer,
  subject: Subject,
  input: { episodeId: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'episode.update', subject, async (allowed) => {
    const episode = await oneEpisode(allowed, input.episodeId);
    if (!canEpisodeMove(episode.state, 'open')) return invalid('do', 'episode.not-open');
    if ((await openEpisode(allowed)) !== null) return invalid('do', 'episode.reopen.other-open');
    if (await isTaken(allowed, { id: episode.id, day: episode.day, untilDay: null }, { mayTouch: true })) {
      return invalid('do', 'episode.days.taken');
    }
    const act = beginAct(allowed);
    await changeRow(allowed, act, episodes, { id: episode.id, set: { state: 'open', untilDay: null } });
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

export type RemarkAnswer = CaptureAnswer | { status: 'conflict'; version: number; remark: string };

/** Rewrites the flare's remark. A form drawn from an older version gets what stands now, and nothing is lost. */
export async function writeRemark(
  viewer: Viewer,
  subject: Subject,
  input: { episodeId: string; remark: string; version: number },
): Promise<RemarkAnswer> {
  return withAccess(viewer, 'remark.write', subject, async (allowed) => {
    const episode = await oneEpisode(allowed, input.episodeId);
    const at = { table: 'episodes', row: episode.id, column: 'remark' };
    const standing = allowed.unseal(at, episode.remark) ?? '';
    if (episode.version !== input.version && standing !== input.remark) {
      return { status: 'conflict', version: episode.version, remark: standing };
    }
    const act = beginAct(allowed);
    const remark = input.remark === '' ? null : allowed.seal(at, input.remark);
    await changeRow(allowed, act, episodes, { id: episode.id, set: { remark } });
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

export type EpisodePage = {
  episode: VisibleEpisode & { version: number; isPrivate: boolean };
  remark: string | null;
  /** The day the page writes to: today while the flare runs, else its last day. */
  day: IsoDay;
  systems: SystemOfDay[];
  signs: NotedSign[];
  /** What the patient asked for to be offered; nobody else hears of it. */
  asked: AskedCategory[];
  /** What may have set it off: noted for its first day, or shortly before. */
  triggers: ExposureOfDay[];
  /** The flares before and after this one, which it may be joined with. */
  neighbours: VisibleEpisode[];
  /** What was noted on each of its days, and the first day it was at its worst. */
  days: FlareDay[];
  worstDay: IsoDay | null;
  /** All flares the viewer may see, for the count of a year. */
  flares: VisibleEpisode[];
  /** What was on the day before; offered again with one tap. */
  systemsBefore: SystemOfDay[];
};

/** A flare over its days, as far as the viewer may see them. */
async function courseOf(allowed: Allowed, row: EpisodeRow, episode: VisibleEpisode, today: IsoDay) {
  const until = episode.untilDay ?? today;
  const systems = await systemsBetween(allowed, episode.day, until);
  const signs = await notedBetween(allowed, episode.day, until);
  const days = flareDays(systems, signs);
  const answers = await severityAnswers(allowed, row);
  // The worst of a flare that a share cuts may come from days that are not shared.
  const { worst } = episode;
  const { zone } = allowed.person;
  return { days, worstDay: worst === null ? null : worstDay(episode, { worst, answers, days, zone }) };
}

/** One flare with what was chosen for the day that is shown. */
export async function getEpisode(viewer: Viewer, subject: Subject, episodeId: string): Promise<EpisodePage> {
  return withAccess(viewer, 'episode.read', subject, async (allowed) => {
    const row = await oneEpisode(allowed, episodeId);
    const all = await visibleEpisodes(allowed);
    const episode = all.find((one) => one.id === row.id);
    if (episode === undefined) throw new Error('A visible flare stands among the visible flares.');
    const isCut = episode.isCutStart || episode.isCutEnd;
    const today = dayOf(allowed.now, allowed.person.zone);
    const day = episode.untilDay ?? today;
    const before = addDays(day, -1);
    const course = await courseOf(allowed, row, episode, today);
    return {
      episode: { ...episode, version: row.version, isPrivate: row.isPrivate },
      // What was written to a flare may speak of all of its days.
      remark: isCut ? null : allowed.unseal({ table: 'episodes', row: row.id, column: 'remark' }, row.remark),
      day,
      systems: await systemsBetween(allowed, day, day),
      signs: await notedBetween(allowed, day, day),
      asked: await askedBy(allowed),
      triggers: await exposuresBetween(allowed, addDays(episode.day, -TRIGGER_DAYS), episode.day),
      neighbours: all.filter((one) => Math.abs(one.number - episode.number) === 1),
      ...course,
      flares: all,
      systemsBefore: await systemsBetween(allowed, before, before),
    };
  });
}
