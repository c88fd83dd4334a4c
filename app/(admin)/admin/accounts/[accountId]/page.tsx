import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AccountActs } from '@/components/accounts/account-acts';
import { AccountFacts } from '@/components/accounts/account-facts';
import { SignOut } from '@/components/accounts/sign-out';
import { VerifyForm } from '@/components/accounts/verify-form';
import { formWords } from '@/components/shell/form-words';
import { ProShell } from '@/components/shell/pro-shell';
import { PageHead } from '@/components/ui/page-head';
import { StatusLine } from '@/components/ui/status-line';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say, type PlainKey } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { isId, newFormKey } from '@/lib/platform/ids';
import { getAccount } from '@/lib/records/accounts';
import { restore, signOutEverywhere, suspend, verify, withdraw } from './actions';

export const metadata: Metadata = { title: say('accounts.title') };

type Props = {
  params: Promise<{ accountId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const SAID: ReadonlyMap<unknown, PlainKey> = new Map<unknown, PlainKey>([
  ['suspended', 'accounts.said.suspended'],
  ['restored', 'accounts.said.restored'],
  ['signed-out', 'accounts.said.signed-out'],
  ['verified', 'verification.said.verified'],
  ['withdrawn', 'verification.said.withdrawn'],
]);

const ACTIONS = { suspend, restore, 'sign-out': signOutEverywhere, withdraw };

function Above({ sentence }: { sentence: PlainKey | undefined }) {
  return (
    <>
      <Link href="/admin/accounts" prefetch={false} className="textlink">
        {say('accounts.back')}
      </Link>
      <StatusLine text={sentence === undefined ? null : say(sentence)} />
    </>
  );
}

export default async function AccountPage({ params, searchParams }: Props) {
  const viewer = await areaViewer('admin');
  const { accountId } = await params;
  if (!isId('acc', accountId)) notFound();
  const account = await visible(getAccount(viewer, accountId));
  const sentence = SAID.get((await searchParams)['said']);
  const at = now();
  const reader = { today: dayOf(at, viewer.zone), zone: viewer.zone };
  const kit = { words: formWords(), newKey: newFormKey };
  return (
    <ProShell
      area="admin"
      current="accounts"
      path={`/admin/accounts/${accountId}`}
      name={viewer.displayName}
      roleText={say('accounts.role')}
      signOut={<SignOut />}
    >
      <PageHead title={account.name} above={<Above sentence={sentence} />} />
      <div className="cols cols-even">
        <div className="stack">
          <AccountFacts account={account} reader={reader} now={at} />
          {account.role === 'clinician' && account.status === 'active' && (
            <VerifyForm account={account} today={reader.today} kit={kit} action={verify} />
          )}
        </div>
        <AccountActs account={account} isOwn={account.id === viewer.accountId} kit={kit} actions={ACTIONS} />
      </div>
    </ProShell>
  );
}
