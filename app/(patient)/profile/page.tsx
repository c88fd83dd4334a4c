import type { Metadata } from 'next';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { HistoryLink } from '@/components/history/history-link';
import { PersonForm } from '@/components/profile/person-form';
import { ProfileForm } from '@/components/profile/profile-form';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { getProfile } from '@/lib/records/profile';
import { textOf } from '@/lib/schemas/search';
import { savePerson, saveProfile } from './actions';

export const metadata: Metadata = { title: say('profile.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/profile';

export default async function ProfilePage({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(getProfile(viewer, subject));
  const { kept } = page;
  const change = await visible(getLastChange(viewer, subject));
  const asked = await searchParams;
  const undo = { change, back: HERE, newKey: newFormKey };
  const kit = { words: formWords(), newKey: newFormKey };
  return (
    <PatientShell current="more" path={HERE} width="narrow">
      <PageHead title={say('profile.title')} text={say('profile.text')}>
        <ButtonLink href="/emergency-card" size="small" prefetch={false}>
          {say('card.link')}
        </ButtonLink>
      </PageHead>
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(textOf(asked['fault']))} />
      <div className="stack">
        <PersonForm page={page} kit={kit} action={savePerson} />
        <ProfileForm kept={kept} kit={kit} action={saveProfile} />
      </div>
      {kept.id !== null && <HistoryLink id={kept.id} />}
      <ChangeToast {...undo} said={textOf(asked['said'])} now={now()} />
    </PatientShell>
  );
}
