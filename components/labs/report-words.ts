import type { IsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { LabReport } from '@/lib/records/lab-reports';

/** The page of one report. */
export function reportAddress(id: string): string {
  return `/labs/reports/${id}`;
}

/** The address of a report's file; `patientId` for a clinician. */
export function fileAddress(id: string, patientId: string | null): string {
  return `/api/lab-reports?report=${id}${patientId === null ? '' : `&patient=${patientId}`}`;
}

/** "Elm Park · 3 results · with its PDF". */
export function reportText({ laboratory, results, file }: LabReport): string {
  const parts = [
    laboratory,
    plural('report.results', results),
    file === null ? null : say(file === 'pdf' ? 'report.with.pdf' : 'report.with.photo'),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** What a link to the file says. */
export function fileText({ day, file }: Pick<LabReport, 'day' | 'file'>, today: IsoDay): string {
  return say(file === 'pdf' ? 'report.pdf.of' : 'report.photo.open', { day: formatDay(day, { today }) });
}
