import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { Stretch } from './course';
import { between, chosen, streamOf } from './draws';

/** One share of a person. `clinician` is a number; `endedOn` null while it goes on. */
export type CohortShare = {
  clinician: number;
  state: 'active' | 'expired' | 'revoked';
  invitedOn: IsoDay;
  /** Its last day, as it was agreed. */
  lastDay: IsoDay;
  endedOn: IsoDay | null;
};

/** People one after the other are split between two clinicians: 1 to 40 for one, the rest for the other. */
const BLOCK = 41;

/** The clinician at a place of the cohort, the other one of the same block, and whether the person is the first. */
function clinicsOf(seed: number, index: number): { own: number; other: number; isFirst: boolean } {
  const block = Math.floor(index / BLOCK);
  const size = between(streamOf(seed, block, 'clinics'), 1, BLOCK - 1);
  const place = index % BLOCK;
  const isOfFirst = place < size;
  const [first, second] = [2 * block, 2 * block + 1];
  return isOfFirst
    ? { own: first, other: second, isFirst: place === 0 }
    : { own: second, other: first, isFirst: place === size };
}

type Ended = { clinician: number; state: 'expired' | 'revoked' };

function endedShare({ clinician, state }: Ended, { start, end }: Stretch, part: number): CohortShare {
  const days = Math.max(2, daysBetween(start, end));
  const invitedOn = addDays(start, Math.floor(part * (days / 2)));
  const lastDay = addDays(invitedOn, Math.floor(days / 3));
  const endedOn = state === 'expired' ? addDays(lastDay, 1) : addDays(invitedOn, Math.floor(days / 6));
  return { clinician, state, invitedOn, lastDay, endedOn };
}

/**
 * Whom a person shares with: eighty-five in a hundred with their clinician, most of these still, and some with another
 * one before. The first person of each clinician always does. Pure.
 */
export function sharesOf(seed: number, index: number, stretch: Stretch): CohortShare[] {
  const random = streamOf(seed, index, 'sharing');
  const { own, other, isFirst } = clinicsOf(seed, index);
  const isSharing = random() < 0.85;
  const state = chosen(random, { active: 0.8, expired: 0.12, revoked: 0.08 });
  const [part, length] = [random(), between(random, 30, 180)];
  const hasOlder = random() < 0.12;
  const older = { clinician: other, state: chosen(random, { expired: 0.5, revoked: 0.5 }) };
  if (!isSharing && !isFirst) return [];
  const { start, end } = stretch;
  const before = hasOlder ? [endedShare(older, stretch, part / 2)] : [];
  if (state !== 'active' && !isFirst) return [...before, endedShare({ clinician: own, state }, stretch, part)];
  const invitedOn = addDays(start, Math.floor(part * daysBetween(start, end)));
  return [...before, { clinician: own, state: 'active', invitedOn, lastDay: addDays(end, length), endedOn: null }];
}
