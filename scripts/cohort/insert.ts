import type { CohortPatient } from '@/db/demo/cohort';
import { isInFlare, type LoggedFlare, type Stretch } from '@/db/demo/cohort/course';
import type { Q } from '@/db/engine/engine';
import { addObservation, addSign, addSystem, insertEntries, keyed, noRows } from '@/db/factories/entry-rows';
import type { EntryRows, KeyedOwner, RecordOwner } from '@/db/factories/entry-rows';
import { addEpisode } from '@/db/factories/episode-rows';
import { addExposure } from '@/db/factories/exposure-rows';
import { derivedOf } from '@/db/factories/derived-days';
import { insertAll } from '@/db/factories/insert-all';
import { addDoseStep, addIntake, addMedication } from '@/db/factories/medication-rows';
import { checkIns, daySummaries, lineMonths, measurements } from '@/db/schema';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { drugById } from '@/lib/clinical/medications';
import { instantOf } from '../demo/local-time';
import { minuteOf } from '../demo/treatment';
import { addAsked } from './asked-rows';
import { monthRowsOf } from './line-months';
import { addInfusions, addReports, weightRows } from './laboratory-rows';

const TAP_MS = 20_000;
const EVENING = 21 * 60;

type Writing = Stretch & { rows: EntryRows; owner: KeyedOwner };

function placed({ owner }: Writing, day: IsoDay, minute: number) {
  return { day, at: instantOf(day, minute, owner.zone), isPrivate: false };
}

type WrittenFlare = LoggedFlare & { id: string };

function writeFlares(writing: Writing, { flares }: CohortPatient): WrittenFlare[] {
  return flares.map((flare) => {
    const { from, until, level } = flare;
    const begun = placed(writing, addDays(writing.start, from), EVENING);
    const untilDay = until === null ? null : addDays(writing.start, until);
    const end = untilDay === null ? null : { at: placed(writing, untilDay, EVENING + 5).at, untilDay };
    const id = addEpisode(writing.rows, writing.owner, { ...begun, level, answers: [], remark: null, end });
    return { ...flare, id };
  });
}

function writeDays(writing: Writing, one: CohortPatient, flares: readonly WrittenFlare[]): void {
  const { rows } = writing;
  for (const { day, offset, minute, zone, isBackfill, systems, signs, triggers, ...answers } of one.days) {
    const episodeId = flares.find((flare) => isInFlare(flare, offset))?.id ?? null;
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

/** Everything of one record, made and not yet written. */
type MadeRecord = {
  rows: EntryRows;
  measurements: (typeof measurements.$inferInsert)[];
  checkIns: (typeof checkIns.$inferInsert)[];
  summaries: (typeof daySummaries.$inferInsert)[];
  months: (typeof lineMonths.$inferInsert)[];
};

/** The rows of one person of a cohort in an empty record, with revisions, derived days and kept months. */
function recordOf(owner: KeyedOwner, one: CohortPatient): MadeRecord {
  const { start, end } = one.stretch;
  const writing: Writing = { rows: noRows(), owner, start, end };
  const momentOf = (day: string, minute: number): number => placed(writing, day, minute).at;
  const { rows } = writing;
  writeDays(writing, one, writeFlares(writing, one));
  writeMedicines(writing, one);
  addReports(rows, owner, one, momentOf);
  addInfusions(rows, owner, one, momentOf);
  const weights = weightRows(rows, owner, one, momentOf);
  const derived = derivedOf(owner.patientId, rows);
  const months = monthRowsOf(owner, rows, { from: start, to: end });
  return { rows, measurements: weights, checkIns: derived.checkIns, summaries: derived.summaries, months };
}

/** Writes what was made; how many entries it holds. */
async function insertRecord(q: Q, made: MadeRecord): Promise<number> {
  await insertEntries(q, made.rows);
  await insertAll(q, measurements, made.measurements);
  await insertAll(q, checkIns, made.checkIns);
  await insertAll(q, daySummaries, made.summaries);
  await insertAll(q, lineMonths, made.months);
  const { revisions: _, ...entries } = made.rows;
  return Object.values(entries).reduce((sum, rows) => sum + rows.length, made.measurements.length);
}

/** Writes one person of a cohort into an empty record; how many entries. */
export async function insertCohortPatient(q: Q, owner: RecordOwner, one: CohortPatient): Promise<number> {
  const known = await keyed(q, owner);
  await addAsked(q, known, one);
  return insertRecord(q, recordOf(known, one));
}
