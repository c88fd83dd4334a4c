import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { addDays } from '@/lib/clinical/days';
import { isApart } from '@/lib/clinical/episodes';
import type { Level } from '@/lib/clinical/severity';
import type { DetailTap } from '@/lib/clinical/symptom-details';
import type { SystemId } from '@/lib/clinical/systems';
import { dayFault, placed, type Capture } from './capture-rows';
import { refreshDay } from './day-rows';
import { hiddenAs, oneEpisode, openEpisode } from './episode-rows';
import { beginAct, type Act } from './history-rows';
import { hiddenSystemsOn, laneWithSign } from './private-rows';
import { invalid, type CaptureAnswer, type Invalid } from './saved';
import { signsFollow, standingPlace } from './sign-follow-rows';
import { sayDetail } from './symptom-detail-rows';
import { answerSymptom, answerSystem, chooseSign, chooseSystem, systemsBetween } from './symptom-rows';

type OfEpisode = Capture & { episodeId: string };

/** Where a tap in a flare writes, hidden where the flare is; what is wrong where its day is too far from the flare. */
async function inFlare(allowed: Allowed, input: OfEpisode) {
  const at = placed(allowed, input);
  if (at === null) return invalid('day', dayFault(allowed, input));
  const episode = await oneEpisode(allowed, input.episodeId);
  if (isApart(episode, at.day)) return invalid('day', 'episode.day.apart');
  return { place: { ...at, ...hiddenAs(episode) }, episode };
}

const isFault = (found: Awaited<ReturnType<typeof inFlare>>): found is Invalid => 'status' in found;

type InFlare = Exclude<Awaited<ReturnType<typeof inFlare>>, Invalid>;

type PlaceTap = { system: SystemId; level: Level; write: typeof chooseSystem | typeof answerSystem };

/** Puts a place where a tap says, and its signs with it. */
async function placeAt(
  allowed: Allowed,
  act: Act,
  { place, episode }: InFlare,
  { system, level, write }: PlaceTap,
): Promise<void> {
  const flarePlace = { day: place.day, episodeId: episode.id, system };
  const before = await standingPlace(allowed, flarePlace);
  await write(allowed, act, place, { id: system, level });
  await signsFollow(allowed, act, flarePlace, { before, now: level });
}

/** "Where is it?": how bad one organ system is on the form's day, its signs with it; 0 takes the tile off again. */
export async function setSystem(
  viewer: Viewer,
  subject: Subject,
  input: OfEpisode & { system: SystemId; level: Level },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'systemDay.create', subject, async (allowed) => {
    const found = await inFlare(allowed, input);
    if (isFault(found)) return found;
    const { place, episode } = found;
    const act = beginAct(allowed);
    await placeAt(allowed, act, found, { ...input, write: chooseSystem });
    await refreshDay(allowed, place.day);
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

/**
 * One sign of the flare on the form's day; 0 takes it off. A system that was not on goes on with its sign, at the
 * same level.
 */
export async function setSign(
  viewer: Viewer,
  subject: Subject,
  input: OfEpisode & { sign: string; level: Level },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'symptomEntry.create', subject, async (allowed) => {
    const found = await inFlare(allowed, input);
    if (isFault(found)) return found;
    const { place, episode } = found;
    const act = beginAct(allowed);
    const { sign, level } = input;
    await chooseSign(allowed, act, place, { id: sign, level, episodeId: episode.id });
    const lane = await laneWithSign(allowed, place.day, sign);
    const systems = await systemsBetween(allowed, place.day, place.day);
    if (level > 0 && lane !== null && !systems.some((one) => one.system === lane && one.level > 0)) {
      await chooseSystem(allowed, act, place, { id: lane, level });
    }
    await refreshDay(allowed, place.day);
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

/** "Same places as yesterday": yesterday's systems at yesterday's levels. Neither its signs nor what is hidden. */
export async function repeatSystems(viewer: Viewer, subject: Subject, input: OfEpisode): Promise<CaptureAnswer> {
  return withAccess(viewer, 'systemDay.create', subject, async (allowed) => {
    const found = await inFlare(allowed, input);
    if (isFault(found)) return found;
    const { place, episode } = found;
    const before = addDays(input.day, -1);
    const act = beginAct(allowed);
    const isHidden = await hiddenSystemsOn(allowed, before);
    const systems = await systemsBetween(allowed, before, before);
    for (const one of systems.filter(({ system, level }) => level > 0 && !isHidden(system))) {
      await placeAt(allowed, act, found, { ...one, write: chooseSystem });
    }
    await refreshDay(allowed, place.day);
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

/** "Joints still moderate?": how bad the flare's leading system is today; "gone" is an answered none. */
export async function setStill(
  viewer: Viewer,
  subject: Subject,
  input: OfEpisode & { system: SystemId; level: Level },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'systemDay.create', subject, async (allowed) => {
    const found = await inFlare(allowed, input);
    if (isFault(found)) return found;
    const act = beginAct(allowed);
    await placeAt(allowed, act, found, { ...input, write: answerSystem });
    await refreshDay(allowed, found.place.day);
    return { status: 'saved', undoId: act.undoId };
  });
}

/**
 * "More detail": any symptom of the catalogue on a day; 0 is an answered none, null takes the answer back. On a day
 * of the running flare it is a part of that.
 */
export async function setSymptom(
  viewer: Viewer,
  subject: Subject,
  input: Capture & { symptom: string; level: Level | null },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'symptomEntry.create', subject, async (allowed) => {
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const running = await openEpisode(allowed);
    const episode = running !== null && running.day <= place.day ? running : null;
    const episodeId = episode?.id ?? null;
    const act = beginAct(allowed);
    const { symptom, level } = input;
    await answerSymptom(allowed, act, { ...place, ...hiddenAs(episode) }, { id: symptom, level, episodeId });
    await refreshDay(allowed, place.day);
    return { status: 'saved', undoId: act.undoId };
  });
}

/** A symptom of a day said more exactly: which joints, how many minutes, how much from 0 to 10. */
export async function setDetail(
  viewer: Viewer,
  subject: Subject,
  input: Capture & { symptom: string; tap: DetailTap },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'symptomEntry.create', subject, async (allowed) => {
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const act = beginAct(allowed);
    if (!(await sayDetail(allowed, act, place.day, input))) return invalid('symptom', 'check-in.detail.first');
    return { status: 'saved', undoId: act.undoId };
  });
}
