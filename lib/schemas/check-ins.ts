import { z } from 'zod';
import { isJoint } from '@/lib/clinical/joints';
import { detailsOf, EXACT_VALUES, MOST_MINUTES, type DetailKind, type DetailTap } from '@/lib/clinical/symptom-details';
import { symptomById } from '@/lib/clinical/symptoms';
import { SYSTEMS } from '@/lib/clinical/systems';
import { captureFields, idOf, numbered } from './entry';
import { dayTriggerField, triggerGrade } from './triggers';

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

/** A symptom of which this can be said more exactly. */
const symptomWith = (kind: DetailKind) =>
  z
    .string({ error: 'episode.sign.unknown' })
    .refine((id) => symptomById(id) !== undefined, 'episode.sign.unknown')
    .refine((id) => detailsOf(id).includes(kind), 'check-in.detail.unfit');

const joint = z.string({ error: 'check-in.joint.unknown' }).refine(isJoint, 'check-in.joint.unknown');

/** One button: a joint that goes `on`, or one that goes `off`. */
const jointTap = { on: joint.optional(), off: joint.optional() };

type Toggled = { on?: string | undefined; off?: string | undefined };

const isOneJoint = ({ on, off }: Toggled): boolean => (on === undefined) !== (off === undefined);

const isMinutes = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) <= MOST_MINUTES;

const numberOrNone = (isRight: (text: string) => boolean, fault: string) =>
  z
    .string({ error: fault })
    .transform((text) => text.trim())
    .refine((text) => text === '' || isRight(text), fault)
    .transform((text) => (text === '' ? null : Number(text)));

/**
 * What `/api/log/check-in` takes. `do`: `set` answers or corrects the standing observation of the day, `again`
 * adds another ("It changed"), `same` copies yesterday's, `still` is the offer while a flare runs, `symptom` any
 * item of the catalogue, `trigger` what may set flares off, on a day with a flare or without; `joint`, `minutes` and
 * `exact` say a symptom that stands more exactly. Level 0 is an answered none, an empty `level` takes the answer back,
 * and so does an empty number.
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
    z.strictObject({ ...captureFields, do: z.literal('trigger'), trigger: dayTriggerField, grade: triggerGrade }),
    z
      .strictObject({ ...captureFields, ...jointTap, do: z.literal('joint'), symptom: symptomWith('joints') })
      .refine(isOneJoint, { path: ['on'], error: 'check-in.joint.unknown' }),
    z.strictObject({
      ...captureFields,
      do: z.literal('minutes'),
      symptom: symptomWith('minutes'),
      minutes: numberOrNone(isMinutes, 'check-in.minutes.shape'),
    }),
    z.strictObject({
      ...captureFields,
      do: z.literal('exact'),
      symptom: symptomWith('exact'),
      exact: numberOrNone((text) => EXACT_VALUES.map(String).includes(text), 'check-in.exact.shape'),
    }),
  ],
  { error: 'form.do' },
);

export type CheckInInput = z.infer<typeof checkInInput>;

type DetailInput = Extract<CheckInInput, { do: 'joint' | 'minutes' | 'exact' }>;

/** The one thing such a tap says. */
export function detailTap(input: DetailInput): DetailTap {
  switch (input.do) {
    case 'minutes':
      return { detail: 'minutes', minutes: input.minutes };
    case 'exact':
      return { detail: 'exact', exact: input.exact };
    case 'joint': {
      const { on, off } = input;
      const given = on ?? off ?? '';
      if (!isJoint(given)) throw new Error('The schema lets no other joint through.');
      return { detail: 'joints', joint: given, isOn: on !== undefined };
    }
  }
}
