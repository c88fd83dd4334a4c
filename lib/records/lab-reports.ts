import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { beginAct } from './history-rows';
import {
  labReportRows,
  oneLabReport,
  openedFile,
  putFile,
  sameFile,
  takeFileOff,
  type LabReport,
  type NewReportFile,
} from './lab-report-rows';
import { labResultRows, type LabResult } from './lab-rows';
import { MOST_BYTES, roomTaken } from './photo-rows';
import { invalid, type CaptureAnswer, type Saved } from './saved';

export type { LabReport };

export type LabReportsPage = { today: IsoDay; reports: LabReport[] };
export type LabReportPage = { today: IsoDay; report: LabReport; results: LabResult[] };

const todayOf = ({ now, person }: Allowed): IsoDay => dayOf(now, person.zone);

/** The reports, the latest first. */
export async function listLabReports(viewer: Viewer, subject: Subject): Promise<LabReportsPage> {
  return withAccess(viewer, 'lab.list', subject, async (allowed) => {
    return { today: todayOf(allowed), reports: await labReportRows(allowed) };
  });
}

/** One report with its results. */
export async function getLabReport(viewer: Viewer, subject: Subject, id: string): Promise<LabReportPage> {
  return withAccess(viewer, 'lab.read', subject, async (allowed) => {
    const report = await oneLabReport(allowed, id);
    const results = (await labResultRows(allowed)).filter(({ reportId }) => reportId === report.id);
    return { today: todayOf(allowed), report, results };
  });
}

/** Keeps the paper itself with a report: one file, and the same file once. */
export async function addReportFile(
  viewer: Viewer,
  subject: Subject,
  { reportId, file }: { reportId: string; file: NewReportFile },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'lab.update', subject, async (allowed) => {
    const report = await oneLabReport(allowed, reportId);
    if (report.file !== null) return invalid('file', 'report.one');
    const hash = allowed.slot(`report|${file.sha256}`);
    if ((await sameFile(allowed, hash)) !== null) return invalid('file', 'report.same');
    const kept = await roomTaken(allowed);
    if (kept.bytes + file.bytes.length > MOST_BYTES) return invalid('file', 'report.quota');
    const act = beginAct(allowed);
    await putFile(allowed, act, report, { type: file.type, bytes: file.bytes, hash });
    return { status: 'saved', undoId: act.undoId };
  });
}

/** Takes the file off a report; Undo puts it back as long as deletes can be undone. */
export async function removeReportFile(viewer: Viewer, subject: Subject, reportId: string): Promise<Saved> {
  return withAccess(viewer, 'lab.update', subject, async (allowed) => {
    const report = await oneLabReport(allowed, reportId);
    if (report.file === null) throw new Refused('not_found');
    const act = beginAct(allowed);
    await takeFileOff(allowed, act, report.id);
    return { status: 'saved', undoId: act.undoId };
  });
}

/** The file itself. */
export async function readReportFile(
  viewer: Viewer,
  subject: Subject,
  reportId: string,
): Promise<{ type: 'pdf' | 'photo'; bytes: Uint8Array }> {
  return withAccess(viewer, 'lab.read', subject, async (allowed) => {
    const { file } = await oneLabReport(allowed, reportId);
    if (file === null) throw new Refused('not_found');
    allowed.audit({ objectType: 'lab_report', objectId: reportId });
    return { type: file, bytes: await openedFile(allowed, reportId) };
  });
}
