import type { Metadata } from 'next';
import { AccountPages } from '@/components/accounts/account-pages';
import { AccountSearchForm } from '@/components/accounts/account-search';
import { AccountStats } from '@/components/accounts/account-stats';
import { AccountTable } from '@/components/accounts/account-table';
import { RoleFilter, searchAddress } from '@/components/accounts/role-filter';
import { SignOut } from '@/components/accounts/sign-out';
import { AccountEvents } from '@/components/audit/account-events';
import { ProShell } from '@/components/shell/pro-shell';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { countAccounts, listAccounts } from '@/lib/records/accounts-list';
import { listAccountEvents } from '@/lib/records/audit-events';
import { accountSearchOf } from '@/lib/schemas/accounts';

export const metadata: Metadata = { title: say('accounts.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const LATEST = 6;

export default async function AccountsPage({ searchParams }: Props) {
  const viewer = await areaViewer('admin');
  const search = accountSearchOf(await searchParams);
  const { accounts, hasMore } = await visible(listAccounts(viewer, search));
  const counts = await visible(countAccounts(viewer));
  const { events } = await visible(listAccountEvents(viewer, null, LATEST));
  const reader = { today: dayOf(now(), viewer.zone), zone: viewer.zone };
  return (
    <ProShell
      area="admin"
      current="accounts"
      path={searchAddress(search)}
      name={viewer.displayName}
      roleText={say('accounts.role')}
      signOut={<SignOut />}
    >
      <PageHead title={say('accounts.title')} text={say('accounts.text')} />
      <AccountStats counts={counts} />
      <div className="mt-6 mb-3 stack-mid">
        <AccountSearchForm search={search} />
        <RoleFilter search={search} />
      </div>
      <AccountTable accounts={accounts} reader={reader} isSearch={search.text !== ''} />
      <AccountPages search={search} hasMore={hasMore} />
      <div className="cols cols-even mt-6">
        <AccountEvents events={events} reader={reader} />
      </div>
    </ProShell>
  );
}
