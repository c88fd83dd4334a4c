import { and, asc, eq, exists, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { accounts, patients, profiles, shares } from '@/db/schema';
import { unwrapKey } from '@/lib/platform/sealing';
import { secrets } from '@/lib/platform/secrets';
import { all, either, type PatientTable } from './own';
import { personColumns, personFacts, standingProfile } from './person';
import { isEffective } from './standing';

/** Subquery: this clinician's effective shares, with the conditions given. */
function effectiveShares(q: Q, clinicianId: string, now: number, ...conditions: SQL[]) {
  return q
    .select({ patientId: shares.patientId })
    .from(shares)
    .innerJoin(patients, eq(patients.patientId, shares.patientId))
    .innerJoin(accounts, eq(accounts.id, shares.clinicianId))
    .where(and(eq(shares.clinicianId, clinicianId), isEffective(now), ...conditions));
}

function sharesOfClinician(clinicianId: string): SQL {
  const ownAddress = sql`(select email_norm from ${accounts} as me where me.id = ${clinicianId})`;
  return either(
    eq(shares.clinicianId, clinicianId),
    all(eq(shares.state, 'invited'), isNull(shares.clinicianId), eq(shares.emailNorm, ownAddress)),
  );
}

/** Rows of a health table that lie open to a clinician: category, days and privacy are judged share by share. */
function openRows(q: Q, table: PatientTable, clinicianId: string, now: number): SQL {
  if (!('category' in table && 'isPrivate' in table && 'day' in table)) {
    throw new Error('This table has no categories: it is not for lists across patients.');
  }
  const end = 'untilDay' in table ? sql`coalesce(${table.untilDay}, '9999-12-31')` : sql`${table.day}`;
  return all(
    sql`${table.isPrivate} = ${sql.param(false, shares.canExport)}`,
    // The people first, so that their rows are looked up and nobody else's are passed through.
    inArray(table.patientId, effectiveShares(q, clinicianId, now)),
    exists(
      effectiveShares(
        q,
        clinicianId,
        now,
        sql`${shares.patientId} = ${table.patientId}`,
        sql`${shares.categories} like '%,' || ${table.category} || ',%'`,
        sql`(${shares.fromDay} is null or ${end} >= ${shares.fromDay})`,
        sql`(${shares.untilDay} is null or ${table.day} <= ${shares.untilDay})`,
      ),
    ),
  );
}

/** The guard for lists across patients: a clinician's own shares, and what those open of each table. */
export function caseloadOf(q: Q, clinicianId: string, now: number) {
  return function ofCaseload(table: PatientTable, ...conditions: SQL[]): SQL {
    if (table === shares) return all(sharesOfClinician(clinicianId), ...conditions);
    if (table === patients) {
      return all(inArray(table.patientId, effectiveShares(q, clinicianId, now)), ...conditions);
    }
    return all(openRows(q, table, clinicianId, now), ...conditions);
  };
}

/** Category `base` of the people behind a clinician's effective shares. */
export async function peopleShared(q: Q, clinicianId: string, now: number) {
  const rows = await q
    .select({
      patientId: patients.patientId,
      displayName: accounts.displayName,
      zone: accounts.zone,
      wrappedKey: patients.dataKey,
      ...personColumns,
    })
    .from(patients)
    .innerJoin(accounts, eq(accounts.id, patients.accountId))
    .leftJoin(profiles, standingProfile)
    .where(inArray(patients.patientId, effectiveShares(q, clinicianId, now)))
    .orderBy(asc(patients.patientId));
  const { keks } = secrets();
  return rows.map((row) => {
    const { patientId, displayName, zone, wrappedKey } = row;
    return { patientId, displayName, zone, ...personFacts(row, () => unwrapKey(keks, wrappedKey)) };
  });
}

/** Names of the patients who invited this clinician or wait for their own last word; nothing else of them. */
export async function peopleWaiting(q: Q, clinicianId: string) {
  return q
    .select({ patientId: patients.patientId, displayName: accounts.displayName })
    .from(patients)
    .innerJoin(accounts, and(eq(accounts.id, patients.accountId), eq(accounts.status, 'active')))
    .innerJoin(shares, eq(shares.patientId, patients.patientId))
    .where(and(sharesOfClinician(clinicianId), inArray(shares.state, ['invited', 'accepted'])));
}
