import { TRIGGER_CATALOGUE, type CatalogueTrigger } from './triggers-catalogue';

export type TriggerId = (typeof TRIGGER_CATALOGUE)[number]['id'];

/** 1 a little, 2 some, 3 a lot. */
export type TriggerGrade = 1 | 2 | 3;

export type Trigger = CatalogueTrigger & { readonly id: TriggerId };

const TRIGGERS: readonly Trigger[] = TRIGGER_CATALOGUE;

const byId = new Map<string, Trigger>(TRIGGERS.map((trigger) => [trigger.id, trigger]));

/** The catalogue entry of an id; undefined when the catalogue has none. */
export function triggerById(id: string): Trigger | undefined {
  return byId.get(id);
}

/** Whether a text names a trigger of the catalogue. */
export function isTrigger(id: string): id is TriggerId {
  return byId.has(id);
}

/** Days before a flare's first day on which a trigger counts as one that may have set it off. */
export const TRIGGER_DAYS = 7;

/** The pills that stand in sight, in the order of the screen; the rest of the catalogue is one tap away. */
export const FIRST_TRIGGERS: readonly TriggerId[] = [
  'sunlight-uv',
  'infection',
  'poor-sleep',
  'emotional-stress',
  'missed-medication',
  'menstrual-cycle',
  'overexertion',
  'medication-change',
  'other',
  'unknown',
];

/** All other triggers of the catalogue. */
export const MORE_TRIGGERS: readonly TriggerId[] = TRIGGERS.map(({ id }) => id).filter(
  (id) => !FIRST_TRIGGERS.includes(id),
);

/** "No idea": an answer as good as any other, which stands alone and has no grade. */
export const NO_IDEA: TriggerId = 'unknown';
