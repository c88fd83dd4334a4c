'use server';

import { clinicianAction } from '@/lib/actions/action';
import { askedView, viewAddress } from '@/lib/clinical/timeline-view';
import { askForExport } from '@/lib/records/timeline';
import { patientExportInput } from '@/lib/schemas/timeline';

/** Asks for a patient's line as a file, where the share allows it. */
export const askForPatientFile = clinicianAction(
  patientExportInput,
  async (viewer, { key: _key, patient, ...query }, once) => {
    await askForExport(viewer, { patientId: patient, once });
    const address = viewAddress(`/patients/${patient}`, { ...askedView(query), isTable: true });
    return { status: 'saved', next: `${address}&file=ready#file` };
  },
);
