import { z } from 'zod';
import { SYSTEMS } from '@/lib/clinical/systems';
import { captureFields, formKey, formVersion, freeText, idOf, textOrNone } from './entry';

/** Longest text about one photo. */
export const CAPTION_LENGTH = 500;

const orNone = <T extends z.ZodType<string>>(schema: T) =>
  z
    .union([z.literal(''), schema], { error: 'field.invalid' })
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text));

/** The fields of `/api/photos` beside the file. */
export const photoInput = z.strictObject({
  ...captureFields,
  episode: orNone(idOf('epi')),
  system: orNone(z.enum(SYSTEMS)),
  caption: textOrNone(CAPTION_LENGTH),
});

/** The query of a `GET` of `/api/photos`: which one, how large, and whose when it is not one's own. */
export const pictureAddress = z.strictObject({
  photo: idOf('pho'),
  size: z.enum(['full', 'small'], { error: 'field.invalid' }),
  patient: idOf('pat').optional(),
});

/** The form that rewrites the words of a photo. */
export const captionInput = z.strictObject({
  key: formKey,
  photo: idOf('pho'),
  version: formVersion,
  caption: freeText(CAPTION_LENGTH),
});

/** The form that takes a photo out. */
export const photoRemoval = z.strictObject({ key: formKey, photo: idOf('pho') });
