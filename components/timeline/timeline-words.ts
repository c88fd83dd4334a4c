import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import { nearestFeeling, type Feeling } from '@/lib/clinical/feelings';
import type { FlareLevel } from '@/lib/clinical/severity';
import { SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { FlareInView } from '@/lib/clinical/timeline-flares';
import type { Bin, Felt } from '@/lib/clinical/timeline-values';
import { formatDay, formatMonth, formatSpan } from '@/lib/messages/format';
import type { TriggerId } from '@/lib/clinical/triggers';
import { flareLevelWord } from '@/lib/messages/answer-words';
import { plural, say } from '@/lib/messages/say';

/** Whose words: "your flare" to the patient, "the flare" to a clinician. */
export type ViewerKind = 'patient' | 'clinician';

const NUMBERS = [
  'timeline.number.2',
  'timeline.number.3',
  'timeline.number.4',
  'timeline.number.5',
  'timeline.number.6',
  'timeline.number.7',
  'timeline.number.8',
  'timeline.number.9',
] as const;

/** Two to nine in words, other numbers in digits. */
export function numberWord(count: number): string {
  const key = NUMBERS[count - 2];
  return key === undefined ? String(count) : say(key);
}

/** A feeling inside a sentence: "so-so". */
export function feelingWord(feeling: Feeling): string {
  return say(`feeling.${feeling}`).toLowerCase();
}

const TIRED = ['timeline.tired.0', 'timeline.tired.1', 'timeline.tired.2'] as const;
const PAIN = ['timeline.pain.0', 'timeline.pain.1', 'timeline.pain.2', 'timeline.pain.3'] as const;

/** How tired, after its name: "very tired". */
export function tiredWord(tired: 0 | 1 | 2): string {
  return say(TIRED[tired]);
}

/** How much pain, after its name: "moderate"; "none" is an answer. */
export function painWord(pain: 0 | 1 | 2 | 3): string {
  return say(PAIN[pain]);
}

/** The word nearest to a mean. */
export function meanWord(mean: number): string {
  return feelingWord(nearestFeeling(mean));
}

/** A severity inside a sentence: "moderate". */
export function levelWord(level: FlareLevel): string {
  return say(`severity.${level}`).toLowerCase();
}

/** The name of a lane: "Brain & mood". */
export function laneName(system: SystemId): string {
  return say(`system.${system}.lane`);
}

/** The name of a trigger: "Strong sun". */
export function triggerName(id: TriggerId): string {
  return say(`trigger.${id}`);
}

/** "18 to 24 Nov", "Sat 21 Nov", "November 2026": the days of a bin. */
export function binName(
  bin: Pick<Bin, 'from' | 'to' | 'days' | 'fullDays'>,
  { unit, today }: Pick<TimelineModel, 'unit' | 'today'>,
): string {
  if (unit === 'day') return formatDay(bin.from, { today, isShort: true, weekday: true });
  if (unit === 'month' && bin.days === bin.fullDays) return formatMonth(bin.from);
  return formatSpan(bin.from, bin.to, { today, isShort: true });
}

const NOW = {
  day: 'timeline.now.day',
  week: 'timeline.now.week',
  month: 'timeline.now.month',
  quarter: 'timeline.now.quarter',
} as const;

/** "this week" for the bin that holds today, otherwise its days. */
export function whenOf(bin: Bin, model: Pick<TimelineModel, 'unit' | 'today'>): string {
  return bin.to === model.today ? say(NOW[model.unit]) : binName(bin, model);
}

/** "so-so (well to bad)": mean with best and worst day. */
export function feltText(felt: Felt): string {
  const mean = meanWord(felt.mean);
  if (felt.least === felt.most) return mean;
  return say('timeline.table.felt-range', { mean, least: feelingWord(felt.least), most: feelingWord(felt.most) });
}

/** "2 · Kidneys", "4 · Now", "Flare 3" where no organ system is known. */
export function flareTitle(flare: FlareInView): string {
  const { number } = flare;
  if (flare.isRunning && !flare.isCutRight)
    return say('timeline.flare.name', { number, name: say('timeline.flare.now') });
  if (flare.lead === null) return say('timeline.flare', { number });
  return say('timeline.flare.name', { number, name: laneName(flare.lead) });
}

/** "severe, 79 days", "moderate, day 11", "mild, 12 days shown" where its start or end is not shared. */
export function flareText(flare: FlareInView, today: IsoDay): string {
  const level = flareLevelWord(flare.level);
  if (flare.days !== null) return plural('timeline.flare.length', flare.days, { level });
  if (!flare.isRunning) return plural('timeline.flare.shown', flare.daysInView, { level });
  const day = daysBetween(flare.day, today) + 1;
  return flare.isStartShared ? say('timeline.flare.running', { level, day }) : say('timeline.flare.going', { level });
}

/** The lanes of a bin that are above none, worst first. */
export function lanesAbove(bin: Bin): { system: SystemId; level: FlareLevel }[] {
  return SYSTEMS.flatMap((system) => {
    const level = bin.levels?.[system] ?? 0;
    return level === 0 ? [] : [{ system, level }];
  }).sort((a, b) => b.level - a.level);
}

/** The flares that touch a bin, oldest first. */
export function flaresIn(model: Pick<TimelineModel, 'flares'>, bin: Pick<Bin, 'from' | 'to'>): FlareInView[] {
  return model.flares.filter((flare) => flare.from <= bin.to && flare.to >= bin.from);
}
