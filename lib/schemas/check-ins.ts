import { z } from 'zod';
import { symptomById } from '@/lib/clinical/symptoms';
import { SYSTEMS } from '@/lib/clinical/systems';
import { captureFields, idOf, numbered } from './entry';

const FEELING = [0, 1, 2, 3, 4] as const;
const TIRED = [0, 1, 2] as const;
const PAIN = [0, 1, 2, 3] as const;
const LEVEL = [0, 1, 2, 3] as const;

/** One of the three questions, or several at once; none at all is no answer. */
const answers = {
  feeling: numbered(FEELING, 'check-in.feeling.missing').optional(),
  tired: numbered(TIRED, 'check-in.tired.missing').optional(),
  pain: numbered(PAIN, 'check-in.pain.missing').optional(),
};

type Given = { feeling?: unknown; tired?: unknown; pain?: unknown };

const isAnswered = ({ feeling, tired, pain }: Given): boolean =>
  feeling !== undefined || tired !== undefined || pain !== undefined;
const MISSING = { path: ['feeling'], error: 'check-in.feeling.missing' };

/**
 * What `/api/log/check-in` takes. `do`: `set` answers or corrects the standing observation of the day, `again`
 * adds another ("It changed"), `same` copies yesterday's, `still` is the offer while a flare runs, `symptom` any
 * item of the catalogue. Level 0 is an answered none, an empty `level` takes the answer back.
 */
export const checkInInput = z.discriminatedUnion(
  'do',
  [
    z.strictObject({ ...captureFields, ...answers, do: z.literal('set') }).refine(isAnswered, MISSING),
    z.strictObject({ ...captureFields, ...answers, do: z.literal('again') }).refine(isAnswered, MISSING),
    z.strictObject({ ...captureFields, do: z.literal('same') }),
    z.strictObject({
      ...captureFields,
      do: z.literal('still'),
      episode: idOf('epi'),
      system: z.enum(SYSTEMS, { error: 'episode.system.unknown' }),
      level: numbered(LEVEL, 'check-in.still.missing'),
    }),
    z.strictObject({
      ...captureFields,
      do: z.literal('symptom'),
      symptom: z
        .string({ error: 'episode.sign.unknown' })
        .refine((id) => symptomById(id) !== undefined, 'episode.sign.unknown'),
      level: z.union([numbered(LEVEL, 'check-in.symptom.missing'), z.literal('').transform(() => null)]),
    }),
  ],
  { error: 'form.do' },
);

export type CheckInInput = z.infer<typeof checkInInput>;
