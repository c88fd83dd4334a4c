import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { getLastChange, undoChange } from './changes';
import { addAnswer, setAnswer } from './check-ins';
import { changeStart, withdrawEpisode } from './episode-amends';
import { answerSeverity, endEpisode, getEpisode, startEpisode, writeRemark } from './episodes';
import { setTrigger } from './exposures';
import { addMedicine, getMedicine, removeMedicine, stopMedicine } from './medications';
import { setSign, setSystem } from './symptoms';

/** The flare and the medicine that were last at hand. */
export type Known = { episodeId?: string; medicationId?: string };

type Person = { viewer: Viewer; patient: { patientId: string }; known: Known };
/** `pick(n)` is a number from 0 to below n. */
type At = { day: IsoDay; pick: (below: number) => number };
type Act = (person: Person, at: At) => Promise<unknown>;

const ZONE = 'Pacific/Auckland';

const capture = (day: IsoDay) => ({ day, zone: ZONE, drawnAt: null });
const level = ({ pick }: At) => (1 + pick(3)) as 1 | 2 | 3;
const flare = ({ known }: Person) => ({ episodeId: known.episodeId ?? '' });
const medicine = ({ known }: Person) => ({ medicationId: known.medicationId ?? '' });

const ON_DAYS: readonly Act[] = [
  ({ viewer, patient }, { day, pick }) =>
    setAnswer(viewer, patient, { ...capture(day), feeling: pick(5) as 0 | 1 | 2 | 3 | 4 }),
  ({ viewer, patient }, { day, pick }) =>
    addAnswer(viewer, patient, { ...capture(addDays(day, -pick(3))), tired: pick(3) as 0 | 1 | 2 }),
  (person, at) => {
    const system = (['joints', 'brain', 'skin'] as const)[at.pick(3)] ?? 'skin';
    const tap = { ...capture(at.day), ...flare(person), system, level: level(at) };
    return setSystem(person.viewer, person.patient, tap);
  },
  (person, at) => {
    const sign = (['malar-rash', 'low-mood'] as const)[at.pick(2)] ?? 'malar-rash';
    return setSign(person.viewer, person.patient, { ...capture(at.day), ...flare(person), sign, level: level(at) });
  },
  (person, at) => {
    const tap = { ...capture(at.day), ...flare(person), trigger: 'sunlight-uv', grade: level(at) } as const;
    return setTrigger(person.viewer, person.patient, tap);
  },
];

const ON_FLARES: readonly Act[] = [
  ({ viewer, patient }, at) => startEpisode(viewer, patient, { ...capture(at.day), level: level(at) }),
  (person, at) => answerSeverity(person.viewer, person.patient, { ...flare(person), level: level(at) }),
  (person, { day, pick }) =>
    changeStart(person.viewer, person.patient, { ...flare(person), day: addDays(day, -pick(6)), zone: ZONE }),
  (person, { day }) => endEpisode(person.viewer, person.patient, { ...flare(person), until: day, zone: ZONE }),
  (person) => withdrawEpisode(person.viewer, person.patient, flare(person)),
  async (person, { pick }) => {
    const { episode } = await getEpisode(person.viewer, person.patient, flare(person).episodeId);
    const { id: episodeId, version } = episode;
    return writeRemark(person.viewer, person.patient, { episodeId, version, remark: `Remark ${String(pick(99))}` });
  },
];

const ON_MEDICINES: readonly Act[] = [
  ({ viewer, patient }, at) =>
    addMedicine(viewer, patient, {
      drugId: 'prednisone',
      name: null,
      drugClass: 'corticosteroid',
      category: 'meds',
      route: 'oral',
      reason: 'joints',
      zone: ZONE,
      untilDay: null,
      isSure: true,
      step: { day: at.day, unit: 'mg', schedule: { kind: 'as-needed', amount: 5 * level(at) } },
    }),
  async (person, { day }) => {
    const { medicationId } = medicine(person);
    const { version } = (await getMedicine(person.viewer, person.patient, medicationId)).medicine;
    const stop = { medicationId, version, untilDay: day, stopReason: 'finished' as const };
    return stopMedicine(person.viewer, person.patient, stop);
  },
  (person) => removeMedicine(person.viewer, person.patient, medicine(person)),
];

const undoLast: Act = async ({ viewer, patient }) => {
  const change = await getLastChange(viewer, patient);
  return undoChange(viewer, patient, change?.undoId ?? '');
};

const ACTS: readonly Act[] = [...ON_DAYS, ...ON_FLARES, ...ON_MEDICINES, undoLast];

/**
 * One thing a person may do to their record, at random, for tests of its history. Refusals are part of the game: a
 * flare that is over cannot end again.
 */
export async function actAtRandom(person: Person, at: At): Promise<void> {
  const act = ACTS[at.pick(ACTS.length)] ?? undoLast;
  try {
    const given = (await act(person, at)) as Known;
    Object.assign(person.known, given.episodeId === undefined ? {} : { episodeId: given.episodeId });
    Object.assign(person.known, given.medicationId === undefined ? {} : { medicationId: given.medicationId });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
