import { addDays } from '@/lib/clinical/days';
import { isTrigger } from '@/lib/clinical/triggers';
import { setTrigger } from '@/lib/records/exposures';
import { answerDose } from '@/lib/records/intakes';
import type { Tapper } from './live-days';
import { instantOf } from './local-time';
import { saved, type TimedAct } from './timed-acts';
import { minuteOf, type ToldTreatment } from './treatment';

const AFTERNOON = 15 * 60;

/** Doses answered and triggers noted since the taps begin, through the record functions. */
export function treatmentActs(told: ToldTreatment, ids: readonly string[], since: number, person: Tapper): TimedAct[] {
  const { viewer, patientId, zone, today, fillAt } = person;
  const subject = { patientId };
  const capture = (offset: number) => ({ day: addDays(today, offset), zone, drawnAt: null });
  const moment = (offset: number, minute: number) => Math.min(fillAt, instantOf(addDays(today, offset), minute, zone));
  const doses = told.since.map(({ medicine, offset, dueAt, state, skipReason }) => ({
    at: moment(offset, minuteOf(dueAt)),
    run: () => {
      const answer = { medicationId: ids[medicine] ?? '', dueAt, state, skipReason, amount: null, takenAt: null };
      return saved(answerDose(viewer, subject, { ...capture(offset), ...answer }));
    },
  }));
  const noted = told.treatment.triggers.filter(({ offset }) => offset >= since);
  const triggers = noted.map(({ offset, trigger, grade }) => ({
    at: moment(offset, AFTERNOON),
    run: async () => {
      if (!isTrigger(trigger)) throw new Error(`The catalogue has no trigger ${trigger}.`);
      const tap = { ...capture(offset), episodeId: person.episodeId, trigger, grade };
      return saved(setTrigger(viewer, subject, tap));
    },
  }));
  return [...doses, ...triggers];
}
