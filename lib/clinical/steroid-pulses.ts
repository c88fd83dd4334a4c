import { addDays, daysBetween, type IsoDay } from './days';
import { dosesOn, type MedicineCourse } from './doses';
import { milligramsOf, type InfusionFacts } from './infusions';
import { asPrednisoneMg, type SteroidBand, type SteroidDay } from './steroids';

/** A steroid pulse that was kept as a treatment: so much on each day, in milligrams as prednisone. */
export type GivenPulse = { day: IsoDay; untilDay: IsoDay; mg: number };

type Given = Pick<InfusionFacts, 'kind' | 'day' | 'untilDay' | 'amount' | 'unit'>;

/** The steroid pulses among treatments. One without an amount is listed, and counts for nothing. */
export function pulsesAmong(infusions: readonly Given[]): GivenPulse[] {
  return infusions.flatMap((infusion) => {
    const mg = infusion.kind === 'methylprednisolone' ? milligramsOf(infusion) : null;
    if (mg === null) return [];
    const { day, untilDay } = infusion;
    return [{ day, untilDay: untilDay ?? day, mg: asPrednisoneMg('methylprednisolone', mg) }];
  });
}

const given = (mg: number): SteroidBand => ({ plannedMg: mg, lowMg: mg, highMg: mg });

/** Two records of one pulse are one pulse: the larger of each counts. */
function larger(a: SteroidBand, b: SteroidBand): SteroidBand {
  return {
    plannedMg: Math.max(a.plannedMg, b.plannedMg),
    lowMg: Math.max(a.lowMg, b.lowMg),
    highMg: Math.max(a.highMg, b.highMg),
  };
}

/**
 * Adds pulses kept as treatments to the days of the ledger: in every sum, never in the dose. Of a day that has its
 * pulse among the medicines as well, the larger counts, once.
 */
export function withGivenPulses(days: readonly SteroidDay[], pulses: readonly GivenPulse[]): SteroidDay[] {
  if (pulses.length === 0) return [...days];
  return days.map((steroid) => {
    const mg = pulses
      .filter(({ day, untilDay }) => day <= steroid.day && untilDay >= steroid.day)
      .reduce((most, pulse) => Math.max(most, pulse.mg), 0);
    return mg === 0 ? steroid : { ...steroid, pulse: larger(steroid.pulse, given(mg)) };
  });
}

const daysOf = ({ day, untilDay }: GivenPulse): IsoDay[] =>
  Array.from({ length: daysBetween(day, untilDay) + 1 }, (_, place) => addDays(day, place));

/** Days on which a pulse stands among the treatments and methylprednisolone into a vein among the medicines. */
export function pulseDaysKeptTwice(courses: readonly MedicineCourse[], pulses: readonly GivenPulse[]): IsoDay[] {
  const intravenous = courses.filter(({ drugId, route }) => drugId === 'methylprednisolone' && route === 'intravenous');
  const days = [...new Set(pulses.flatMap(daysOf))].sort();
  return days.filter((day) => intravenous.some((course) => dosesOn(course, day).length > 0));
}
