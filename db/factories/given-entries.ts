import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { now as clockNow } from '@/lib/platform/clock';
import { refreshDerived } from './derived-days';
import {
  addObservation,
  addSign,
  addSystem,
  insertEntries,
  keyed,
  noRows,
  type EntryRows,
  type FlareLevel,
  type KeyedOwner,
  type Observed,
  type Placed,
  type RecordOwner,
  type Sign,
} from './entry-rows';
import { addEpisode } from './episode-rows';
import { addExposure, type Exposure } from './exposure-rows';

/** Where an entry of a test stands. */
export type On = { day: string; isPrivate?: boolean };

/** Noon of the day, but never later than now: nothing is entered in the future. */
export function placedOn({ day, isPrivate = false }: On): Placed {
  return { day, at: Math.min(Date.parse(`${day}T12:00:00Z`), clockNow()), isPrivate };
}

type Make = (rows: EntryRows, owner: KeyedOwner) => string;

/** Writes one made entry with the day's derived rows. */
export async function give(owner: RecordOwner, on: On, make: Make): Promise<string> {
  return engine().write(owner.patientId, async (q: Q) => {
    const rows = noRows();
    const id = make(rows, await keyed(q, owner));
    await insertEntries(q, rows);
    await refreshDerived(q, { patientId: owner.patientId, from: on.day, to: on.day });
    return id;
  });
}

/** A check-in observation; its id. */
export async function givenCheckIn(owner: RecordOwner, entry: On & Observed): Promise<string> {
  return give(owner, entry, (rows, keyedOwner) => addObservation(rows, keyedOwner, placedOn(entry), entry));
}

/** How bad a system was on a day (`brain` is sealed and of category `mental`); its id. */
export async function givenSystemDay(
  owner: RecordOwner,
  entry: On & { system: string; level: FlareLevel },
): Promise<string> {
  return give(owner, entry, (rows, keyedOwner) => addSystem(rows, keyedOwner, placedOn(entry), entry));
}

type SignEntry = On & Pick<Sign, 'symptom' | 'level'> & { category?: Sign['category']; episodeId?: string };

/** A symptom on a day, of category `flares` unless told otherwise; its id. */
export async function givenSymptom(owner: RecordOwner, entry: SignEntry): Promise<string> {
  const { symptom, level, category = 'flares', episodeId = null } = entry;
  return give(owner, entry, (rows, keyedOwner) =>
    addSign(rows, keyedOwner, placedOn(entry), { symptom, level, category, episodeId }),
  );
}

type ExposureEntry = On & Pick<Exposure, 'trigger'> & Partial<Pick<Exposure, 'grade' | 'category'>>;

/** A trigger on a day, of category `flares` unless told otherwise; its id. */
export async function givenExposure(owner: RecordOwner, entry: ExposureEntry): Promise<string> {
  const { trigger, grade = null, category = 'flares' } = entry;
  return give(owner, entry, (rows, keyedOwner) =>
    addExposure(rows, keyedOwner, placedOn(entry), { trigger, grade, category }),
  );
}

type EpisodeEntry = On & { untilDay?: string; level?: FlareLevel; remark?: string };

/** A flare, going on unless it is told when it ended; its id. */
export async function givenEpisode(owner: RecordOwner, entry: EpisodeEntry): Promise<string> {
  const placed = placedOn(entry);
  const { level = 2, remark, untilDay } = entry;
  const remarked = remark === undefined ? null : { at: placed.at + 1, text: remark };
  const end = untilDay === undefined ? null : { at: placedOn({ day: untilDay }).at + 2, untilDay };
  return give(owner, entry, (rows, keyedOwner) =>
    addEpisode(rows, keyedOwner, { ...placed, level, answers: [], remark: remarked, end }),
  );
}
