import { Shield, UserRoundPlus } from '@/components/ui/icons';
import type { Metadata } from 'next';
import { RecentLooks } from '@/components/audit/recent-looks';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { PauseCard, PausedNote } from '@/components/shares/pause-sharing';
import { SharePiles } from '@/components/shares/share-piles';
import { peopleWords, pilesOf } from '@/components/shares/share-words';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Note } from '@/components/ui/note';
import { PageHead } from '@/components/ui/page-head';
import { StatusLine } from '@/components/ui/status-line';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say, type PlainKey } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { listLooks } from '@/lib/records/audit-events';
import { listShares } from '@/lib/records/shares';
import { getPause } from '@/lib/records/shares-days';
import { pauseAll, refusePerson, resumeAll, setCategory, stopSharing, takeBack } from './actions';

export const metadata: Metadata = { title: say('shares.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const SAID: ReadonlyMap<unknown, PlainKey> = new Map<unknown, PlainKey>([
  ['invited', 'shares.said.invited'],
  ['confirmed', 'shares.said.confirmed'],
  ['stopped', 'shares.said.stopped'],
  ['taken-back', 'shares.said.taken-back'],
  ['not-them', 'shares.said.not-them'],
  ['paused', 'shares.said.paused'],
  ['resumed', 'shares.said.resumed'],
  ['days', 'shares.said.days'],
]);

function AddSomeone() {
  return (
    <ButtonLink kind="primary" href="/care-team/invite" prefetch={false} icon={<Icon of={UserRoundPlus} />}>
      {say('shares.add')}
    </ButtonLink>
  );
}

export default async function CareTeamPage({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { said, stop } = await searchParams;
  const subject = { patientId: viewer.patientId ?? '' };
  const shares = await visible(listShares(viewer, subject));
  const pausedAt = await visible(getPause(viewer, subject));
  const { looks } = await visible(listLooks(viewer, subject, null));
  const reader = { today: dayOf(now(), viewer.zone), zone: viewer.zone };
  const piles = pilesOf(shares);
  const sentence = SAID.get(said);
  const kit = { words: formWords(), newKey: newFormKey };
  return (
    <PatientShell current="sharing" path="/care-team">
      <PageHead
        above={<StatusLine text={sentence === undefined ? null : say(sentence)} />}
        title={say('shares.title')}
        text={pausedAt === null ? peopleWords(piles.active.length) : say('shares.people.paused')}
      >
        <AddSomeone />
      </PageHead>
      {pausedAt !== null && <PausedNote since={pausedAt} reader={reader} kit={kit} resume={resumeAll} />}
      <div className="cols">
        <SharePiles
          piles={piles}
          reader={reader}
          stopping={typeof stop === 'string' ? stop : null}
          kit={kit}
          actions={{ setCategory, stopSharing, takeBack, refusePerson }}
        />
        <div className="stack">
          <RecentLooks looks={looks} reader={reader} />
          {pausedAt === null && <PauseCard kit={kit} pause={pauseAll} />}
          <Note icon={Shield}>{say('shares.runners')}</Note>
        </div>
      </div>
    </PatientShell>
  );
}
