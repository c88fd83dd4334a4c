import { LAB_UNITS } from './labs';

/** Longest unit a person may type. */
export const UNIT_LENGTH = 20;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = /[⁰¹²³⁴-⁹]/g;

/** One spelling of a unit: µ and u, ×10⁹ and 10^9, ml and mL are the same; the size of a letter is not (mU, MU). */
function spelled(unit: string): string {
  return unit
    .replace(raised, (digit) => String(RAISED.indexOf(digit)))
    .replace(/[µμ]/g, 'u')
    .replace(/[\s^*]+/g, '')
    .replace(/^[×x](?=\d)/i, '')
    .replace(/l(?![a-z])/g, 'L');
}

/** Whether two results stand in one unit, or both in none; nothing is converted. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  return spelled(a ?? '') === spelled(b ?? '');
}

/** The unit of a list that is spelled like the typed one, big and small letters alike; undefined when none is. */
export function unitAmong(units: readonly string[], typed: string): string | undefined {
  const wanted = spelled(typed).toLowerCase();
  return units.find((unit) => spelled(unit).toLowerCase() === wanted);
}

// Letters, digits and the signs that stand in units; a number alone is none.
const UNIT = /^(?=.*[\p{L}%‰/])[\p{L}\d⁰¹²³⁴-⁹⁻₀-₉/.,·*×^%‰°µμ()[\]+' -]+$/u;

/**
 * A unit in a person's own words: in the catalogue's spelling where it has it, else as typed; null for none, undefined
 * for what is no unit.
 */
export function readOwnUnit(typed: string): string | null | undefined {
  const unit = typed.normalize('NFC').replace(/μ/g, 'µ').replace(/\s+/g, ' ').trim();
  if (unit === '') return null;
  if (Array.from(unit).length > UNIT_LENGTH || !UNIT.test(unit)) return undefined;
  // As big as it was printed: G/L are giga, g/L are grams.
  return LAB_UNITS.find((one) => isSameUnit(one, unit)) ?? unit;
}
