'use server';

import { refresh } from 'next/cache';
import { patientAction } from '@/lib/actions/action';
import { removePhoto, writeCaption } from '@/lib/records/photos';
import { captionInput, photoRemoval } from '@/lib/schemas/photos';

/** The words about a photo; a stale version shows both texts. */
export const saveCaption = patientAction(captionInput, async (viewer, { photo, version, caption }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  const answer = await writeCaption(viewer, subject, { photoId: photo, caption, version });
  refresh();
  if (answer.status === 'conflict') return { status: 'conflict', theirs: { caption: answer.caption } };
  // What was saved is said once, by the page's own line with its Undo.
  return { status: 'saved' };
});

/** Takes the photo out; Today offers Undo. */
export const takeOutPhoto = patientAction(photoRemoval, async (viewer, { photo }, once) => {
  const { undoId } = await removePhoto(viewer, { patientId: viewer.patientId ?? '', once }, photo);
  return { status: 'saved', next: undoId === null ? '/today' : `/today?said=${undoId}` };
});
