import type { Metadata } from 'next';
import { LastChangeLine } from '@/components/changes/last-change';
import { PhotoCard } from '@/components/photos/photo-card';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { PrivateSwitch } from '@/components/ui/private-switch';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { getPhoto } from '@/lib/records/photos';
import { saveCaption, takeOutPhoto } from './actions';

export const metadata: Metadata = { title: say('photo.tab') };

type Props = {
  params: Promise<{ photoId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Photo({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { photoId } = await params;
  const { fault } = await searchParams;
  const subject = { patientId: viewer.patientId ?? '' };
  const photo = await visible(getPhoto(viewer, subject, photoId));
  const change = await visible(getLastChange(viewer, subject));
  const today = dayOf(now(), viewer.zone);
  const here = `/photos/${photoId}`;
  return (
    <PatientShell current="today" path={here}>
      <PageHead title={formatDay(photo.day, { today, weekday: true })} />
      <LastChangeLine change={change} back={here} newKey={newFormKey} />
      <Fault sentence={faultSentence(fault)} />
      <PhotoCard
        photo={photo}
        today={today}
        words={formWords()}
        caption={{ action: saveCaption, formKey: newFormKey() }}
        removal={{ action: takeOutPhoto, formKey: newFormKey() }}
      />
      <div className="card mt-4 max-w-160">
        <PrivateSwitch
          entry={{ table: 'photos', id: photo.id, isPrivate: photo.isPrivate }}
          place={{ back: here, newKey: newFormKey }}
          words={privateWords(photo)}
        />
      </div>
    </PatientShell>
  );
}
