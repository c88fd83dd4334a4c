import {
  drugById,
  DRUG_CLASSES,
  ROUTES,
  SKIP_REASONS,
  STOP_REASONS,
  UNITS,
  type Unit,
} from '@/lib/clinical/medications';
import { say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';

type Named = { drugId: string | null; name: string | null };

/** What a medicine is called: its plain or generic name, or the patient's own words. */
export function medicineName({ drugId, name }: Named): string {
  const drug = drugById(drugId);
  if (drug !== undefined) return sayOr(`drug.${drug.id}`, drug.genericName);
  return name ?? say('medicine.unnamed');
}

function known<T extends string>(list: readonly T[], id: string | null): T | null {
  return list.find((one) => one === id) ?? null;
}

/** "Corticosteroid"; null for a class that the catalogue does not have. */
export function className(id: string | null): string | null {
  const drugClass = known(DRUG_CLASSES, id);
  return drugClass === null ? null : say(`drug-class.${drugClass}`);
}

/** "By mouth"; null where the route was not said. */
export function routeName(id: string | null): string | null {
  const route = known(ROUTES, id);
  return route === null ? null : say(`route.${route}`);
}

/** Why a medicine was stopped, in words. */
export function stopReasonName(id: string | null): string | null {
  const reason = known(STOP_REASONS, id);
  return reason === null ? null : say(`stop-reason.${reason}`);
}

/** Why a dose was skipped, in words. */
export function skipReasonName(id: string | null): string | null {
  const reason = known(SKIP_REASONS, id);
  return reason === null ? null : say(`skip-reason.${reason}`);
}

function isUnit(unit: string): unit is Unit {
  return UNITS.some((one) => one === unit);
}

/** "7.5 mg": no trailing zero, a leading one, the unit as people write it. */
export function amountText(amount: number, unit: string): string {
  const digits = String(Math.round(amount * 1000) / 1000);
  return `${digits} ${isUnit(unit) ? say(`unit.${unit}`) : unit}`;
}

/** A label as it stands inside a sentence: "Corticosteroid" is "corticosteroid", and "MSC" stays. */
export function insideSentence(label: string): string {
  return /^.[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
