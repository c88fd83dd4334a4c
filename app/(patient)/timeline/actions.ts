'use server';

import { patientAction } from '@/lib/actions/action';
import { askedView, viewAddress } from '@/lib/clinical/timeline-view';
import { askForExport } from '@/lib/records/timeline';
import { exportInput } from '@/lib/schemas/timeline';

/** Asks for the line as a file: whoever has shown again who they are finds the file's link under the table. */
export const askForFile = patientAction(exportInput, async (viewer, { key: _key, ...query }, once) => {
  await askForExport(viewer, { patientId: viewer.patientId ?? '', once });
  const address = viewAddress('/timeline', { ...askedView(query), isTable: true });
  return { status: 'saved', next: `${address}&file=ready#file` };
});
