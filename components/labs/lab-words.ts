import { egfr } from '@/lib/clinical/egfr';
import type { LabTest } from '@/lib/clinical/lab-names';
import { comparedTo, placeOf, type Range } from '@/lib/clinical/lab-rules';
import { readOwnUnit } from '@/lib/clinical/lab-units';
import type { LabCode } from '@/lib/clinical/lab-values';
import { convert, labById, labOf, type LabId } from '@/lib/clinical/labs';
import { say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabResult } from '@/lib/records/lab-rows';
import type { AnalytePage } from '@/lib/records/labs';

const CODES = {
  negative: say('lab.code.negative'),
  borderline: say('lab.code.borderline'),
  positive: say('lab.code.positive'),
  trace: say('lab.code.trace'),
  '+': '+',
  '++': '++',
  '+++': '+++',
  '++++': '++++',
} as const satisfies Record<LabCode, string>;

/** A number that was worked out, to three digits. */
export function roundedText(value: number): string {
  return String(Number(value.toPrecision(3)));
}

type Said = Pick<LabResult, 'comparator' | 'value' | 'titre' | 'code'>;

/** A result as reported, without its unit: `<0.5`, `1:640`, `negative`. */
export function valueText({ comparator, value, titre, code }: Said): string {
  if (code !== null) return CODES[code];
  const number = titre === null ? String(value ?? '') : `1:${String(titre)}`;
  return `${comparator ?? ''}${number}`;
}

/** A result with its unit. */
export function resultText(result: Said & { unit: string | null }): string {
  const value = valueText(result);
  return result.unit === null ? value : say('lab.result', { value, unit: unitText(result.unit) });
}

/** "range 0.9 to 1.8", of the report. */
export function rangeText({ low, high }: Range): string {
  if (low !== null && high !== null) return say('lab.range.between', { low, high });
  if (high !== null) return say('lab.range.below', { high });
  return low === null ? say('lab.range.none') : say('lab.range.above', { low });
}

export function labName(id: LabId): string {
  return say(`lab.name.${id}`);
}

/** What a test is called: by the catalogue, or in the patient's own words. */
export function testName(test: LabTest): string {
  return test.analyteId === null ? test.name : labName(test.analyteId);
}

/** The number of an earlier result in a later one's unit; null where the two may not be compared. */
function earlierText(result: LabResult, earlier: LabResult): string | null {
  const number = comparedTo(labById(result.analyteId) ?? null, earlier, result);
  if (number === null) return null;
  const isAsReported = earlier.unit === result.unit;
  return isAsReported ? valueText(earlier) : `${earlier.comparator ?? ''}${roundedText(number)}`;
}

/** Where a result lies to its report's range, and what it was before. */
export function statusWords(result: LabResult, earlier: LabResult | null): string {
  const place = placeOf(result);
  const words = result.code !== null ? say('lab.place.word') : say(`lab.place.${place}`);
  const was = earlier === null ? null : earlierText(result, earlier);
  return was === null ? words : say('lab.was', { place: words, value: was });
}

/** A result in another unit, where it has a number and is not in it already. */
export function convertedText(result: LabResult, unit: string): string | null {
  if (result.value === null || result.unit === null || result.unit === unit) return null;
  if (result.analyteId === null) return null;
  const value = convert(labOf(result.analyteId), result.value, result.unit, unit);
  return value === null ? null : `${result.comparator ?? ''}${roundedText(value)} ${unitText(unit)}`;
}

const numberText = (value: number | null): string => (value === null ? '' : String(value));

/** A unit in a field that is typed into: as it is printed, where what is printed is read as the same unit again. */
export function typedUnit(unit: string | null): string {
  const printed = unitText(unit);
  return readOwnUnit(printed) === unit ? printed : (unit ?? '');
}

/** A result as its form's fields hold it. */
export function fieldsOf(result: LabResult): Record<string, string> {
  return {
    name1: testName(result),
    value1: valueText(result),
    unit1: result.analyteId === null ? typedUnit(result.unit) : (result.unit ?? ''),
    low1: numberText(result.range.low),
    high1: numberText(result.range.high),
    assay1: result.assay ?? '',
  };
}

/** What stands now, for a form that was drawn from an older version. */
export function theirsOf(result: LabResult): Record<string, string> {
  return { ...fieldsOf(result), day: result.day, laboratory: result.laboratory ?? '' };
}

/** What CKD-EPI 2021 makes of a creatinine; null for other tests, without a stated sex, and under 18. */
export function egfrText(result: LabResult, { birthYear, sex }: AnalytePage['kidney']): string | null {
  const { analyteId, comparator, value, unit, day } = result;
  if (analyteId !== 'creatinine' || comparator !== null || value === null || birthYear === null) return null;
  const creatinineMgDl = convert(labOf(analyteId), value, unit ?? '', 'mg/dL') ?? 0;
  const filtered = egfr({ creatinineMgDl, age: Number(day.slice(0, 4)) - birthYear, sex });
  return filtered === null ? null : say('lab.egfr', { value: String(Math.round(filtered)) });
}
