import { z } from 'zod';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { amountOf } from '@/lib/clinical/dose-plan';
import { kindById, NO_DETAILS, NO_WORDS, type AdverseEvent, type InfusionFacts } from '@/lib/clinical/infusions';
import {
  ADVERSE_EVENTS,
  CELL_ROUTES,
  CELL_SOURCES,
  CELL_UNITS,
  DONORS,
  GRADES,
  INFUSION_KINDS,
  INFUSION_UNITS,
  RELATED,
} from '@/lib/clinical/infusions-catalogue';
import { REMARK_LENGTH } from '@/lib/clinical/remarks';
import { dayField, dayOrNone, formKey, formVersion, freeText, idOf, textOrNone } from './entry';

const LINE_LENGTH = 200;

/** Rows that the form has for what happened afterwards. */
export const EVENT_PLACES = ['1', '2', '3', '4'] as const;

const tick = z.literal('on', { error: 'field.invalid' }).optional();

/** One of a list, or not said. */
function oneOf<const T extends string>(list: readonly T[]) {
  return z
    .enum(['', ...list], { error: 'field.invalid' })
    .optional()
    .transform((one): T | null => list.find((known) => known === one) ?? null);
}

// "1,250" is a thousand and more to some, and one and a quarter to others.
const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/;

function numberOrNone(fault: string) {
  return freeText(20)
    .optional()
    .transform((text, context): number | null => {
      if (text === undefined || text === '') return null;
      const amount = AMBIGUOUS.test(text) ? null : amountOf(text);
      if (amount !== null) return amount;
      context.addIssue({ code: 'custom', message: AMBIGUOUS.test(text) ? 'infusion.amount.which' : fault });
      return z.NEVER;
    });
}

function wholeOrNone(fault: string) {
  return z
    .string()
    .regex(/^\d{0,3}$/, fault)
    .optional()
    .transform((text) => (text === undefined || text === '' || Number(text) === 0 ? null : Number(text)));
}

const each = <S extends z.ZodType>(prefix: string, field: S): Record<string, S> =>
  Object.fromEntries(EVENT_PLACES.map((place) => [`${prefix}${place}`, field]));

const factFields = {
  day: dayField,
  until: dayOrNone,
  days: wholeOrNone('infusion.days.number'),
  name: textOrNone(LINE_LENGTH),
  amount: numberOrNone('dose.amount.number'),
  unit: oneOf([...CELL_UNITS, ...INFUSION_UNITS]),
  cellSource: oneOf(CELL_SOURCES),
  donor: oneOf(DONORS),
  weight: numberOrNone('infusion.weight.number'),
  route: oneOf(CELL_ROUTES),
  place: wholeOrNone('infusion.place.number'),
  inTrial: tick,
  centre: textOrNone(LINE_LENGTH),
  trial: textOrNone(LINE_LENGTH),
  conditioning: textOrNone(LINE_LENGTH),
  product: textOrNone(LINE_LENGTH),
  remark: textOrNone(REMARK_LENGTH),
  category: z.enum(['meds', 'mental', 'cycle'], { error: 'field.invalid' }).default('meds'),
  sure: tick,
  ...each('event', oneOf(ADVERSE_EVENTS)),
  ...each('grade', z.string().optional()),
  ...each('eventDay', dayOrNone),
  ...each('related', oneOf(RELATED)),
};

type Typed = z.infer<z.ZodObject<typeof factFields>>;
type Context = { addIssue: (issue: { code: 'custom'; message: string; path: string[] }) => void };

function eventIn(typed: object, place: string, context: Context): AdverseEvent | null {
  const at = (prefix: string): unknown => Reflect.get(typed, `${prefix}${place}`);
  const event = ADVERSE_EVENTS.find((one) => one === at('event')) ?? null;
  const grade = GRADES.find((one) => String(one) === at('grade')) ?? null;
  const eventDay = at('eventDay');
  const related = RELATED.find((one) => one === at('related')) ?? null;
  if (event !== null) return { event, grade, day: typeof eventDay === 'string' ? eventDay : null, related };
  if ([grade, related].some((said) => said !== null) || typeof eventDay === 'string') {
    context.addIssue({ code: 'custom', message: 'infusion.event.missing', path: [`event${place}`] });
  }
  return null;
}

/** Last day: of a stay as typed, of a pulse by its number of days, else the day itself. */
function lastDayOf(kind: InfusionFacts['kind'], typed: Typed): IsoDay | null {
  const group = kindById(kind)?.group;
  if (group === 'hospital') return typed.until;
  return group === 'pulse' ? addDays(typed.day, (typed.days ?? 1) - 1) : typed.day;
}

function factsIn(kind: InfusionFacts['kind'], typed: Typed, context: Context): InfusionFacts {
  const { amount, unit, route, cellSource, donor, weight, place, name, centre, trial, conditioning } = typed;
  const events = EVENT_PLACES.map((one) => eventIn(typed, one, context)).filter((event) => event !== null);
  const isInTrial = typed.inTrial === 'on';
  return {
    kind,
    day: typed.day,
    untilDay: lastDayOf(kind, typed),
    amount,
    unit: amount === null ? null : unit,
    route,
    details: { ...NO_DETAILS, cellSource, donor, weightKg: weight, place, isInTrial, events },
    words: { ...NO_WORDS, name, centre, trial, conditioning, product: typed.product, remark: typed.remark },
  };
}

const kindField = z.enum(INFUSION_KINDS, { error: 'infusion.kind.missing' });

/** A new treatment of a kind. */
export const infusionInput = z
  .strictObject({ key: formKey, kind: kindField, private: tick, ...factFields })
  .transform(({ key, kind, private: isPrivate, ...typed }, context) => ({
    key,
    facts: factsIn(kind, typed, context),
    category: typed.category,
    isSure: typed.sure === 'on',
    isPrivate: isPrivate === 'on',
  }));

const ofInfusion = { key: formKey, infusion: idOf('inf') };

/** A treatment rewritten, over the version that the form showed. */
export const infusionChange = z
  .strictObject({
    ...ofInfusion,
    kind: kindField,
    version: formVersion,
    ...factFields,
  })
  .transform(({ key, infusion, kind, version, ...typed }, context) => ({
    key,
    infusion,
    version,
    facts: factsIn(kind, typed, context),
    category: typed.category,
    isSure: typed.sure === 'on',
  }));

/** Removing a treatment. */
export const infusionOnly = z.strictObject(ofInfusion);
