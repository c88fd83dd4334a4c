import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EnrolForm } from '@/components/accounts/enrol-form';
import { SignOut } from '@/components/accounts/sign-out';
import { formWords } from '@/components/shell/form-words';
import { PlainShell } from '@/components/shell/plain-shell';
import { Note } from '@/components/ui/note';
import { PageHead } from '@/components/ui/page-head';
import { currentViewer } from '@/lib/auth/current-viewer';
import { offerFactor } from '@/lib/auth/enrolment';
import { homeOf } from '@/lib/auth/home';
import { say } from '@/lib/messages/say';
import { enrol } from './actions';

const PATH = '/security/enrol';

export const metadata: Metadata = { title: say('enrol.title') };

export default async function EnrolPage() {
  const viewer = await currentViewer();
  if (viewer === null) redirect(`/sign-in?next=${encodeURIComponent(PATH)}`);
  if (viewer.role === 'patient' || viewer.hasSecondFactor) redirect(homeOf(viewer.role));
  const offer = await offerFactor(viewer);
  return (
    <PlainShell path={PATH}>
      <PageHead title={say('enrol.title')} text={say('enrol.text')} />
      {offer === null ? (
        <Note>{say('enrol.elsewhere')}</Note>
      ) : (
        <EnrolForm offer={offer} action={enrol} words={formWords()} />
      )}
      <div className="mt-6">
        <SignOut />
      </div>
    </PlainShell>
  );
}
