import type { Metadata } from 'next';
import { SignOut } from '@/components/accounts/sign-out';
import { RequestCard } from '@/components/requests/request-card';
import { formWords } from '@/components/shell/form-words';
import { ProShell } from '@/components/shell/pro-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { StatusLine } from '@/components/ui/status-line';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say, type PlainKey } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { listRequests } from '@/lib/records/requests';
import { accept, decline } from './actions';

export const metadata: Metadata = { title: say('clinic.requests.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const SAID: ReadonlyMap<unknown, PlainKey> = new Map<unknown, PlainKey>([
  ['accepted', 'clinic.said.accepted'],
  ['declined', 'clinic.said.declined'],
]);

export default async function RequestsPage({ searchParams }: Props) {
  const viewer = await areaViewer('clinician');
  const sentence = SAID.get((await searchParams)['said']);
  const requests = await visible(listRequests(viewer));
  const reader = { today: dayOf(now(), viewer.zone), zone: viewer.zone };
  const kit = { words: formWords(), newKey: newFormKey };
  return (
    <ProShell
      area="clinic"
      current="requests"
      path="/requests"
      name={viewer.displayName}
      roleText={say('clinic.role')}
      signOut={<SignOut />}
    >
      <PageHead
        above={<StatusLine text={sentence === undefined ? null : say(sentence)} />}
        title={say('clinic.requests.title')}
        text={say('clinic.requests.text')}
      />
      <div className="cols cols-even">
        {requests.length === 0 && (
          <EmptyState title={say('clinic.requests.empty.title')} text={say('clinic.requests.empty.text')} />
        )}
        {requests.map((request) => (
          <RequestCard
            key={request.shareId}
            request={request}
            reader={reader}
            kit={kit}
            accept={accept}
            decline={decline}
          />
        ))}
      </div>
    </ProShell>
  );
}
