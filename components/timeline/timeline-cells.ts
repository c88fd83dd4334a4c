import { within } from '@/lib/clinical/days';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { SteroidDoubt } from '@/lib/clinical/timeline-doubts';
import { steroidOver } from '@/lib/clinical/timeline-steroid';
import type { Bin, Stretch } from '@/lib/clinical/timeline-values';
import { flareLevelWord } from '@/lib/messages/answer-words';
import { plural, say } from '@/lib/messages/say';
import { medicinesIn } from './medicine-words';
import { doseText, pulseCourses } from './steroid-paths';
import { feltText, flaresIn, laneName, lanesAbove, levelWord, triggerName } from './timeline-words';

const touches = (stretch: Stretch, bin: Stretch): boolean => stretch.from <= bin.to && stretch.to >= bin.from;

/** "so-so (well to bad)", or that it was not logged. */
export function feltCell(bin: Bin): string {
  return bin.felt === null ? say('timeline.table.not-logged') : feltText(bin.felt);
}

/** All lanes above none; none is an answer, a gap is not. */
export function bodyCell(bin: Bin): string {
  if (bin.isGap) return say('timeline.table.not-logged');
  const lanes = lanesAbove(bin).map(({ system, level }) =>
    say('timeline.table.lane', { lane: laneName(system), level: levelWord(level) }),
  );
  return lanes.length === 0 ? say('timeline.table.none') : lanes.join(', ');
}

/** "2, severe": the flares that touch a bin. */
export function flareCell(bin: Bin, model: TimelineModel): string {
  return flaresIn(model, bin)
    .map(({ number, level }) => say('timeline.table.flare-level', { number, level: flareLevelWord(level) }))
    .join('; ');
}

/** Each trigger of a bin once, in the order of its days. */
export function triggerCell(bin: Stretch, { triggers }: Pick<TimelineModel, 'triggers'>): string {
  const names = triggers.filter(within(bin)).map(({ triggerId }) => triggerName(triggerId));
  return [...new Set(names)].join(', ');
}

function startOf(text: string, most: number): string {
  // By whole letters: half a pair of surrogates would be shown as a box.
  const letters = text.length > most ? [...text] : [];
  return letters.length > most ? say('timeline.table.cut', { text: letters.slice(0, most).join('') }) : text;
}

/** What was written to the flares that began in a bin, in quotation marks; of more than `most` letters the start. */
export function notesIn(bin: Stretch, { remarks }: Pick<TimelineModel, 'remarks'>, most = Infinity): string[] {
  return remarks.filter(within(bin)).map(({ text }) => say('timeline.reading.quote', { text: startOf(text, most) }));
}

/** "IV 500 mg" as a part of a sentence; without a number where the days of one course differ. */
export function pulseText({ mg, days }: { mg: number | null; days: number }): string {
  const dose = mg === null ? say('timeline.steroid.pulses') : say('timeline.steroid.pulse', { mg: doseText(mg) });
  return days === 1 ? dose : say('timeline.steroid.times', { dose, times: days });
}

function pulsesIn(bin: Stretch, { steroid }: TimelineModel): string[] {
  const inside = (steroid?.pulses ?? []).filter((pulse) => touches(pulse, bin));
  return pulseCourses(inside).map(pulseText);
}

/** What of a bin's steroid doses has no answer. */
export function doubtIn(bin: Stretch, { steroidDoubts }: TimelineModel): SteroidDoubt | undefined {
  return steroidDoubts.find((one) => touches(one, bin));
}

/** "between 3 and 5 mg: 2 doses not answered"; a day's dose for a day, a mean for more. */
function doubtText({ low, high, doses }: SteroidDoubt): string {
  return plural('timeline.steroid.between', doses, { low: doseText(low), high: doseText(high) });
}

/** How many doses are not answered, and between what the truth lies; without a count of them, that a plan is not. */
function doubtsIn(bin: Stretch, { steroid, steroidDoubts }: TimelineModel, hasPlan: boolean): string[] {
  const counted = steroidDoubts.filter((one) => touches(one, bin)).map(doubtText);
  if (counted.length > 0 || !hasPlan) return counted;
  const isDoubted = steroid?.unconfirmed.some(({ from, to }) => from <= bin.to && bin.to <= to) === true;
  return isDoubted ? [say('timeline.steroid.doubt')] : [];
}

/** Whether the first dose of a bin ran before the days that are shared. */
function isCutIn(bin: Stretch, { steroid }: TimelineModel): boolean {
  const cutDay = steroid?.cutDay ?? null;
  return cutDay !== null && bin.from <= cutDay && cutDay <= bin.to;
}

/** "40 to 30 mg", "5 mg, not confirmed", "7.5 mg, IV 500 mg ×3": milligrams a day as prednisone; null if none. */
export function steroidText(bin: Stretch, model: TimelineModel): string | null {
  const over = model.steroid === null ? null : steroidOver(model.steroid, bin);
  const parts: string[] = [];
  if (over !== null) {
    const [first, last] = [doseText(over.first), doseText(over.last)];
    const dose =
      first === last ? say('timeline.steroid.mg-only', { mg: last }) : say('timeline.steroid.from-to', { first, last });
    parts.push(isCutIn(bin, model) ? say('timeline.running-before', { dose }) : dose);
  }
  parts.push(...pulsesIn(bin, model));
  parts.push(...doubtsIn(bin, model, over !== null));
  return parts.length === 0 ? null : parts.join(', ');
}

/** The steroid of a bin; without any it says so. */
export function steroidCell(bin: Stretch, model: TimelineModel): string {
  return steroidText(bin, model) ?? say('timeline.table.none');
}

/** All medicines of a bin with their doses. */
export function medicineCell(bin: Stretch, { medicines }: Pick<TimelineModel, 'medicines'>): string {
  return medicinesIn(medicines, bin).join('; ');
}
