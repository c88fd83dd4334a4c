import { inUnit, otherUnit, type Measured, type MeasurementUnit } from '@/lib/clinical/measurements';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { Measurement } from '@/lib/records/measurements';

type Shown = Measured & Pick<Measurement, 'sunProtection'>;

const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** As it was entered: at most two digits after the point, no trailing zero. */
export function numberText(value: number): string {
  return rounded(value, 2);
}

/** "kg"; "1 hour" and "7 hours" need the number it stands behind. */
export function unitText(unit: MeasurementUnit, value: number): string {
  if (unit === 'h') return plural('measurement.hours', value);
  return unit === 'min' ? plural('measurement.minutes', value) : say(`measurement.unit.${unit}`);
}

/** "70.5 kg", "128 over 82 mmHg", "45 minutes, partly covered". */
export function valueText({ value, lower, unit, sunProtection }: Shown): string {
  const shown = { value: numberText(value), unit: unitText(unit, value) };
  if (lower !== null) return say('measurement.pressure', { ...shown, lower: numberText(lower) });
  const one = say('measurement.one', shown);
  if (sunProtection === null) return one;
  return say('measurement.sunned', { value: one, sun: say(`measurement.sun.${sunProtection}`) });
}

/** "that is 155.4 lb"; null where the kind has one unit only. */
export function convertedText(measured: Measured): string | null {
  const other = otherUnit(measured);
  if (other === null) return null;
  const value = rounded(inUnit(measured.value, measured.unit, other), 1);
  return say('measurement.converted', { value, unit: unitText(other, Number(value)) });
}

/** "24 November, 08:10". */
export function whenText({ day, measuredAt }: Measurement, today: string): string {
  const shown = formatDay(day, { today });
  return measuredAt === null ? shown : say('measurement.when', { day: shown, hour: measuredAt });
}
