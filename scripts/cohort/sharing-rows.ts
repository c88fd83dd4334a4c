import { earliestDay } from '@/db/demo/cohort';
import type { CohortShare } from '@/db/demo/cohort/sharing';
import type { Q } from '@/db/engine/engine';
import type { RecordOwner } from '@/db/factories/entry-rows';
import { insertAccount } from '@/db/factories/given-accounts';
import { insertAll } from '@/db/factories/insert-all';
import { shares } from '@/db/schema';
import { DEFAULT_CATEGORIES } from '@/lib/clinical/categories';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { newId } from '@/lib/platform/ids';
import { instantOf } from '../demo/local-time';

const EVENING = 19 * 60;
const DAY_MS = 86_400_000;
const STAFF_ZONE = 'Europe/London';

/** The administrator and the clinicians of a cohort so far, by their number. Nobody of them can sign in. */
export type CohortStaff = { adminId: string; since: number; until: number; clinicians: Map<number, Clinician> };
type Clinician = { accountId: string; email: string };

/** The administrator who checked everybody in person before the first day of any of them. */
export async function addStaff(q: Q, days: { start: IsoDay; end: IsoDay }): Promise<CohortStaff> {
  const admin = { role: 'admin', name: 'Administrator (invented)', email: 'cohort-admin@example.org' } as const;
  const adminId = await insertAccount(q, { ...admin, totpSecret: null });
  const moment = (day: IsoDay) => instantOf(day, EVENING, STAFF_ZONE);
  return {
    adminId,
    since: moment(earliestDay(days)) - 30 * DAY_MS,
    until: moment(days.end) + 365 * DAY_MS,
    clinicians: new Map(),
  };
}

async function clinicianOf(q: Q, staff: CohortStaff, number: number): Promise<Clinician> {
  const known = staff.clinicians.get(number);
  if (known !== undefined) return known;
  const name = `Dr ${String(number + 1)} (invented)`;
  const email = `cohort-clinician-${String(number + 1)}@example.org`;
  const verification = {
    practice: `Invented clinic ${String(number + 1)}`,
    registrationNumber: `INVENTED-${String(number + 1)}`,
    verificationMethod: 'in-person' as const,
    verifiedBy: staff.adminId,
    verifiedAt: staff.since,
    verifiedUntil: staff.until,
  };
  const accountId = await insertAccount(q, { role: 'clinician', name, email, totpSecret: null, verification });
  const made = { accountId, email };
  staff.clinicians.set(number, made);
  return made;
}

/** Writes what somebody shares and shared; clinicians come into being with their first patient. */
export async function addShares(
  q: Q,
  staff: CohortStaff,
  owner: RecordOwner,
  told: readonly CohortShare[],
): Promise<void> {
  const moment = (day: IsoDay, minute = EVENING) => instantOf(day, minute, owner.zone);
  const rows: (typeof shares.$inferInsert)[] = [];
  for (const { clinician, state, invitedOn, lastDay, endedOn } of told) {
    const { accountId, email } = await clinicianOf(q, staff, clinician);
    rows.push({
      id: newId('shr'),
      patientId: owner.patientId,
      emailNorm: email,
      clinicianId: accountId,
      state,
      level: 'view',
      categories: [...DEFAULT_CATEGORIES],
      fromDay: null,
      untilDay: null,
      expiresAt: moment(addDays(lastDay, 1), 0),
      canExport: false,
      invitedAt: moment(invitedOn),
      acceptedAt: moment(invitedOn, EVENING + 30),
      confirmedAt: moment(invitedOn, EVENING + 60),
      endedAt: endedOn === null ? null : moment(endedOn, state === 'expired' ? 0 : EVENING),
      version: 1,
    });
  }
  await insertAll(q, shares, rows);
}
