'use server';

import { patientAction } from '@/lib/actions/action';
import { removeReportFile } from '@/lib/records/lab-reports';
import { reportFileRemoval } from '@/lib/schemas/lab-reports';

/** Takes the file off a report; its page offers Undo. */
export const takeReportFileOff = patientAction(reportFileRemoval, async (viewer, { report }, once) => {
  const { undoId } = await removeReportFile(viewer, { patientId: viewer.patientId ?? '', once }, report);
  const page = `/labs/reports/${report}`;
  return { status: 'saved', next: undoId === null ? page : `${page}?said=${undoId}` };
});
