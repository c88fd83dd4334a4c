import type { Allowed } from '@/lib/access/allowed';
import { addDays, clockOf, dayOf, type IsoDay } from '@/lib/clinical/days';
import { DAY_ENDS_AT, planDayOf, type LocalTime } from '@/lib/clinical/doses';
import { coursesOf, type Medicine } from './medication-rows';

/** Now by the patient's clock, and when their day of doses ends. */
export type DoseClock = { now: LocalTime; planDay: IsoDay; zone: string; dayEndsAt: string };

/** The clock that doses are told by. */
export function doseClock({ now, person }: Allowed): DoseClock {
  const { zone } = person;
  const dayEndsAt = person.dayEndsAt ?? DAY_ENDS_AT;
  const local = { day: dayOf(now, zone), clock: clockOf(now, zone) };
  return { now: local, planDay: planDayOf(local, dayEndsAt), zone, dayEndsAt };
}

export type MedicinesPage = DoseClock & { medicines: Medicine[] };

/** The doses of today and of the night before, for the Today page; empty without medicines. */
export async function dosesOfToday(allowed: Allowed): Promise<MedicinesPage> {
  const clock = doseClock(allowed);
  return { ...clock, medicines: await coursesOf(allowed, { from: addDays(clock.now.day, -1), to: clock.now.day }) };
}
