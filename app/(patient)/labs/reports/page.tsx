import type { Metadata } from 'next';
import Link from 'next/link';
import { LastChangeLine } from '@/components/changes/last-change';
import { ReportList } from '@/components/labs/report-list';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Plus } from '@/components/ui/icons';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { listLabReports } from '@/lib/records/lab-reports';

export const metadata: Metadata = { title: say('report.list') };

const HERE = '/labs/reports';

export default async function LabReports() {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const { reports, today } = await visible(listLabReports(viewer, subject));
  const change = await visible(getLastChange(viewer, subject));
  return (
    <PatientShell current="labs" path={HERE} width="narrow">
      <PageHead title={say('report.list')} text={say('report.list.text')} />
      <LastChangeLine change={change} back={HERE} newKey={newFormKey} />
      {reports.length === 0 ? (
        <EmptyState title={say('report.list.none')} text={say('report.list.none.text')}>
          <ButtonLink href="/labs/new" kind="primary" icon={<Icon of={Plus} />} prefetch={false}>
            {say('lab.add')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ReportList reports={reports} today={today} />
      )}
      <p className="mt-4">
        <Link href="/labs" prefetch={false} className="textlink">
          {say('lab.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
