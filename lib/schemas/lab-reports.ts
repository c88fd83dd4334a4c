import { z } from 'zod';
import { formKey, idOf } from './entry';

/** The fields of `/api/lab-reports` beside the file. */
export const reportFileInput = z.strictObject({
  key: formKey,
  report: idOf('rep'),
  back: z
    .string()
    .regex(/^\/(?![/\\])[^\s]{0,300}$/, 'form.key')
    .optional(),
});

/** The query of `/api/lab-reports`: which report, and whose when it is not one's own. */
export const reportFileAddress = z.strictObject({ report: idOf('rep'), patient: idOf('pat').optional() });

/** The form that takes the file off a report. */
export const reportFileRemoval = z.strictObject({ key: formKey, report: idOf('rep') });
