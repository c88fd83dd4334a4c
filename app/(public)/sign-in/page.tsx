import { LockKeyhole } from '@/components/ui/icons';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CodeForm } from '@/components/accounts/code-form';
import { NewHere } from '@/components/accounts/new-here';
import { PasswordForm } from '@/components/accounts/password-form';
import { SignInShell } from '@/components/shell/sign-in-shell';
import { Icon } from '@/components/ui/icon';
import { currentViewer } from '@/lib/auth/current-viewer';
import { homeOf, signInAddress } from '@/lib/auth/home';
import { readAnswer } from '@/lib/auth/sign-in-answer';
import { isCodeAwaited } from '@/lib/auth/sign-in-request';
import { say } from '@/lib/messages/say';
import { ownPath } from '@/lib/platform/own-path';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await isCodeAwaited()) ? 'sign-in.code.tab' : 'sign-in.tab') };
}

function noteOf({ again, said }: Record<string, string | string[] | undefined>): string | null {
  if (again === '1') return say('sign-in.again');
  if (said === 'signed-out') return say('sign-in.signed-out');
  return said === 'new-password' ? say('sign-in.new-password') : null;
}

export default async function SignInPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const { next: wish } = query;
  const next = ownPath(typeof wish === 'string' ? wish : null);
  const viewer = await currentViewer();
  if (viewer !== null) redirect(next ?? homeOf(viewer.role));
  const path = signInAddress(next);
  const answer = await readAnswer();
  return (
    <SignInShell path={path} promise={say('sign-in.promise')} promiseText={say('sign-in.promise.text')}>
      {(await isCodeAwaited()) ? (
        <CodeForm faults={answer.faults} next={next} here={path} />
      ) : (
        <>
          <PasswordForm answer={answer} next={next} here={path} note={noteOf(query)} />
          <p className="small muted row row-top mt-4">
            <Icon of={LockKeyhole} size="small" />
            <span>{say('sign-in.managers')}</span>
          </p>
          <NewHere />
        </>
      )}
    </SignInShell>
  );
}
