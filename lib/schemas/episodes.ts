import { z } from 'zod';
import { REMARK_LENGTH } from '@/lib/clinical/remarks';
import { symptomById } from '@/lib/clinical/symptoms';
import { SYSTEMS } from '@/lib/clinical/systems';
import { captureFields, dayField, formVersion, freeText, idOf, numbered } from './entry';
import { triggerField, triggerGrade } from './triggers';

const LEVEL = [1, 2, 3] as const;
const LEVEL_OR_NONE = [0, 1, 2, 3] as const;
const episode = { episode: idOf('epi') };

/**
 * What `/api/log/flare` takes; `do` names the tap. `level` 0 in `system` and `sign` takes the choice off again.
 * Fields are only ever added: forms drawn before a deploy, and the offline queue, replay them.
 */
export const episodeInput = z.discriminatedUnion(
  'do',
  [
    z.strictObject({ ...captureFields, do: z.literal('start'), level: numbered(LEVEL, 'episode.level.missing') }),
    z.strictObject({
      ...captureFields,
      ...episode,
      do: z.literal('severity'),
      level: numbered(LEVEL, 'episode.level.missing'),
    }),
    z.strictObject({
      ...captureFields,
      ...episode,
      do: z.literal('system'),
      system: z.enum(SYSTEMS, { error: 'episode.system.unknown' }),
      level: numbered(LEVEL_OR_NONE, 'episode.level.missing'),
    }),
    z.strictObject({
      ...captureFields,
      ...episode,
      do: z.literal('sign'),
      sign: z
        .string({ error: 'episode.sign.unknown' })
        .refine((id) => symptomById(id) !== undefined, 'episode.sign.unknown'),
      level: numbered(LEVEL_OR_NONE, 'episode.level.missing'),
    }),
    z.strictObject({
      ...captureFields,
      ...episode,
      do: z.literal('trigger'),
      trigger: triggerField,
      grade: triggerGrade,
    }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('yesterday') }),
    z.strictObject({
      ...captureFields,
      ...episode,
      do: z.literal('remark'),
      remark: freeText(REMARK_LENGTH),
      version: formVersion,
    }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('over'), until: dayField }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('reopen') }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('since'), since: dayField }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('until'), until: dayField }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('withdraw') }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('merge'), other: idOf('epi') }),
    z.strictObject({ ...captureFields, ...episode, do: z.literal('split'), from: dayField }),
  ],
  { error: 'form.do' },
);

export type EpisodeInput = z.infer<typeof episodeInput>;

/** What `/api/log/undo` takes: the revision that the change left behind. */
export const undoInput = z.strictObject({
  key: captureFields.key,
  revision: idOf('rev'),
  back: captureFields.back,
});
