import { daysBetween, minDay } from '@/lib/clinical/days';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { FlareInView } from '@/lib/clinical/timeline-flares';
import type { Bin, Felt } from '@/lib/clinical/timeline-values';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { binName, feelingWord, flaresIn, meanWord, type ViewerKind } from './timeline-words';

const ORDINALS = [
  'timeline.ordinal.1',
  'timeline.ordinal.2',
  'timeline.ordinal.3',
  'timeline.ordinal.4',
  'timeline.ordinal.5',
  'timeline.ordinal.6',
  'timeline.ordinal.7',
  'timeline.ordinal.8',
  'timeline.ordinal.9',
] as const;

function flareName(flare: FlareInView, kind: ViewerKind): string {
  const key = ORDINALS[flare.number - 1];
  if (key === undefined) return say('timeline.reading.flare-number', { number: flare.number });
  const ordinal = say(key);
  return kind === 'patient'
    ? say('timeline.reading.your-flare', { ordinal })
    : say('timeline.reading.the-flare', { ordinal });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function flareSentence(flare: FlareInView, bin: Bin, { today }: TimelineModel, kind: ViewerKind): string {
  const name = flareName(flare, kind);
  const hasEnded = !flare.isRunning && !flare.isCutRight && flare.to <= bin.to;
  if (hasEnded) {
    const day = formatDay(flare.to, { today });
    return flare.days === null
      ? say('timeline.reading.flare-over', { flare: capital(name), day })
      : say('timeline.reading.flare-ended', {
          flare: capital(name),
          day,
          length: plural('timeline.days', flare.days),
        });
  }
  if (!flare.isStartShared) return say('timeline.reading.flare-in', { flare: name });
  const day = daysBetween(flare.day, minDay(bin.to, flare.to)) + 1;
  return say('timeline.reading.flare-day', { day, flare: name });
}

function feltSentence(felt: Felt, isDay: boolean): string {
  if (isDay) return say('timeline.reading.felt-day', { feeling: feelingWord(felt.most) });
  if (felt.least === felt.most) return say('timeline.reading.felt-every', { feeling: feelingWord(felt.most) });
  if (felt.usual !== null) return say('timeline.reading.felt-most', { feeling: feelingWord(felt.usual) });
  return say('timeline.reading.felt-between', {
    least: feelingWord(felt.least),
    most: feelingWord(felt.most),
    mean: meanWord(felt.mean),
  });
}

function loggedSentence(bin: Bin): string {
  if (bin.logged === 0) return say('timeline.reading.nothing');
  if (bin.felt === null) return bin.isGap ? say('timeline.reading.gap') : say('timeline.reading.no-word');
  return feltSentence(bin.felt, bin.fullDays === 1);
}

/** "Day 11 of your fourth flare. Felt bad on most days.": what a bin says in words. */
export function readingSentence(bin: Bin, model: TimelineModel, kind: ViewerKind): string {
  return [...flaresIn(model, bin).map((flare) => flareSentence(flare, bin, model, kind)), loggedSentence(bin)].join(
    ' ',
  );
}

/** "18 to 24 Nov · flare day 11": the same in one line. */
export function readingTitle(bin: Bin, model: TimelineModel): string {
  const span = binName(bin, model);
  const flare = flaresIn(model, bin).at(-1);
  if (flare === undefined) return span;
  if (!flare.isStartShared) return say('timeline.reading.short-flare', { span });
  const day = daysBetween(flare.day, minDay(bin.to, flare.to)) + 1;
  return say('timeline.reading.short-day', { span, day });
}
