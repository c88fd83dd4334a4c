import type { FlareLevel } from '@/lib/clinical/severity';
import { symptomById } from '@/lib/clinical/symptoms';
import { isSystem, SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import type { LastChange } from '@/lib/records/changes';
import type { SystemOfDay } from '@/lib/records/symptom-rows';

/** A page of the flare on a phone; wider screens show all of them at once. */
export type FlareStep = 'where' | SystemId | 'why' | AloneStep;

type AloneStep = 'over' | 'amend' | 'days';

/** What an address asks for, not yet looked at. */
export type AskedStep = { step: string | undefined; open: string | undefined; after: string | undefined };

/** A step beside the way through the flare: a phone and a wide screen alike show it by itself. */
export function isAlone(text: string | undefined): text is AloneStep {
  return text === 'over' || text === 'amend' || text === 'days';
}

/** The step an address names; anything else is the first one. Links of old called the last one by its note. */
export function stepOf(text: string | undefined): FlareStep {
  if (text === 'remark') return 'why';
  return isAlone(text) || text === 'why' || isSystem(text) ? text : 'where';
}

/** Systems that are on, in the order of the tiles. */
export function systemsOn(systems: readonly SystemOfDay[]): SystemId[] {
  return SYSTEMS.filter((id) => systems.some((one) => one.system === id && one.level > 0));
}

/** The step after this one: the next system that is on, then what set it off; null after that. */
export function nextStep(step: FlareStep, on: readonly SystemId[]): FlareStep | null {
  if (step === 'why' || isAlone(step)) return null;
  const place = isSystem(step) ? SYSTEMS.indexOf(step) : -1;
  return on.find((system) => SYSTEMS.indexOf(system) > place) ?? 'why';
}

/** The step before this one. */
export function previousStep(step: FlareStep, on: readonly SystemId[]): FlareStep {
  if (step === 'why') return on.at(-1) ?? 'where';
  if (!isSystem(step)) return 'where';
  return on.findLast((system) => SYSTEMS.indexOf(system) < SYSTEMS.indexOf(step)) ?? 'where';
}

function laneOfChange(last: LastChange | null): SystemId | null {
  return last === null ? null : laneOfWords(last.words);
}

function laneOfWords(words: LastChange['words']): SystemId | null {
  if (words.kind === 'system') return isSystem(words.system) ? words.system : null;
  return words.kind === 'sign' || words.kind === 'detail' ? (symptomById(words.sign)?.lane ?? null) : null;
}

/**
 * The system whose signs stand open beside the tiles: the one the address names, unless another was tapped since
 * (`after` is the change that was the last when the address was made), else the first that is on.
 */
export function openSystem(asked: AskedStep, last: LastChange | null, on: readonly SystemId[]): SystemId | null {
  if (isSystem(asked.step)) return asked.step;
  const tapped = laneOfChange(last);
  if (tapped !== null && on.includes(tapped) && last?.undoId !== asked.after) return tapped;
  return isSystem(asked.open) ? asked.open : (on[0] ?? null);
}

/** The address of a flare at a step; parts that are not given stay out of it. */
export function flareAddress(id: string, parts: Partial<Record<keyof AskedStep | 'card', string | undefined>> = {}) {
  const given = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined || (name === 'step' && value === 'where') ? [] : [[name, value] as [string, string]],
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? `/flares/${id}` : `/flares/${id}?${query}`;
}

/** The level a sign takes when it is switched on: its system's, else the flare's. */
export function levelForSign(system: SystemId, systems: readonly SystemOfDay[], flare: FlareLevel | null): FlareLevel {
  const level = systems.find((one) => one.system === system)?.level ?? 0;
  return level === 0 ? (flare ?? 1) : level;
}

const DOTS = { where: 2, why: 4 } as const;

/** Which of the four dots a step of the way stands for; the first is "How bad is it?". */
export function dotOf(step: Exclude<FlareStep, AloneStep>): number {
  return isSystem(step) ? 3 : DOTS[step];
}
