import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, minDay, type IsoDay } from '@/lib/clinical/days';
import { ledgerFrom, steroidBegins, steroidLedger, type Ledger } from '@/lib/clinical/steroid-ledger';
import { pulsesAmong, type GivenPulse } from '@/lib/clinical/steroid-pulses';
import { visibleEpisodes } from './episode-rows';
import { infusionsOf } from './infusion-rows';
import { coursesOf, type Medicine } from './medication-rows';

/** `number` of a flare as the person counts it. */
export type LedgerFlare = { id: string; number: number; day: IsoDay };

export type LedgerPage = {
  today: IsoDay;
  medicines: Medicine[];
  pulses: GivenPulse[];
  flares: LedgerFlare[];
  ledger: Ledger;
};

/**
 * The steroid ledger up to yesterday, because today is not over. `since` is the first day of its open sum; null: the
 * first day of the first steroid.
 */
export async function getSteroidLedger(
  viewer: Viewer,
  subject: Subject,
  asked: { since: IsoDay | null },
): Promise<LedgerPage> {
  return withAccess(viewer, 'medication.list', subject, async (allowed) => {
    const today = dayOf(allowed.now, allowed.person.zone);
    const to = addDays(today, -1);
    // A flare that the share cuts did not begin on the first day that is shown.
    const flares = (await visibleEpisodes(allowed)).filter(({ isCutStart }) => !isCutStart);
    const pulses = pulsesAmong(await infusionsOf(allowed));
    const begins = steroidBegins(await coursesOf(allowed, { from: today, to: today }), pulses);
    const since = minDay(asked.since ?? begins ?? to, to);
    const from = flares.reduce((first, { day }) => minDay(first, day), ledgerFrom({ to, since }));
    const medicines = await coursesOf(allowed, { from, to });
    const ledger = steroidLedger({ courses: medicines, pulses, flares, to, since });
    return { today, medicines, pulses, flares: flares.map(({ id, number, day }) => ({ id, number, day })), ledger };
  });
}
