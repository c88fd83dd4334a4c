import { count, desc, eq, isNull } from 'drizzle-orm';
import { labReports, labResults, photoBytes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { hidesReportFile } from './bytes-rows';
import { changeRow, type Act } from './history-rows';

/** A report as it came: how many results of it stand, and what of the paper itself is kept. */
export type LabReport = {
  id: string;
  day: IsoDay;
  laboratory: string | null;
  results: number;
  file: 'pdf' | 'photo' | null;
  isPrivate: boolean;
};

/** A file to keep: a PDF as it was sent, a picture made anew. `sha256` is of what was sent. */
export type NewReportFile = { type: 'pdf' | 'photo'; bytes: Uint8Array; sha256: string };

const placeOf = (reportId: string) => ({ table: 'photo_bytes', row: reportId, column: 'full' });

/** Ids of the reports whose file the viewer may see: it is kept back where it shows a result that is. */
async function withFile({ q, own }: Allowed): Promise<Set<string>> {
  const rows = await q
    .select({ id: photoBytes.ownerId })
    .from(photoBytes)
    .where(own(photoBytes, eq(photoBytes.size, 'full'), eq(photoBytes.category, 'labs')));
  return new Set(rows.map(({ id }) => id));
}

async function counts({ q, own }: Allowed): Promise<Map<string, number>> {
  const rows = await q
    .select({ id: labResults.reportId, results: count() })
    .from(labResults)
    .where(own(labResults, isNull(labResults.deletedAt)))
    .groupBy(labResults.reportId);
  return new Map(rows.map(({ id, results }) => [id ?? '', results]));
}

/** Reports as far as the viewer may see, the latest first; of all, or one. */
export async function labReportRows(allowed: Allowed, id: string | null = null): Promise<LabReport[]> {
  const { q, own, unseal } = allowed;
  const one = id === null ? [] : [eq(labReports.id, id)];
  const rows = await q
    .select()
    .from(labReports)
    .where(own(labReports, isNull(labReports.deletedAt), ...one))
    .orderBy(desc(labReports.day), desc(labReports.at), desc(labReports.id));
  const files = await withFile(allowed);
  const results = await counts(allowed);
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    laboratory: unseal({ table: 'lab_reports', row: row.id, column: 'laboratory' }, row.laboratory),
    results: results.get(row.id) ?? 0,
    file: files.has(row.id) ? row.fileType : null,
    isPrivate: row.isPrivate,
  }));
}

/** One report; missing, removed and not shared look the same. */
export async function oneLabReport(allowed: Allowed, id: string): Promise<LabReport> {
  const [report] = await labReportRows(allowed, id);
  if (report === undefined) throw new Refused('not_found');
  return report;
}

/** The report that has the same file; null when there is none. */
export async function sameFile({ q, own }: Allowed, hash: string): Promise<string | null> {
  const [row] = await q
    .select({ id: labReports.id })
    .from(labReports)
    .where(own(labReports, eq(labReports.fileHash, hash), isNull(labReports.deletedAt)));
  return row?.id ?? null;
}

/** Keeps a file with its report. The bytes of one that was taken off before make room. */
export async function putFile(
  allowed: Allowed,
  act: Act,
  report: LabReport,
  file: Omit<NewReportFile, 'sha256'> & { hash: string },
): Promise<void> {
  const { q, own, ownRow, sealBytes } = allowed;
  const { id, day } = report;
  await q.delete(photoBytes).where(own(photoBytes, eq(photoBytes.ownerId, id)));
  const isPrivate = await hidesReportFile(allowed, id);
  const bytes = sealBytes(placeOf(id), file.bytes);
  await q
    .insert(photoBytes)
    .values(ownRow(photoBytes, { ownerId: id, size: 'full', day, category: 'labs', bytes, isPrivate }));
  const set = { fileType: file.type, fileBytes: file.bytes.length, fileHash: file.hash };
  await changeRow(allowed, act, labReports, { id, set });
}

/** Takes a file off its report. Its bytes stay until Undo is over. */
export async function takeFileOff(allowed: Allowed, act: Act, id: string): Promise<void> {
  await changeRow(allowed, act, labReports, { id, set: { fileType: null, fileBytes: null, fileHash: null } });
}

/** The bytes of a report's file that stands. */
export async function openedFile(allowed: Allowed, id: string): Promise<Uint8Array> {
  const { q, own, unsealBytes } = allowed;
  const [row] = await q
    .select({ bytes: photoBytes.bytes })
    .from(photoBytes)
    .where(own(photoBytes, eq(photoBytes.ownerId, id), eq(photoBytes.size, 'full')));
  if (row === undefined) throw new Refused('not_found');
  return unsealBytes(placeOf(id), row.bytes);
}
