import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Asked, AskForm } from '@/components/accounts/ask-form';
import { formWords } from '@/components/shell/form-words';
import { SignInShell } from '@/components/shell/sign-in-shell';
import { currentViewer } from '@/lib/auth/current-viewer';
import { homeOf } from '@/lib/auth/home';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { ask } from './actions';

export const metadata: Metadata = { title: say('join.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JoinPage({ searchParams }: Props) {
  const viewer = await currentViewer();
  if (viewer !== null) redirect(homeOf(viewer.role));
  const isAsked = (await searchParams)['said'] === 'sent';
  return (
    <SignInShell path="/join" promise={say('sign-in.promise')} promiseText={say('sign-in.promise.text')}>
      <h1>{say('join.title')}</h1>
      {isAsked ? (
        <Asked />
      ) : (
        <>
          <p className="muted mt-2">{say('join.text')}</p>
          <AskForm action={ask} kit={{ words: formWords(), newKey: newFormKey }} />
        </>
      )}
      <p className="small muted mt-6">{say('join.adults')}</p>
      <p id="clinicians" className="small muted mt-2">
        {say('join.clinicians')}
      </p>
      <p className="small mt-4">
        {say('join.have')}{' '}
        <Link href="/sign-in" prefetch={false} className="textlink">
          {say('join.sign-in')}
        </Link>
      </p>
    </SignInShell>
  );
}
