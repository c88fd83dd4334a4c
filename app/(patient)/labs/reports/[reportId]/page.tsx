import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { HistoryLink } from '@/components/history/history-link';
import { resultText, testName } from '@/components/labs/lab-words';
import { ReportFile } from '@/components/labs/report-file';
import { reportAddress } from '@/components/labs/report-words';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { Card } from '@/components/ui/card';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { PrivateSwitch } from '@/components/ui/private-switch';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { formatDay } from '@/lib/messages/format';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import type { LabResult } from '@/lib/records/lab-rows';
import { getLabReport } from '@/lib/records/lab-reports';
import { takeReportFileOff } from './actions';

export const metadata: Metadata = { title: say('report.tab') };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ reportId: string }>; searchParams: Promise<Query> };

function Results({ results }: { results: readonly LabResult[] }) {
  return (
    <Card labelledBy="results">
      <h2 id="results">{say('report.results.title')}</h2>
      <ul className="list mt-2">
        {results.map((result) => (
          <li key={result.id} className="row row-apart row-wrap py-2">
            <Link href={`/labs/${result.analyteId ?? result.id}`} prefetch={false} className="textlink">
              {testName(result)}
            </Link>
            <span>{resultText(result)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export default async function LabReportPage({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { reportId } = await params;
  const subject = { patientId: viewer.patientId ?? '' };
  const { report, results, today } = await visible(getLabReport(viewer, subject, reportId));
  const change = await visible(getLastChange(viewer, subject));
  const query = await searchParams;
  const here = reportAddress(report.id);
  const undo = { change, back: here, newKey: newFormKey };
  const isHidden = report.isPrivate || results.some(({ isPrivate }) => isPrivate);
  const kit = { words: formWords(), newKey: newFormKey, remove: takeReportFileOff, back: here };
  const said = typeof query['said'] === 'string' ? query['said'] : undefined;
  return (
    <PatientShell current="labs" path={here} width="narrow">
      <PageHead
        title={say('report.title', { day: formatDay(report.day, { today }) })}
        {...(report.laboratory === null ? {} : { text: report.laboratory })}
      />
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(query['fault'])} />
      <div className="stack mt-2">
        <Results results={results} />
        <ReportFile report={report} today={today} isHidden={isHidden} kit={kit} />
        <Card>
          <PrivateSwitch
            entry={{ table: 'lab_reports', id: report.id, isPrivate: report.isPrivate }}
            place={{ back: here, newKey: newFormKey }}
            words={privateWords(report, say('private.report'))}
          />
        </Card>
      </div>
      <HistoryLink id={report.id} />
      <p className="mt-4">
        <Link href="/labs/reports" prefetch={false} className="textlink">
          {say('report.back')}
        </Link>
      </p>
      <ChangeToast {...undo} said={said} now={now()} />
    </PatientShell>
  );
}
