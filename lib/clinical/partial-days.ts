import { isIsoDay, type IsoDay } from './days';

/** A day as far as a person remembers it: `2019`, `2019-04` or `2019-04-12`. */
export type PartialDay = string;

type PartialDayFault = 'partial.year' | 'partial.month' | 'day.unknown';

type Parts = { year: string; month: string; day: string };

const YEAR = /^(19|20|21)\d\d$/;
const MONTH = /^(0?[1-9]|1[0-2])$/;
const DAY_OF_MONTH = /^\d{1,2}$/;

type Read = { value: PartialDay | null } | { field: keyof Parts; fault: PartialDayFault };

function fullDay(year: string, month: string, day: string): Read {
  const value = `${year}-${month}-${day.padStart(2, '0')}`;
  return DAY_OF_MONTH.test(day) && isIsoDay(value) ? { value } : { field: 'day', fault: 'day.unknown' };
}

function readParts({ year, month, day }: Parts): Read {
  if (!YEAR.test(year)) return { field: 'year', fault: 'partial.year' };
  if (month === '') return day === '' ? { value: year } : { field: 'month', fault: 'partial.month' };
  if (!MONTH.test(month)) return { field: 'month', fault: 'partial.month' };
  const padded = month.padStart(2, '0');
  return day === '' ? { value: `${year}-${padded}` } : fullDay(year, padded, day);
}

/** Year, month and day as typed, each as far as it is known; nothing at all is no day. */
export function readPartialDay(parts: Parts): Read {
  const isEmpty = parts.year === '' && parts.month === '' && parts.day === '';
  return isEmpty ? { value: null } : readParts(parts);
}

/** Whether all of it lies after a day: `2026` does not on a day of 2026. */
export function isAfterDay(partial: PartialDay | null, day: IsoDay): boolean {
  return partial !== null && partial > day.slice(0, partial.length);
}

/** The parts of such a day for a form; empty where it is not known. */
export function partsOfDay(day: PartialDay | null): Parts {
  const [year = '', month = '', dayOfMonth = ''] = (day ?? '').split('-');
  return { year, month, day: dayOfMonth };
}
