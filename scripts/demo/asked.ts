import { addDays } from '@/lib/clinical/days';
import { ASKED_CATEGORIES } from '@/lib/clinical/asked-categories';
import { askForCategory } from '@/lib/records/profile';
import type { Tapper } from './live-days';
import { instantOf } from './local-time';
import { saved, type TimedAct } from './timed-acts';

/** Nadia asked for both on the first of the live days: the pictures show what forms offer then. */
const ASKING = 'nadia@example.org';

/** What the person asked for to be offered. */
export function askedActs(email: string, liveSince: number, { viewer, patientId, today, zone }: Tapper): TimedAct[] {
  if (email !== ASKING) return [];
  return ASKED_CATEGORIES.map((category, minute) => ({
    at: instantOf(addDays(today, liveSince), minute, zone),
    run: () => saved(askForCategory(viewer, { patientId }, { category, isOn: true })),
  }));
}
