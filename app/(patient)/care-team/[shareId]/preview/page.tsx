import { EyeOff } from '@/components/ui/icons';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PatientShell } from '@/components/shell/patient-shell';
import { nameOf } from '@/components/shares/share-words';
import { TimelinePageBody } from '@/components/timeline/timeline-page-body';
import { drawnFor } from '@/components/timeline/width-class';
import { Note } from '@/components/ui/note';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { screenHints } from '@/lib/auth/screen-hints';
import { timelineOf } from '@/lib/clinical/timeline';
import { askedView, viewAddress, viewOf, type AskedView } from '@/lib/clinical/timeline-view';
import { say, type PlainKey } from '@/lib/messages/say';
import { isId } from '@/lib/platform/ids';
import { getShare, type ShareCard } from '@/lib/records/shares';
import { getPause } from '@/lib/records/shares-days';
import { getTimeline, type TimelinePage } from '@/lib/records/timeline';

export const metadata: Metadata = { title: say('shares.preview.tab') };

type Props = {
  params: Promise<{ shareId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Why the person sees nothing at this moment; null when they see what stands below. */
function whyNothing(share: ShareCard, pausedAt: number | null): PlainKey | null {
  if (pausedAt !== null) return 'shares.preview.paused';
  return share.state === 'active' ? null : 'shares.preview.waiting';
}

type LineProps = { page: TimelinePage; asked: AskedView; drawn: ReturnType<typeof drawnFor>; basePath: string };

// As on the clinician's own page.
const isAnyShared = ({ share }: TimelinePage): boolean =>
  ['flares', 'meds'].some((category) => share?.categories.includes(category) === true);

function Line({ page, asked, drawn, basePath }: LineProps) {
  const { record, share } = page;
  if (!isAnyShared(page)) return <Note icon={EyeOff}>{say('shares.preview.no-line')}</Note>;
  const view = viewOf(asked, record, drawn);
  return (
    <TimelinePageBody
      model={timelineOf(record, view)}
      view={view}
      basePath={basePath}
      viewerKind="clinician"
      isMoodShared={share?.categories.includes('mental') === true}
    />
  );
}

// The record is read through the share: by the same door, the same guards and the same page as for the person.
export default async function PreviewPage({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { shareId } = await params;
  if (!isId('shr', shareId)) notFound();
  const subject = { patientId: viewer.patientId ?? '' };
  const share = await visible(getShare(viewer, subject, shareId));
  const asked = askedView(await searchParams);
  const page = await visible(getTimeline(viewer, { ...subject, through: shareId }, asked));
  const nothing = whyNothing(share, await visible(getPause(viewer, subject)));
  const basePath = `/care-team/${shareId}/preview`;
  return (
    <PatientShell current="sharing" path={viewAddress(basePath, asked)} width="wide" isFlow>
      <PageHead title={say('shares.preview.title', { name: nameOf(share) })} text={say('shares.preview.text')} />
      {nothing !== null && (
        <div className="mb-4">
          <Note icon={EyeOff}>{say(nothing)}</Note>
        </div>
      )}
      <Line page={page} asked={asked} drawn={drawnFor(await screenHints())} basePath={basePath} />
      <p className="mt-6">
        <Link href="/care-team" prefetch={false} className="textlink">
          {say('shares.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
