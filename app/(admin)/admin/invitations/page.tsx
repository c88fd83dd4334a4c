import type { Metadata } from 'next';
import { InviteStaff } from '@/components/accounts/invite-staff';
import { OpenInvitations } from '@/components/accounts/open-invitations';
import { SignOut } from '@/components/accounts/sign-out';
import { formWords } from '@/components/shell/form-words';
import { ProShell } from '@/components/shell/pro-shell';
import { PageHead } from '@/components/ui/page-head';
import { StatusLine } from '@/components/ui/status-line';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say, type PlainKey } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { listInvitations } from '@/lib/records/invitations';
import { invite, sendAgain, takeBack } from './actions';

const HERE = '/admin/invitations';

export const metadata: Metadata = { title: say('invitations.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const SAID: ReadonlyMap<unknown, PlainKey> = new Map<unknown, PlainKey>([
  ['sent', 'invitations.said.sent'],
  ['again', 'invitations.said.again'],
  ['back', 'invitations.said.back'],
]);

export default async function InvitationsPage({ searchParams }: Props) {
  const viewer = await areaViewer('admin');
  const sentence = SAID.get((await searchParams)['said']);
  const invitations = await visible(listInvitations(viewer));
  const kit = { words: formWords(), newKey: newFormKey };
  return (
    <ProShell
      area="admin"
      current="invitations"
      path={HERE}
      name={viewer.displayName}
      roleText={say('accounts.role')}
      signOut={<SignOut />}
    >
      <PageHead
        above={<StatusLine text={sentence === undefined ? null : say(sentence)} />}
        title={say('invitations.title')}
        text={say('invitations.text')}
      />
      <div className="cols cols-even">
        <InviteStaff kit={kit} action={invite} />
        <OpenInvitations
          invitations={invitations}
          reader={{ today: dayOf(now(), viewer.zone), zone: viewer.zone }}
          kit={kit}
          actions={{ again: sendAgain, back: takeBack }}
        />
      </div>
    </ProShell>
  );
}
