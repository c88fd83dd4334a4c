import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { FirstAdminForm } from '@/components/accounts/first-admin-form';
import { LinkForm } from '@/components/accounts/link-form';
import { LinkOpener } from '@/components/accounts/link-opener';
import { NewPasswordForm } from '@/components/accounts/new-password-form';
import { SignUpForm } from '@/components/accounts/sign-up-form';
import { StaffForm } from '@/components/accounts/staff-form';
import { formWords } from '@/components/shell/form-words';
import { PlainShell } from '@/components/shell/plain-shell';
import { PageHead } from '@/components/ui/page-head';
import { linkInHand } from '@/lib/auth/invitation-request';
import type { OpenInvitation } from '@/lib/auth/invitations';
import { say, type PlainKey } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { acceptFirstAdmin, acceptSignUp, acceptStaff, setPassword } from './actions';

export const metadata: Metadata = { title: say('invitation.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

type Step = { title: PlainKey; text: PlainKey; form: ReactNode };

function stepOf(invitation: OpenInvitation): Step {
  const { kind, name, role, practice, registrationNumber } = invitation;
  const email = invitation.email ?? '';
  const kit = { words: formWords(), newKey: newFormKey };
  switch (kind) {
    case 'first-admin':
      return {
        title: 'invitation.first.title',
        text: 'invitation.first.text',
        form: <FirstAdminForm action={acceptFirstAdmin} kit={kit} />,
      };
    case 'staff': {
      const facts = { name: name ?? email, email, role: role === 'admin' ? role : 'clinician', practice } as const;
      return {
        title: 'invitation.staff.title',
        text: 'invitation.staff.text',
        form: <StaffForm facts={{ ...facts, registrationNumber }} action={acceptStaff} kit={kit} />,
      };
    }
    case 'sign-up':
      return {
        title: 'sign-up.title',
        text: 'sign-up.text',
        form: <SignUpForm email={email} action={acceptSignUp} kit={kit} />,
      };
    case 'password':
      return {
        title: 'invitation.password.title',
        text: 'invitation.password.text',
        form: <NewPasswordForm email={email} action={setPassword} kit={kit} />,
      };
  }
}

function Above({ email }: { email: string | null }) {
  return email === null ? null : <p className="muted wrap-anywhere">{say('invitation.for', { email })}</p>;
}

function Blank({ isMissing }: { isMissing: boolean }) {
  return (
    <>
      <PageHead title={say('invitation.title')} text={say('invitation.text')} />
      <LinkForm isMissing={isMissing} />
    </>
  );
}

function InHand({ invitation }: { invitation: OpenInvitation }) {
  const { title, text, form } = stepOf(invitation);
  return (
    <>
      <PageHead above={<Above email={invitation.email} />} title={say(title)} text={say(text)} />
      {form}
      <p className="mt-6">
        <Link href="/invitation?again=1" prefetch={false} className="textlink">
          {say('invitation.other')}
        </Link>
      </p>
    </>
  );
}

// Without a link in hand the page is the same for everybody: only a right code tells.
export default async function InvitationPage({ searchParams }: Props) {
  const { link, again } = await searchParams;
  const isMissing = link === 'missing';
  if (link !== undefined && !isMissing) notFound();
  const invitation = again === undefined && !isMissing ? await linkInHand() : null;
  return (
    <PlainShell path="/invitation">
      <LinkOpener action="/api/invitation" />
      {invitation === null ? <Blank isMissing={isMissing} /> : <InHand invitation={invitation} />}
    </PlainShell>
  );
}
