import type { Metadata } from 'next';
import Link from 'next/link';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { InviteForm } from '@/components/shares/invite-form';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { invite } from './actions';

export const metadata: Metadata = { title: say('shares.invite.title') };

export default async function InvitePage() {
  const viewer = await areaViewer('patient');
  return (
    <PatientShell current="sharing" path="/care-team/invite" width="narrow">
      <PageHead title={say('shares.invite.title')} text={say('shares.invite.text')} />
      <Card>
        <InviteForm
          kit={{ words: formWords(), newKey: newFormKey }}
          action={invite}
          today={dayOf(now(), viewer.zone)}
        />
      </Card>
      <p className="mt-4">
        <Link href="/care-team" prefetch={false} className="textlink">
          {say('shares.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
