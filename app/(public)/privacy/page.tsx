import type { Metadata } from 'next';
import { Points } from '@/components/about/points';
import { PlainShell } from '@/components/shell/plain-shell';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { say, type PlainKey } from '@/lib/messages/say';

export const metadata: Metadata = { title: say('privacy.title') };

const KEPT: readonly PlainKey[] = [
  'privacy.kept.account',
  'privacy.kept.diary',
  'privacy.kept.sealed',
  'privacy.kept.log',
  'privacy.kept.consent',
  'privacy.kept.not',
];

const SEES: readonly PlainKey[] = [
  'privacy.sees.you',
  'privacy.sees.clinicians',
  'privacy.sees.admin',
  'privacy.sees.nobody',
];

const LIMITS: readonly PlainKey[] = ['privacy.limits.root', 'privacy.limits.screen', 'privacy.limits.phone'];

export default function PrivacyPage() {
  return (
    <PlainShell path="/privacy">
      <PageHead title={say('privacy.title')} text={say('privacy.text')} />
      <div className="stack">
        <Points title="privacy.kept" points={KEPT} />
        <Points title="privacy.sees" points={SEES} />
        <Points title="privacy.letters" points={['privacy.letters.text']} />
        <Points title="privacy.limits" points={LIMITS} />
        <ButtonLink href="/" isWide prefetch={false}>
          {say('about.back')}
        </ButtonLink>
      </div>
    </PlainShell>
  );
}
