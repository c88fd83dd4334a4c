import type { AccountsTable } from './accounts';
import type { Kit } from './sqlite-kit';

/** The person a record is about; exactly one owner account. */
export function patientsTable(kit: Kit, accounts: AccountsTable) {
  return kit.table(
    'patients',
    {
      patientId: kit.text('patient_id').primaryKey(),
      accountId: kit
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      /** The patient's data key, wrapped. Destroying it makes sealed text unreadable, in old backups too. */
      dataKey: kit.bytes('data_key').notNull(),
      sharingPausedAt: kit.ms('sharing_paused_at'),
      birthYear: kit.int('birth_year'),
      diagnosis: kit.text('diagnosis'),
      /** The patient's own choice instead of the server's emergency number; whom to ring at the clinic. */
      emergencyNumber: kit.text('emergency_number'),
      clinicLine: kit.sealed('clinic_line'),
      /** "My day ends at", `03:00`: until then a dose of the evening can be answered. */
      dayEndsAt: kit.text('day_ends_at'),
      createdAt: kit.ms('created_at').notNull(),
    },
    (t) => [kit.uniqueIndex('patients_account').on(t.accountId)],
  );
}

export type PatientsTable = ReturnType<typeof patientsTable>;
