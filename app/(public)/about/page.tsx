import type { Metadata } from 'next';
import Link from 'next/link';
import { Points } from '@/components/about/points';
import { PlainShell } from '@/components/shell/plain-shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { say } from '@/lib/messages/say';

export const metadata: Metadata = { title: say('about.title') };

export default function AboutPage() {
  return (
    <PlainShell path="/about">
      <PageHead title={say('about.title')} />
      <div className="stack">
        <Card labelledBy="purpose">
          <h2 id="purpose">{say('about.purpose')}</h2>
          <p className="voice voice-m mt-3">{say('about.purpose.words')}</p>
        </Card>
        <Points title="about.does" points={['about.does.log', 'about.does.line', 'about.does.share']} />
        <Points title="about.not" points={['about.not.watch', 'about.not.advise', 'about.not.score']} />
        <p className="row row-wrap">
          <Link href="/help-now" prefetch={false} className="textlink">
            {say('about.help')}
          </Link>
          <Link href="/privacy" prefetch={false} className="textlink">
            {say('about.privacy')}
          </Link>
        </p>
        <ButtonLink href="/" isWide prefetch={false}>
          {say('about.back')}
        </ButtonLink>
      </div>
    </PlainShell>
  );
}
