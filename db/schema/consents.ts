import type { AccountsTable } from './accounts';
import type { Kit } from './sqlite-kit';

/**
 * What an agreement is about: keeping a diary at all, noting a category that can harm its owner in the wrong hands,
 * a share, and one category more of it.
 */
export type ConsentPurpose = 'health-diary' | 'category' | 'share' | 'share-category';

/**
 * What a person agreed to: which purpose, which text, when, and when they took it back. `about` names the category or
 * the share; it is sealed, for that somebody notes their cycle says something by itself.
 */
export function consentsTable(kit: Kit, accounts: AccountsTable) {
  return kit.table(
    'consents',
    {
      id: kit.text('id').primaryKey(),
      accountId: kit
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      purpose: kit.text('purpose').$type<ConsentPurpose>().notNull(),
      about: kit.sealed('about'),
      textVersion: kit.text('text_version').notNull(),
      at: kit.ms('at').notNull(),
      withdrawnAt: kit.ms('withdrawn_at'),
    },
    (t) => [kit.index('consents_account').on(t.accountId, t.purpose)],
  );
}
