'use server';

import { patientAction } from '@/lib/actions/action';
import { askForCategory } from '@/lib/records/profile';
import { changeDayEnd, changeLines } from '@/lib/records/settings';
import { askInput, dayEndInput, linesInput } from '@/lib/schemas/settings';

/** Keeps whom to ring. */
export const saveLines = patientAction(linesInput, async (viewer, { emergencyNumber, clinicLine }, once) => {
  await changeLines(viewer, { patientId: viewer.patientId ?? '', once }, { emergencyNumber, clinicLine });
  return { status: 'saved', next: '/settings?said=lines' };
});

/** Keeps when the day of doses ends. */
export const saveDayEnd = patientAction(dayEndInput, async (viewer, { dayEndsAt }, once) => {
  await changeDayEnd(viewer, { patientId: viewer.patientId ?? '', once }, dayEndsAt);
  return { status: 'saved', next: '/settings?said=day-end' };
});

/** Has a category of entries offered, or no more. */
export const saveAsked = patientAction(askInput, async (viewer, { category, to }, once) => {
  await askForCategory(viewer, { patientId: viewer.patientId ?? '', once }, { category, isOn: to === 'on' });
  return { status: 'saved', next: '/settings?said=asked' };
});
