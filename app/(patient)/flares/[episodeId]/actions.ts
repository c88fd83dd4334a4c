'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { patientAction } from '@/lib/actions/action';
import { REMARK_LENGTH } from '@/lib/clinical/remarks';
import { writeRemark } from '@/lib/records/episodes';
import { formKey, formVersion, freeText, idOf } from '@/lib/schemas/entry';

const remarkInput = z.strictObject({
  key: formKey,
  episode: idOf('epi'),
  version: formVersion,
  remark: freeText(REMARK_LENGTH),
});

export const saveRemark = patientAction(remarkInput, async (viewer, { episode, remark, version }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  const answer = await writeRemark(viewer, subject, { episodeId: episode, remark, version });
  // The form needs the version that stands now, and a fresh key.
  refresh();
  if (answer.status === 'conflict') return { status: 'conflict', theirs: { remark: answer.remark } };
  // What was saved is said once, by the page's own line with its Undo.
  return answer.status === 'saved' ? { status: 'saved' } : answer;
});
