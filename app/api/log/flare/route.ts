import type { Viewer } from '@/lib/access/viewer';
import { route, type RouteOutcome } from '@/lib/actions/route';
import { cardNumber, isEmergency } from '@/lib/clinical/red-flags';
import { changeEnd, changeStart, mergeEpisodes, withdrawEpisode } from '@/lib/records/episode-amends';
import { answerSeverity, endEpisode, reopenEpisode, startEpisode, writeRemark } from '@/lib/records/episodes';
import { splitEpisode } from '@/lib/records/episode-splits';
import type { RemarkAnswer } from '@/lib/records/episodes';
import { setTrigger } from '@/lib/records/exposures';
import { repeatSystems, setSign, setSystem } from '@/lib/records/symptoms';
import { zoneOr } from '@/lib/schemas/entry';
import { episodeInput, type EpisodeInput } from '@/lib/schemas/episodes';

type From = { viewer: Viewer; subject: Parameters<typeof startEpisode>[1] };
type Do = EpisodeInput['do'];
type InputOf<D extends Do> = { [K in D]: Extract<EpisodeInput, { do: K }> }[D];
type Acts = { [D in Do]: (from: From, input: InputOf<D>) => Promise<RemarkAnswer> };

type Placing = Pick<EpisodeInput, 'day' | 'zone' | 'drawn'>;

function captureOf({ viewer }: From, input: Placing) {
  return { day: input.day, zone: zoneOr(input.zone, viewer.zone), drawnAt: input.drawn ?? null };
}

function placeOf(from: From, input: Placing & { episode: string }) {
  return { ...captureOf(from, input), episodeId: input.episode };
}

const ACTS: Acts = {
  start: (from, input) => startEpisode(from.viewer, from.subject, { ...captureOf(from, input), level: input.level }),
  severity: ({ viewer, subject }, { episode, level }) => answerSeverity(viewer, subject, { episodeId: episode, level }),
  system: (from, input) =>
    setSystem(from.viewer, from.subject, { ...placeOf(from, input), system: input.system, level: input.level }),
  sign: (from, input) =>
    setSign(from.viewer, from.subject, { ...placeOf(from, input), sign: input.sign, level: input.level }),
  trigger: (from, { trigger, grade, ...input }) =>
    setTrigger(from.viewer, from.subject, { ...placeOf(from, input), trigger, grade }),
  yesterday: (from, input) => repeatSystems(from.viewer, from.subject, placeOf(from, input)),
  remark: ({ viewer, subject }, { episode, remark, version }) =>
    writeRemark(viewer, subject, { episodeId: episode, remark, version }),
  over: ({ viewer, subject }, { episode, until, zone }) =>
    endEpisode(viewer, subject, { episodeId: episode, until, zone: zoneOr(zone, viewer.zone) }),
  reopen: ({ viewer, subject }, { episode }) => reopenEpisode(viewer, subject, { episodeId: episode }),
  since: ({ viewer, subject }, { episode, since, zone }) =>
    changeStart(viewer, subject, { episodeId: episode, day: since, zone: zoneOr(zone, viewer.zone) }),
  until: ({ viewer, subject }, { episode, until, zone }) =>
    changeEnd(viewer, subject, { episodeId: episode, day: until, zone: zoneOr(zone, viewer.zone) }),
  withdraw: ({ viewer, subject }, { episode }) => withdrawEpisode(viewer, subject, { episodeId: episode }),
  split: ({ viewer, subject }, { episode, from, zone }) =>
    splitEpisode(viewer, subject, { episodeId: episode, from, zone: zoneOr(zone, viewer.zone) }),
  merge: ({ viewer, subject }, { episode, other }) =>
    mergeEpisodes(viewer, subject, { episodeId: episode, otherId: other }),
};

function perform<D extends Do>(from: From, input: InputOf<D>): Promise<RemarkAnswer> {
  const act: Acts[D] = ACTS[input.do];
  return act(from, input);
}

const MOVED: readonly Do[] = ['start', 'since', 'until', 'merge', 'split'];
const LEFT: readonly Do[] = ['over', 'withdraw'];

/**
 * A flare that began has its page, one that ended leads back to Today, and an emergency item has a card; everything
 * else stays where it was tapped.
 */
function nextOf(input: EpisodeInput, { episodeId }: { episodeId?: string }): { next?: string } {
  if (LEFT.includes(input.do)) return { next: '/today' };
  if (episodeId === undefined) return {};
  if (input.do === 'sign' && input.level > 0 && isEmergency(input.sign)) {
    return { next: `/flares/${episodeId}?card=${cardNumber(input.sign)}` };
  }
  return MOVED.includes(input.do) ? { next: `/flares/${episodeId}` } : {};
}

export const POST = route(
  {
    role: 'patient',
    schema: episodeInput,
    home: '/today',
    urgent: ({ sign = '' }) => (isEmergency(sign) ? '/help-now' : null),
  },
  async (viewer, input, once): Promise<RouteOutcome> => {
    const from = { viewer, subject: { patientId: viewer.patientId ?? '', once } };
    const saved = await perform(from, input);
    if (saved.status === 'conflict') return { status: 'conflict' };
    if (saved.status === 'invalid') return saved;
    return { status: 'saved', undoId: saved.undoId, ...nextOf(input, saved) };
  },
);
