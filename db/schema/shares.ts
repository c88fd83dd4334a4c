import type { AccountsTable } from './accounts';
import type { Category } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

export type ShareState = 'invited' | 'accepted' | 'active' | 'declined' | 'revoked' | 'expired';
export type ShareLevel = 'view' | 'comment' | 'assess';

/** One patient to one clinician. `clinicianId` is set when the person behind the address accepts. */
export function sharesTable(kit: Kit, patients: PatientsTable, accounts: AccountsTable) {
  return kit.table(
    'shares',
    {
      id: kit.text('id').notNull(),
      patientId: kit
        .text('patient_id')
        .notNull()
        .references(() => patients.patientId),
      emailNorm: kit.text('email_norm').notNull(),
      clinicianId: kit.text('clinician_id').references(() => accounts.id),
      state: kit.text('state').$type<ShareState>().notNull(),
      level: kit.text('level').$type<ShareLevel>().notNull(),
      categories: kit.tags('categories').$type<Category[]>().notNull(),
      fromDay: kit.day('from_day'),
      untilDay: kit.day('until_day'),
      expiresAt: kit.ms('expires_at').notNull(),
      canExport: kit.bool('can_export').notNull(),
      invitedAt: kit.ms('invited_at').notNull(),
      acceptedAt: kit.ms('accepted_at'),
      confirmedAt: kit.ms('confirmed_at'),
      endedAt: kit.ms('ended_at'),
      version: kit.int('version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      // With the person, so that one share of hundreds is looked up and not searched for.
      kit.index('shares_clinician').on(t.clinicianId, t.state, t.patientId),
      kit.index('shares_email').on(t.emailNorm, t.state),
    ],
  );
}
