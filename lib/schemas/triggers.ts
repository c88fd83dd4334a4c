import { z } from 'zod';
import { isTrigger, NO_IDEA } from '@/lib/clinical/triggers';

const GRADES = { '0': 'off', on: null, '1': 1, '2': 2, '3': 3 } as const;

/** `0` takes a trigger off, `on` puts it on without saying how much of it there was. */
export const triggerGrade = z
  .enum(['0', 'on', '1', '2', '3'], { error: 'episode.trigger.grade' })
  .transform((text) => GRADES[text]);

/** A trigger of the catalogue. */
export const triggerField = z.string({ error: 'episode.trigger.unknown' }).refine(isTrigger, 'episode.trigger.unknown');

/** One that a day can have: "no idea" answers what set a flare off. */
export const dayTriggerField = triggerField.refine((id) => id !== NO_IDEA, 'episode.trigger.unknown');
