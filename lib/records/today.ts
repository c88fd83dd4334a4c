import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import type { AskedCategory } from '@/lib/clinical/asked-categories';
import { FILL_IN_DAYS } from '@/lib/clinical/check-ins';
import { addDays, dayOf, hourOf, isIsoDay, type IsoDay } from '@/lib/clinical/days';
import { stillOffered, type SystemOn } from '@/lib/clinical/episodes';
import type { FlareLevel } from '@/lib/clinical/severity';
import { checkInDays, checkInEntry, daysFilledLater, type DayOfCheckIn } from './check-in-rows';
import { dosesOfToday, type MedicinesPage } from './dose-clock-rows';
import { visibleEpisodes, type VisibleEpisode } from './episode-rows';
import { exposuresBetween, type ExposureOfDay } from './exposure-rows';
import { lastChangeOf, type LastChange } from './last-change-rows';
import { askedBy } from './profile-rows';
import { notedBetween, type NotedSign } from './symptom-detail-rows';
import { systemsBetween, type SystemOfDay } from './symptom-rows';

/** Days behind the greeting. */
const HORIZON_DAYS = 30;
/** How far back a running flare's last answer may lie to be asked about again. */
const STILL_DAYS = 14;

/** A day that can be filled in: what it says so far, and whether that was written down later. */
export type DayToFill = { day: IsoDay; checkIn: DayOfCheckIn | null; isLater: boolean };

/** "Joints still moderate?" */
export type StillOffer = SystemOn & { level: FlareLevel; episodeId: string };

export type TodayPage = {
  name: string;
  zone: string;
  day: IsoDay;
  hour: number;
  checkIn: DayOfCheckIn | null;
  yesterday: DayOfCheckIn | null;
  /** The last seven days before today, newest first. */
  week: DayToFill[];
  horizon: DayOfCheckIn[];
  /** `systems` of today, or of yesterday while nothing was chosen today. */
  flare: (VisibleEpisode & { systems: SystemOfDay[]; isFromYesterday: boolean }) | null;
  still: StillOffer | null;
  isEmpty: boolean;
  doses: MedicinesPage;
  /** The last change, as long as it is offered for Undo. */
  change: LastChange | null;
};

const on = (days: readonly DayOfCheckIn[], day: IsoDay): DayOfCheckIn | null =>
  days.find((one) => one.day === day) ?? null;

async function weekBefore(allowed: Allowed, today: IsoDay, days: readonly DayOfCheckIn[]): Promise<DayToFill[]> {
  const later = await daysFilledLater(allowed, addDays(today, -FILL_IN_DAYS), addDays(today, -1));
  return Array.from({ length: FILL_IN_DAYS }, (_, index) => {
    const day = addDays(today, -1 - index);
    return { day, checkIn: on(days, day), isLater: later.has(day) };
  });
}

function offerOf(open: VisibleEpisode | null, systems: readonly SystemOfDay[], today: IsoDay): StillOffer | null {
  const offered =
    open === null
      ? null
      : stillOffered(
          systems.filter((one) => one.day >= open.day),
          today,
        );
  return open === null || offered === null ? null : { ...offered, episodeId: open.id };
}

/** All that Today shows, read at one moment. */
export async function getToday(viewer: Viewer, subject: Subject): Promise<TodayPage> {
  return withAccess(viewer, 'today.read', subject, async (allowed) => {
    const { displayName: name, zone } = allowed.person;
    const day = dayOf(allowed.now, zone);
    const yesterday = addDays(day, -1);
    const horizon = await checkInDays(allowed, addDays(day, -HORIZON_DAYS), day);
    const episodes = await visibleEpisodes(allowed);
    const open = episodes.find((one) => one.isOpen) ?? null;
    const systems = open === null ? [] : await systemsBetween(allowed, addDays(day, -STILL_DAYS), day);
    const ofToday = systems.filter((one) => one.day === day);
    const ofYesterday = systems.filter((one) => one.day === yesterday);
    const isFromYesterday = ofToday.length === 0 && ofYesterday.length > 0;
    return {
      name,
      zone,
      day,
      hour: hourOf(allowed.now, zone),
      checkIn: on(horizon, day),
      yesterday: on(horizon, yesterday),
      week: await weekBefore(allowed, day, horizon),
      horizon,
      flare: open === null ? null : { ...open, systems: isFromYesterday ? ofYesterday : ofToday, isFromYesterday },
      still: offerOf(open, systems, day),
      isEmpty: horizon.length === 0 && episodes.length === 0,
      doses: await dosesOfToday(allowed),
      change: await lastChangeOf(allowed),
    };
  });
}

export type CheckInPage = {
  zone: string;
  today: IsoDay;
  day: IsoDay;
  checkIn: DayOfCheckIn | null;
  /** The day before: what "same as the day before" copies. */
  before: DayOfCheckIn | null;
  /** Something of this day was written down later. */
  isLater: boolean;
  /** Its answers as one entry; null when nothing is answered. Private when all of them are. */
  entry: { id: string; isPrivate: boolean } | null;
  symptoms: NotedSign[];
  /** What the patient suspects may set flares off. */
  triggers: ExposureOfDay[];
  /** What the patient asked for to be offered. */
  asked: AskedCategory[];
};

/**
 * One day's check-in with every symptom that was noted, to look at and, within the last seven days, to fill in.
 * @throws Refused not_found for a text that is no day, and for a day that has not come
 */
export async function getCheckInDay(viewer: Viewer, subject: Subject, asked: string): Promise<CheckInPage> {
  return withAccess(viewer, 'today.read', subject, async (allowed) => {
    const { zone } = allowed.person;
    const today = dayOf(allowed.now, zone);
    if (!isIsoDay(asked) || asked > today) throw new Refused('not_found');
    const day = asked;
    const before = addDays(day, -1);
    const days = await checkInDays(allowed, before, day);
    return {
      zone,
      today,
      day,
      checkIn: on(days, day),
      before: on(days, before),
      isLater: (await daysFilledLater(allowed, day, day)).has(day),
      entry: await checkInEntry(allowed, day),
      symptoms: await notedBetween(allowed, day, day),
      triggers: await exposuresBetween(allowed, day, day),
      asked: await askedBy(allowed),
    };
  });
}
