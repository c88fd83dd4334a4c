import type { Q } from '@/db/engine/engine';
import { refreshDerived } from './derived-days';
import {
  addObservation,
  addSign,
  addSystem,
  insertEntries,
  keyed,
  noRows,
  type FlareLevel,
  type Observed,
  type RecordOwner,
  type Sign,
} from './entry-rows';
import { addEpisode, type EpisodeSteps } from './episode-rows';

/** What was logged on one day; `at` is the moment of its check-in in UTC milliseconds. */
export type LoggedDay = {
  day: string;
  at: number;
  answers: Observed;
  systems: readonly { system: string; level: FlareLevel }[];
  signs: readonly Omit<Sign, 'episodeId'>[];
};

export type Log = { days: readonly LoggedDay[]; flares: readonly EpisodeSteps[] };

/** Seconds between two taps. */
const TAP_MS = 20_000;

type Flare = { id: string; from: string; until: string };

function flareOn(flares: readonly Flare[], day: string): string | null {
  return flares.find((flare) => flare.from <= day && day <= flare.until)?.id ?? null;
}

/**
 * Writes years of a record at once: entries with their revisions, signs bound to the flare of their day, and the
 * derived rows. The record must hold nothing of those days yet. Answers with the flares' ids in the log's order.
 */
export async function insertDays(q: Q, owner: RecordOwner, log: Log): Promise<string[]> {
  const rows = noRows();
  const writer = await keyed(q, owner);
  const flares = log.flares.map((steps): Flare => {
    const id = addEpisode(rows, writer, steps);
    return { id, from: steps.day, until: steps.end?.untilDay ?? '9999-12-31' };
  });
  for (const { day, at, answers, systems, signs } of log.days) {
    const episodeId = flareOn(flares, day);
    const placed = { day, isPrivate: false };
    addObservation(rows, writer, { ...placed, at }, answers);
    systems.forEach((system, index) => {
      addSystem(rows, writer, { ...placed, at: at + (index + 1) * TAP_MS }, system);
    });
    signs.forEach((sign, index) => {
      addSign(rows, writer, { ...placed, at: at + (systems.length + index + 1) * TAP_MS }, { ...sign, episodeId });
    });
  }
  await insertEntries(q, rows);
  const days = [...log.days.map((one) => one.day), ...log.flares.map((one) => one.day)].sort();
  const [from] = days;
  const to = days.at(-1);
  if (from !== undefined && to !== undefined) await refreshDerived(q, { patientId: owner.patientId, from, to });
  return flares.map((flare) => flare.id);
}
