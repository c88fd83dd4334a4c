import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { say } from '@/lib/messages/say';
import type { AccountLine } from '@/lib/records/accounts';
import { factorWords, lastSignInWords, ROLE_WORDS, type Reader } from './account-words';
import { StatusChip } from './status-chip';

function Person({ name, email }: AccountLine) {
  return (
    <span className="wrap-anywhere">
      <b className="block">{name}</b>
      <span className="small faint">{email}</span>
    </span>
  );
}

function Manage({ id, name }: AccountLine) {
  return (
    <span className="cell-actions">
      <ButtonLink href={`/admin/accounts/${id}`} prefetch={false} label={say('accounts.manage.label', { name })}>
        {say('accounts.manage')}
      </ButtonLink>
    </span>
  );
}

const columns = () => [
  { key: 'account', label: say('accounts.column.account') },
  { key: 'role', label: say('accounts.column.role') },
  { key: 'status', label: say('accounts.column.status') },
  { key: 'factor', label: say('accounts.column.factor') },
  { key: 'signIn', label: say('accounts.column.sign-in') },
  { key: 'actions', label: say('accounts.column.actions'), isLabelHidden: true },
];

type AccountTableProps = {
  accounts: readonly AccountLine[];
  reader: Reader;
  /** Somebody was looked for. */
  isSearch: boolean;
};

/** The accounts of one page. */
export function AccountTable({ accounts, reader, isSearch }: AccountTableProps) {
  if (accounts.length === 0) {
    return <p className="muted">{say(isSearch ? 'accounts.search.none' : 'accounts.filter.none')}</p>;
  }
  const rows = accounts.map((account) => ({
    id: account.id,
    cells: {
      account: <Person {...account} />,
      role: say(ROLE_WORDS[account.role]),
      status: <StatusChip status={account.status} />,
      factor: factorWords(account),
      signIn: lastSignInWords(account, reader),
      actions: <Manage {...account} />,
    },
  }));
  return (
    <Card kind="flush">
      <DataTable caption={say('accounts.title')} isCaptionHidden columns={columns()} rows={rows} />
    </Card>
  );
}
