import { z } from 'zod';
import { captureFields } from './entry';

/** Tables whose rows a person may keep to themselves. */
const TABLES = [
  'check_in_observations',
  'episodes',
  'exposures',
  'infusions',
  'lab_reports',
  'lab_results',
  'measurements',
  'medications',
  'monitoring_entries',
  'photos',
  'symptom_entries',
  'system_days',
] as const;

/** What `/api/log/private` takes: which entry, and whether it is only for the person themselves from now on. */
export const privateInput = z.strictObject({
  key: captureFields.key,
  back: captureFields.back,
  table: z.enum(TABLES, { error: 'form.id' }),
  id: z.string({ error: 'form.id' }).regex(/^[a-z]{3}-[0-9a-f]{32}$/, 'form.id'),
  to: z.enum(['private', 'shared'], { error: 'form.do' }),
});
