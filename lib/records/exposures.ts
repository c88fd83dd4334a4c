import { withAccess, type Subject } from '@/lib/access/gate';
import type { Allowed } from '@/lib/access/allowed';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { NO_IDEA, TRIGGER_DAYS, type TriggerGrade, type TriggerId } from '@/lib/clinical/triggers';
import { dayFault, placed, type Capture } from './capture-rows';
import { refreshDay } from './day-rows';
import { hiddenAs, oneEpisode, openEpisode } from './episode-rows';
import { chooseTrigger, exposuresBetween, unchooseTrigger, type ExposureOfDay } from './exposure-rows';
import { beginAct } from './history-rows';
import { invalid, type CaptureAnswer } from './saved';

type DayTap = Capture & {
  trigger: TriggerId;
  /** `off` takes it off again, null says nothing of how much there was. */
  grade: TriggerGrade | 'off' | null;
};

type TriggerTap = DayTap & { episodeId: string };

/** What counts as having set off a flare that began on a day: noted for it, or for one of the days before. */
const around = (allowed: Allowed, day: IsoDay): Promise<ExposureOfDay[]> =>
  exposuresBetween(allowed, addDays(day, -TRIGGER_DAYS), day);

/** What a tap takes off: the trigger itself, or what it rules out; "no idea" and the triggers rule each other out. */
function isTakenOff({ triggerId }: ExposureOfDay, { trigger, grade }: TriggerTap): boolean {
  if (grade === 'off') return triggerId === trigger;
  return triggerId !== trigger && (trigger === NO_IDEA || triggerId === NO_IDEA);
}

/**
 * "Anything that may have set it off?": a trigger on the form's day, which is the flare's first. One that was noted
 * shortly before is the same trigger: its grade changes, and off takes it off where it stands. "No idea" stands alone:
 * it takes the others off, and any of them takes it off, in the same act.
 */
export async function setTrigger(viewer: Viewer, subject: Subject, input: TriggerTap): Promise<CaptureAnswer> {
  return withAccess(viewer, 'exposure.create', subject, async (allowed) => {
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const episode = await oneEpisode(allowed, input.episodeId);
    const { trigger, grade } = input;
    const act = beginAct(allowed);
    const standing = await around(allowed, place.day);
    if (grade !== 'off') {
      const day = standing.findLast((one) => one.triggerId === trigger)?.day ?? place.day;
      await chooseTrigger(
        allowed,
        act,
        { ...place, ...hiddenAs(episode), day },
        { id: trigger, grade: trigger === NO_IDEA ? null : grade },
      );
    }
    for (const one of standing.filter((other) => isTakenOff(other, input))) {
      await unchooseTrigger(allowed, act, one.day, one.triggerId);
    }
    for (const day of new Set([...standing.map((one) => one.day), place.day])) await refreshDay(allowed, day);
    return { status: 'saved', undoId: act.undoId, episodeId: episode.id };
  });
}

/**
 * A trigger of a day, with a flare or without one. "No idea" answers what set a flare off: it is nothing that a day
 * has, and any trigger takes it off. On a day of a running flare that is hidden, the trigger is hidden too.
 */
export async function setDayTrigger(viewer: Viewer, subject: Subject, input: DayTap): Promise<CaptureAnswer> {
  return withAccess(viewer, 'exposure.create', subject, async (allowed) => {
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const { trigger: id, grade } = input;
    const running = await openEpisode(allowed);
    const episode = running !== null && running.day <= place.day ? running : null;
    const act = beginAct(allowed);
    if (grade === 'off') await unchooseTrigger(allowed, act, place.day, id);
    else {
      await chooseTrigger(allowed, act, { ...place, ...hiddenAs(episode) }, { id, grade });
      await unchooseTrigger(allowed, act, place.day, NO_IDEA);
    }
    await refreshDay(allowed, place.day);
    return { status: 'saved', undoId: act.undoId };
  });
}
