import { and, eq, isNull } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { accounts, patients, profiles } from '@/db/schema';
import { secrets } from '@/lib/platform/secrets';
import { unsealText, unwrapKey } from '@/lib/platform/sealing';
import { Refused } from './refused';

/** Category `base` beside the name: it comes with any share, as signed up with or as corrected since. */
export type PersonFacts = { birthYear: number | null; diagnosis: string | null };

/** A correction stands sealed in the profile's row, whose versions and Undo it shares. */
export const personColumns = {
  birthYear: patients.birthYear,
  diagnosis: patients.diagnosis,
  profileId: profiles.id,
  correction: profiles.words,
};

/** What {@link personColumns} need beside `patients`: the profile, unless it was taken back. */
export const standingProfile = and(eq(profiles.patientId, patients.patientId), isNull(profiles.deletedAt));

type Kept = PersonFacts & { patientId: string; profileId: string | null; correction: Uint8Array | null };

/** The facts as they hold now. */
export function personFacts(kept: Kept, dataKey: () => Uint8Array): PersonFacts {
  const { birthYear, diagnosis, patientId, profileId, correction } = kept;
  if (correction === null) return { birthYear, diagnosis };
  const place = `profiles|${patientId}|${profileId ?? ''}|words`;
  // Written by `writeProfile`.
  return JSON.parse(unsealText(dataKey(), place, correction)) as PersonFacts;
}

/**
 * The person a record is about, with their data key opened.
 * @throws Refused not_found when there is no such record
 */
export async function personOf(q: Q, patientId: string) {
  const [row] = await q
    .select({
      wrappedKey: patients.dataKey,
      displayName: accounts.displayName,
      zone: accounts.zone,
      dayEndsAt: patients.dayEndsAt,
      ...personColumns,
    })
    .from(patients)
    .innerJoin(accounts, eq(accounts.id, patients.accountId))
    .leftJoin(profiles, standingProfile)
    .where(eq(patients.patientId, patientId));
  if (row === undefined) throw new Refused('not_found');
  const dataKey = unwrapKey(secrets().keks, row.wrappedKey);
  const { displayName, zone, dayEndsAt } = row;
  return { dataKey, person: { displayName, zone, dayEndsAt, ...personFacts({ ...row, patientId }, () => dataKey) } };
}
