import type { CohortPatient } from '@/db/demo/cohort';
import type { Q } from '@/db/engine/engine';
import { entryColumns, revisionOf, type KeyedOwner } from '@/db/factories/entry-rows';
import { profiles, revisions } from '@/db/schema';
import { consentsOf } from '@/lib/access/consents';
import { recordSeals } from '@/lib/access/record-seals';
import { dayOf } from '@/lib/clinical/days';
import { NO_PROFILE } from '@/lib/clinical/profile';
import { instantOf } from '../demo/local-time';

const MINUTE_MS = 60_000;

/** A minute before the first day that was written. */
function momentBefore({ days: [first] }: CohortPatient): number | null {
  return first === undefined ? null : instantOf(first.day, 0, first.zone) - MINUTE_MS;
}

/** Writes what somebody asked to be offered: their profile, which nobody else reads, and the agreement to each. */
export async function addAsked(q: Q, owner: KeyedOwner, one: CohortPatient): Promise<void> {
  const { asks } = one;
  const at = momentBefore(one);
  if (at === null || asks.length === 0) return;
  const { patientId, accountId, dataKey, zone } = owner;
  const seals = recordSeals(dataKey, patientId, { is: 'whole' });
  const columns = entryColumns(owner, 'pro', { day: dayOf(at, zone), at, isPrivate: true, category: 'notes' });
  const place = { table: 'profiles', row: columns.id, column: 'payload' };
  const payload = seals.seal(place, JSON.stringify({ ...NO_PROFILE, asks }));
  await q.insert(profiles).values({ ...columns, payload, words: null, cardFields: [] });
  const written = { tableName: 'profiles', rowId: columns.id, rowVersion: 1, at, before: null };
  await q.insert(revisions).values(revisionOf(owner, written));
  const consents = consentsOf({ q, accountId, isOwner: true, now: at, ...seals });
  for (const category of asks) await consents.agree('category', category);
}
