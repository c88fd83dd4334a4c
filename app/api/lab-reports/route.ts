import { fileRoute } from '@/lib/actions/file-route';
import type { RouteOutcome } from '@/lib/actions/route';
import { uploadRoute, type SentFile } from '@/lib/actions/upload-route';
import { kindOfFile, MOST_PDF_BYTES, remadePicture } from '@/lib/platform/pictures';
import { addReportFile, readReportFile } from '@/lib/records/lab-reports';
import { reportFileAddress, reportFileInput } from '@/lib/schemas/lab-reports';

const FAULT = { kind: 'report.kind', size: 'photo.size', broken: 'photo.broken' } as const;

const fault = (key: string): RouteOutcome => ({ status: 'invalid', fields: { file: [key] } });

type Kept = { type: 'pdf' | 'photo'; bytes: Uint8Array };

/** A PDF as it is, since it is only ever handed out to be saved; a picture made anew. A key of a sentence otherwise. */
async function keptOf({ bytes }: SentFile): Promise<Kept | string> {
  if (kindOfFile(bytes) === 'pdf') return bytes.length > MOST_PDF_BYTES ? 'report.too-large' : { type: 'pdf', bytes };
  const made = await remadePicture(bytes);
  return typeof made === 'string' ? FAULT[made] : { type: 'photo', bytes: made.full };
}

export const POST = uploadRoute(
  { role: 'patient', schema: reportFileInput, home: '/labs/reports', file: 'file' },
  async (viewer, { report }, { once, file }): Promise<RouteOutcome> => {
    if (file === null) return fault('report.missing');
    const kept = await keptOf(file);
    if (typeof kept === 'string') return fault(kept);
    const subject = { patientId: viewer.patientId ?? '', once };
    const added = { reportId: report, file: { ...kept, sha256: file.sha256 } };
    const saved = await addReportFile(viewer, subject, added);
    return saved.status === 'saved' ? { status: 'saved', undoId: saved.undoId } : saved;
  },
);

export const GET = fileRoute(
  { roles: ['patient', 'clinician'], schema: reportFileAddress },
  async (viewer, { report, patient }) => {
    const subject = { patientId: patient ?? viewer.patientId ?? '' };
    const { type, bytes: body } = await readReportFile(viewer, subject, report);
    return type === 'pdf'
      ? { name: 'lab-report.pdf', type: 'application/pdf', body }
      : { name: 'lab-report.webp', type: 'image/webp', body };
  },
);
