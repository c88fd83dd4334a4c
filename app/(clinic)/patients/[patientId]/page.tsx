import { ClipboardPen, LockKeyhole } from '@/components/ui/icons';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignOut } from '@/components/accounts/sign-out';
import { PartLinks } from '@/components/patients/part-links';
import { PatientHead } from '@/components/patients/patient-head';
import { formWords } from '@/components/shell/form-words';
import { ProShell } from '@/components/shell/pro-shell';
import { ExportSection } from '@/components/timeline/export-section';
import { TimelineActions } from '@/components/timeline/timeline-actions';
import { TimelinePageBody } from '@/components/timeline/timeline-page-body';
import { drawnFor } from '@/components/timeline/width-class';
import { Icon } from '@/components/ui/icon';
import { Note } from '@/components/ui/note';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { screenHints } from '@/lib/auth/screen-hints';
import { timelineOf } from '@/lib/clinical/timeline';
import { askedView, viewAddress, viewOf, type AskedView } from '@/lib/clinical/timeline-view';
import { say } from '@/lib/messages/say';
import { isId, newFormKey } from '@/lib/platform/ids';
import { getTimeline, type TimelinePage } from '@/lib/records/timeline';
import { askForPatientFile } from './actions';

export const metadata: Metadata = { title: say('clinic.timeline.title') };

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type LineProps = {
  page: TimelinePage;
  asked: AskedView;
  drawn: ReturnType<typeof drawnFor>;
  patientId: string;
  isReady: boolean;
};

function Line({ page: { record, share }, asked, drawn, patientId, isReady }: LineProps) {
  const view = viewOf(asked, record, drawn);
  const basePath = `/patients/${patientId}`;
  const exportSection = share?.canExport === true && (
    <ExportSection
      view={view}
      patientId={patientId}
      action={askForPatientFile}
      words={formWords()}
      formKey={newFormKey()}
      isReady={isReady}
    />
  );
  return (
    <>
      <div className="row row-apart mb-4">
        <p className="row row-top small muted">
          <Icon of={ClipboardPen} size="small" />
          <span>{say('clinic.not-monitored')}</span>
        </p>
        {record.firstDay !== null && <TimelineActions view={view} basePath={basePath} viewerKind="clinician" />}
      </div>
      <TimelinePageBody
        model={timelineOf(record, view)}
        view={view}
        basePath={basePath}
        viewerKind="clinician"
        isMoodShared={share?.categories.includes('mental') === true}
        exportSection={exportSection}
      />
    </>
  );
}

// Where nothing of the line is shared one constant sentence stands here, whether or not there would be anything to see.
const isAnyShared = ({ share }: TimelinePage): boolean =>
  ['flares', 'meds'].some((category) => share?.categories.includes(category) === true);

export default async function PatientPage({ params, searchParams }: Props) {
  const viewer = await areaViewer('clinician');
  const { patientId } = await params;
  if (!isId('pat', patientId)) notFound();
  const query = await searchParams;
  const asked = askedView(query);
  const page = await visible(getTimeline(viewer, { patientId }, asked));
  const drawn = drawnFor(await screenHints());
  return (
    <ProShell
      area="clinic"
      current="patients"
      path={viewAddress(`/patients/${patientId}`, asked)}
      name={viewer.displayName}
      roleText={say('clinic.role')}
      signOut={<SignOut />}
    >
      <PatientHead person={page.person} share={page.share} today={page.record.today} />
      <PartLinks patientId={patientId} categories={page.share?.categories ?? []} current={null} />
      {isAnyShared(page) ? (
        <Line page={page} asked={asked} drawn={drawn} patientId={patientId} isReady={query['file'] === 'ready'} />
      ) : (
        <Note icon={LockKeyhole}>{say('clinic.line-hidden')}</Note>
      )}
    </ProShell>
  );
}
