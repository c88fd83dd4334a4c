'use server';

import { clinicianAction } from '@/lib/actions/action';
import { acceptRequest, declineRequest } from '@/lib/records/requests';
import { requestInput } from '@/lib/schemas/shares';

/** Takes an invitation up; the patient then confirms the person. */
export const accept = clinicianAction(requestInput, async (viewer, { share, patient }, once) => {
  await acceptRequest(viewer, { once }, { shareId: share, patientId: patient });
  return { status: 'saved', next: '/requests?said=accepted' };
});

/** Says no to an invitation. */
export const decline = clinicianAction(requestInput, async (viewer, { share, patient }, once) => {
  await declineRequest(viewer, { once }, { shareId: share, patientId: patient });
  return { status: 'saved', next: '/requests?said=declined' };
});
