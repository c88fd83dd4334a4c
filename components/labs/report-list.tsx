import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { IsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { LabReport } from '@/lib/records/lab-reports';
import { fileAddress, fileText, reportAddress, reportText } from './report-words';

type ListProps = { reports: readonly LabReport[]; today: IsoDay };

/** Reports, the latest first, each a link to its page. */
export function ReportList({ reports, today }: ListProps) {
  return (
    <ul className="list card">
      {reports.map((report) => {
        const day = formatDay(report.day, { today });
        return (
          <li key={report.id} className="py-2">
            <Link
              href={reportAddress(report.id)}
              prefetch={false}
              className="textlink"
              aria-label={say('report.open', { day })}
            >
              <b>{day}</b>
            </Link>
            <span className="small muted block">{reportText(report)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The files among a patient's reports, for a clinician; nothing where there are none. */
export function ReportFiles({ reports, today, patientId }: ListProps & { patientId: string }) {
  const files = reports.filter(({ file }) => file !== null);
  if (files.length === 0) return null;
  return (
    <Card labelledBy="files">
      <h2 id="files">{say('report.files')}</h2>
      <ul className="stack-tight mt-2">
        {files.map((report) => (
          <li key={report.id}>
            <a href={fileAddress(report.id, patientId)} className="textlink">
              {fileText(report, today)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
