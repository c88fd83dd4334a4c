import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { ConfirmPerson } from '@/components/shares/confirm-person';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { isId, newFormKey } from '@/lib/platform/ids';
import { getShare } from '@/lib/records/shares';
import { refusePerson } from '../actions';
import { confirmPerson } from './actions';

export const metadata: Metadata = { title: say('shares.confirm.title') };

type Props = { params: Promise<{ shareId: string }> };

export default async function ConfirmPage({ params }: Props) {
  const viewer = await areaViewer('patient');
  const { shareId } = await params;
  if (!isId('shr', shareId)) notFound();
  const share = await visible(getShare(viewer, { patientId: viewer.patientId ?? '' }, shareId));
  // Answered already, or nobody to confirm yet: the list tells how it stands.
  if (share.state !== 'accepted' || share.person === null) redirect('/care-team');
  return (
    <PatientShell current="sharing" path={`/care-team/${shareId}`} width="narrow">
      <PageHead title={say('shares.confirm.title')} text={say('shares.confirm.text')} />
      <ConfirmPerson
        share={share}
        person={share.person}
        reader={{ today: dayOf(now(), viewer.zone), zone: viewer.zone }}
        kit={{ words: formWords(), newKey: newFormKey }}
        confirm={confirmPerson}
        refuse={refusePerson}
      />
    </PatientShell>
  );
}
