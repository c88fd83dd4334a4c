import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { doseClock, type DoseClock, type MedicinesPage } from './dose-clock-rows';
import { coursesOf } from './medication-rows';

/** Days of answers that are shown as dots. */
const DOT_DAYS = 14;

/** `day` is the last one that may be seen: today, or the last of the share, whose doses are all over then. */
export type SharedMedicines = MedicinesPage & {
  person: Pick<Allowed['person'], 'displayName' | 'birthYear' | 'diagnosis'>;
  share: Allowed['share'];
  today: IsoDay;
  day: IsoDay;
};

/** The moment after a day's last dose. */
const endOf = (day: IsoDay, { dayEndsAt }: DoseClock) => ({
  day,
  planDay: day,
  now: { day: addDays(day, 1), clock: dayEndsAt },
});

/** The medicines of somebody as far as the viewer may see them, with the answers of their last 14 days. */
export async function getSharedMedicines(viewer: Viewer, subject: Subject): Promise<SharedMedicines> {
  return withAccess(viewer, 'medication.list', subject, async (allowed) => {
    const { displayName, birthYear, diagnosis } = allowed.person;
    const clock = doseClock(allowed);
    const today = clock.now.day;
    const edge = allowed.share?.untilDay ?? null;
    const shown = edge === null || edge >= today ? { ...clock, day: today } : { ...clock, ...endOf(edge, clock) };
    const medicines = await coursesOf(allowed, { from: addDays(shown.planDay, -DOT_DAYS), to: shown.day });
    return { ...shown, medicines, person: { displayName, birthYear, diagnosis }, share: allowed.share, today };
  });
}
