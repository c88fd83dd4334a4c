import type { CohortPatient } from '@/db/demo/cohort';
import type { Stretch } from '@/db/demo/cohort/course';
import type { Q } from '@/db/engine/engine';
import { addObservation, addSign, addSystem, insertEntries, keyed, noRows } from '@/db/factories/entry-rows';
import type { EntryRows, KeyedOwner, RecordOwner } from '@/db/factories/entry-rows';
import { addEpisode } from '@/db/factories/episode-rows';
import { addExposure } from '@/db/factories/exposure-rows';
import { insertDerived } from '@/db/factories/derived-days';
import { addDoseStep, addIntake, addMedication } from '@/db/factories/medication-rows';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { drugById } from '@/lib/clinical/medications';
import { instantOf } from '../demo/local-time';
import { minuteOf } from '../demo/treatment';
import { insertMonths } from './line-months';
import { addInfusions, insertMeasured } from './laboratory-rows';

const TAP_MS = 20_000;
const EVENING = 21 * 60;

type Writing = Stretch & { rows: EntryRows; owner: KeyedOwner };

function placed({ owner }: Writing, day: IsoDay, minute: number) {
  return { day, at: instantOf(day, minute, owner.zone), isPrivate: false };
}

/** Flares that were logged: those of which a day was. The diary's owner writes the others down nowhere. */
function writeFlares(writing: Writing, { course, days }: CohortPatient): { id: string; from: number; until: number }[] {
  const logged = days.map(({ offset }) => offset);
  return course.flares.flatMap(({ from, until, level }) => {
    const first = logged.find((offset) => offset >= from && offset <= until);
    if (first === undefined) return [];
    const begun = placed(writing, addDays(writing.start, first), EVENING);
    const lastDay = addDays(writing.start, until);
    const end = lastDay >= writing.end ? null : { at: placed(writing, lastDay, EVENING + 5).at, untilDay: lastDay };
    const id = addEpisode(writing.rows, writing.owner, { ...begun, level, answers: [], remark: null, end });
    return [{ id, from: first, until }];
  });
}

function writeDays(writing: Writing, one: CohortPatient, flares: ReturnType<typeof writeFlares>): void {
  const { rows } = writing;
  for (const { day, offset, minute, zone, isBackfill, systems, signs, triggers, ...answers } of one.days) {
    const episodeId = flares.find(({ from, until }) => from <= offset && offset <= until)?.id ?? null;
    // Whoever is on a journey enters where they are; what is filled in is entered on the day after.
    const owner = { ...writing.owner, zone };
    const entered = instantOf(isBackfill ? addDays(day, 1) : day, minute, zone);
    let taps = 0;
    const next = () => ({ day, at: entered + taps++ * TAP_MS, isPrivate: false, isBackfill });
    addObservation(rows, owner, next(), answers);
    for (const system of systems) addSystem(rows, owner, next(), system);
    for (const sign of signs) addSign(rows, owner, next(), { ...sign, episodeId });
    for (const trigger of triggers) addExposure(rows, owner, next(), { ...trigger, category: 'flares' });
  }
}

function writeMedicines(writing: Writing, { medicines, intakes }: CohortPatient): void {
  const { rows, owner } = writing;
  const ids = medicines.map(({ drugId, route, day, untilDay, steps }) => {
    const { drugClass = 'supportive', category = 'meds' } = drugById(drugId) ?? {};
    const facts = { drugId, drugClass, route, untilDay, category, name: null, reason: null };
    const stopReason = untilDay === null ? null : 'finished';
    const medicationId = addMedication(rows, owner, placed(writing, day, EVENING), { ...facts, stopReason });
    for (const { day: from, unit, doses } of steps) {
      const schedule = { kind: 'daily', doses } as const;
      addDoseStep(rows, owner, placed(writing, from, EVENING), { medicationId, unit, schedule, category });
    }
    return { medicationId, category };
  });
  for (const { medicine, day, dueAt, state } of intakes) {
    const of = ids[medicine];
    if (of === undefined) continue;
    const answer = {
      ...of,
      dueAt,
      state,
      amount: null,
      takenAt: null,
      skipReason: state === 'skipped' ? 'forgot' : null,
    };
    addIntake(rows, owner, placed(writing, day, minuteOf(dueAt)), answer);
  }
}

/** Writes one person of a cohort into an empty record, with revisions and derived days; how many entries. */
export async function insertCohortPatient(q: Q, owner: RecordOwner, one: CohortPatient): Promise<number> {
  const { start, end } = one.stretch;
  const writing: Writing = { rows: noRows(), owner: await keyed(q, owner), start, end };
  writeDays(writing, one, writeFlares(writing, one));
  writeMedicines(writing, one);
  const momentOf = (day: string, minute: number): number => placed(writing, day, minute).at;
  addInfusions(writing.rows, writing.owner, one, momentOf);
  await insertEntries(q, writing.rows);
  await insertMeasured(q, writing.owner, one, momentOf);
  await insertDerived(q, owner.patientId, writing.rows);
  await insertMonths(q, writing.owner, writing.rows, { from: start, to: end });
  const measured = one.reports.reduce((sum, { results }) => sum + 1 + results.length, 0) + one.weights.length;
  const { revisions: _, ...entries } = writing.rows;
  return Object.values(entries).reduce((sum, rows) => sum + rows.length, measured);
}
