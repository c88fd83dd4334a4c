import type { Metadata } from 'next';
import { SignOut } from '@/components/accounts/sign-out';
import { EventList } from '@/components/audit/account-events';
import { ProShell } from '@/components/shell/pro-shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { listAccountEvents } from '@/lib/records/audit-events';
import { placeInLog } from '@/lib/schemas/shares';

const HERE = '/admin/audit';

export const metadata: Metadata = { title: say('accounts.log.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

function Pages({ earlier, isNewest }: { earlier: number | null; isNewest: boolean }) {
  if (earlier === null && isNewest) return null;
  return (
    <nav aria-label={say('accounts.log.pages')} className="actions mt-4">
      {!isNewest && (
        <ButtonLink href={HERE} prefetch={false}>
          {say('accounts.log.newest')}
        </ButtonLink>
      )}
      {earlier !== null && (
        <ButtonLink href={`${HERE}?before=${earlier}`} prefetch={false}>
          {say('accounts.log.earlier')}
        </ButtonLink>
      )}
    </nav>
  );
}

export default async function AuditPage({ searchParams }: Props) {
  const viewer = await areaViewer('admin');
  const before = placeInLog((await searchParams)['before']);
  const { events, earlier } = await visible(listAccountEvents(viewer, before));
  return (
    <ProShell
      area="admin"
      current="audit"
      path={before === null ? HERE : `${HERE}?before=${before}`}
      name={viewer.displayName}
      roleText={say('accounts.role')}
      signOut={<SignOut />}
    >
      <PageHead title={say('accounts.log.title')} text={say('accounts.log.text')} />
      <Card label={say('accounts.log.title')}>
        <EventList events={events} reader={{ today: dayOf(now(), viewer.zone), zone: viewer.zone }} />
      </Card>
      <Pages earlier={earlier} isNewest={before === null} />
    </ProShell>
  );
}
