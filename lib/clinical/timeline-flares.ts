import { addDays, daysBetween, maxDay, minDay, type IsoDay } from './days';
import type { FlareLevel, Level } from './severity';
import { SYSTEMS, type SystemId } from './systems';
import { loggedBetween, type DayValues } from './timeline-days';
import type { RecordedFlare } from './timeline-record';
import type { Stretch } from './timeline-values';

/** A flare as it stands in a view. */
export type FlareInView = {
  id: string;
  number: number;
  /** Null where its start or end is not shared. */
  level: FlareLevel | null;
  /** First and last visible day, uncut by the view; `untilDay` null while it is going on. */
  day: IsoDay;
  untilDay: IsoDay | null;
  /** What of it lies in the view. */
  from: IsoDay;
  to: IsoDay;
  daysInView: number;
  /** How long it lasted; null while it is going on, and when its start or end is not shared. */
  days: number | null;
  isRunning: boolean;
  isStartShared: boolean;
  /** It goes on beyond the left or the right edge. */
  isCutLeft: boolean;
  isCutRight: boolean;
  /** The organ system with the highest level during it, by lane order when several share it; null when none is logged. */
  lead: SystemId | null;
};

function leadSystem(days: DayValues, stretch: Stretch): SystemId | null {
  const top = new Map<SystemId, Level>();
  for (const { levels } of loggedBetween(days, stretch.from, stretch.to)) {
    for (const system of SYSTEMS) top.set(system, Math.max(top.get(system) ?? 0, levels[system] ?? 0) as Level);
  }
  const worst = Math.max(0, ...top.values());
  return worst === 0 ? null : (SYSTEMS.find((system) => top.get(system) === worst) ?? null);
}

function flareInView(flare: RecordedFlare, view: Stretch & { today: IsoDay }, days: DayValues): FlareInView {
  const last = flare.untilDay ?? view.today;
  const from = maxDay(flare.day, view.from);
  const to = minDay(last, view.to);
  const isWhole = flare.untilDay !== null && !flare.isCutStart && !flare.isCutEnd;
  return {
    id: flare.id,
    number: flare.number,
    level: flare.level,
    day: flare.day,
    untilDay: flare.untilDay,
    from,
    to,
    daysInView: daysBetween(from, to) + 1,
    days: isWhole ? daysBetween(flare.day, last) + 1 : null,
    isRunning: flare.untilDay === null,
    isStartShared: !flare.isCutStart,
    isCutLeft: flare.isCutStart || flare.day < view.from,
    isCutRight: flare.isCutEnd || last > view.to,
    lead: leadSystem(days, { from, to }),
  };
}

/** The flares that touch a view, oldest first. */
export function flaresInView(
  flares: readonly RecordedFlare[],
  view: Stretch & { today: IsoDay },
  days: DayValues,
): FlareInView[] {
  return flares
    .filter((flare) => flare.day <= view.to && (flare.untilDay ?? view.today) >= view.from)
    .map((flare) => flareInView(flare, view, days))
    .sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
}

/** Days of a stretch inside a flare; a day inside two flares counts once. Flares oldest first. */
export function flareDaysIn(flares: readonly Stretch[], stretch: Stretch): number {
  let counted = 0;
  let next = stretch.from;
  for (const flare of flares) {
    const from = maxDay(flare.from, next);
    const to = minDay(flare.to, stretch.to);
    if (from > to) continue;
    counted += daysBetween(from, to) + 1;
    next = addDays(to, 1);
  }
  return counted;
}
