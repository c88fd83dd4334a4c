import type { Metadata } from 'next';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { ExportSection } from '@/components/timeline/export-section';
import { PaperHead } from '@/components/timeline/paper-lines';
import { TimelineActions } from '@/components/timeline/timeline-actions';
import { TimelinePageBody } from '@/components/timeline/timeline-page-body';
import { drawnFor } from '@/components/timeline/width-class';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { screenHints } from '@/lib/auth/screen-hints';
import { timelineOf } from '@/lib/clinical/timeline';
import { askedView, viewAddress, viewOf } from '@/lib/clinical/timeline-view';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { getTimeline } from '@/lib/records/timeline';
import { askForFile } from './actions';

export const metadata: Metadata = { title: say('timeline.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/timeline';

export default async function Timeline({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const query = await searchParams;
  const asked = askedView(query);
  const { record, person } = await visible(getTimeline(viewer, { patientId: viewer.patientId ?? '' }, asked));
  const view = viewOf(asked, record, drawnFor(await screenHints()));
  const exportSection = (
    <ExportSection
      view={view}
      patientId={null}
      action={askForFile}
      words={formWords()}
      formKey={newFormKey()}
      isReady={query['file'] === 'ready'}
    />
  );
  return (
    <PatientShell current="timeline" path={viewAddress(HERE, view.asked)} width="wide">
      <PageHead title={say('timeline.title')} above={<PaperHead person={person} today={record.today} />}>
        {record.firstDay !== null && <TimelineActions view={view} basePath={HERE} viewerKind="patient" />}
      </PageHead>
      <TimelinePageBody
        model={timelineOf(record, view)}
        view={view}
        basePath={HERE}
        viewerKind="patient"
        exportSection={exportSection}
      />
    </PatientShell>
  );
}
