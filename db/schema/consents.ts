import type { AccountsTable } from './accounts';
import type { Kit } from './sqlite-kit';

/** What a person agreed to: which purpose, which text, when, and when they took it back. */
export function consentsTable(kit: Kit, accounts: AccountsTable) {
  return kit.table(
    'consents',
    {
      id: kit.text('id').primaryKey(),
      accountId: kit
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      purpose: kit.text('purpose').notNull(),
      textVersion: kit.text('text_version').notNull(),
      at: kit.ms('at').notNull(),
      withdrawnAt: kit.ms('withdrawn_at'),
    },
    (t) => [kit.index('consents_account').on(t.accountId, t.purpose)],
  );
}
