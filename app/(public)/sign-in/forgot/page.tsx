import type { Metadata } from 'next';
import Link from 'next/link';
import { Asked, AskForm } from '@/components/accounts/ask-form';
import { formWords } from '@/components/shell/form-words';
import { SignInShell } from '@/components/shell/sign-in-shell';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { ask } from './actions';

export const metadata: Metadata = { title: say('forgot.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ForgotPage({ searchParams }: Props) {
  const isAsked = (await searchParams)['said'] === 'sent';
  return (
    <SignInShell path="/sign-in/forgot" promise={say('sign-in.promise')} promiseText={say('sign-in.promise.text')}>
      <h1>{say('forgot.title')}</h1>
      {isAsked ? (
        <Asked />
      ) : (
        <>
          <p className="muted mt-2">{say('forgot.text')}</p>
          <AskForm action={ask} kit={{ words: formWords(), newKey: newFormKey }} />
        </>
      )}
      <p className="small mt-6">
        <Link href="/sign-in" prefetch={false} className="textlink">
          {say('forgot.back')}
        </Link>
      </p>
    </SignInShell>
  );
}
