import { z } from 'zod';
import { captureFields } from './entry';

/** What the theme switch posts; `auto` follows the device. */
export const themeInput = z.strictObject({
  theme: z.enum(['auto', 'light', 'dark'], { error: 'form.do' }),
  back: captureFields.back,
});
