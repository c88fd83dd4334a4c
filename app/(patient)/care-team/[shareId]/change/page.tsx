import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { DaysForm } from '@/components/shares/days-form';
import { nameOf } from '@/components/shares/share-words';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { isId, newFormKey } from '@/lib/platform/ids';
import { getShare } from '@/lib/records/shares';
import { changeDays } from './actions';

export const metadata: Metadata = { title: say('shares.change.tab') };

type Props = { params: Promise<{ shareId: string }> };

export default async function ChangeDaysPage({ params }: Props) {
  const viewer = await areaViewer('patient');
  const { shareId } = await params;
  if (!isId('shr', shareId)) notFound();
  const share = await visible(getShare(viewer, { patientId: viewer.patientId ?? '' }, shareId));
  if (!['invited', 'accepted', 'active'].includes(share.state)) redirect('/care-team');
  return (
    <PatientShell current="sharing" path={`/care-team/${shareId}/change`} width="narrow">
      <PageHead title={say('shares.change.title', { name: nameOf(share) })} text={say('shares.change.text')} />
      <Card>
        <DaysForm
          share={share}
          today={dayOf(now(), viewer.zone)}
          kit={{ words: formWords(), newKey: newFormKey }}
          action={changeDays}
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
