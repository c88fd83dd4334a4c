import { isIsoDay, type IsoDay } from './days';
import type { Schedule, ScheduledDose } from './doses';

/** The kinds of schedule in the order of the form. */
export const SCHEDULE_KINDS = ['daily', 'weekly', 'every', 'on-days', 'as-needed'] as const;

export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** Times of a day that the form has room for, and single days. */
export const DOSE_PLACES = ['1', '2', '3', '4'] as const;
export const DAY_PLACES = ['1', '2', '3', '4', '5', '6'] as const;
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** A form's fields by name, as typed; what was left empty may be missing. */
export type Typed = Readonly<Record<string, string | undefined>>;

export type PlanFault =
  | 'dose.amount.missing'
  | 'dose.amount.number'
  | 'dose.hour.missing'
  | 'dose.hour.unknown'
  | 'dose.hour.twice'
  | 'dose.weekday.missing'
  | 'dose.every.number'
  | 'dose.days.missing'
  | 'dose.day.twice'
  | 'day.unknown';

type Fault = { field: string; fault: PlanFault };
export type Read<T> = { value: T } | Fault;

const isFault = (read: object): read is Fault => 'fault' in read;

const AMOUNT = /^\d{1,12}([.,]\d{1,4})?$/;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_DAYS_APART = 366;

/** Whether a text is a time of day, `08:00`. */
export function isClockTime(text: string): boolean {
  return HOUR.test(text);
}

/** A number as people write it, `7.5` or `7,5`; null when it is none, or not above zero. */
export function amountOf(text: string): number | null {
  const typed = text.trim();
  if (!AMOUNT.test(typed)) return null;
  const amount = Number(typed.replace(',', '.'));
  return amount > 0 ? amount : null;
}

const typedIn = (typed: Typed, field: string): string => (typed[field] ?? '').trim();

function readAmount(typed: Typed, field: string): Read<number> {
  const text = typedIn(typed, field);
  if (text === '') return { field, fault: 'dose.amount.missing' };
  const value = amountOf(text);
  return value === null ? { field, fault: 'dose.amount.number' } : { value };
}

function readHour(typed: Typed, field: string): Read<string> {
  const value = typedIn(typed, field);
  if (value === '') return { field, fault: 'dose.hour.missing' };
  return isClockTime(value) ? { value } : { field, fault: 'dose.hour.unknown' };
}

/** One row of the form: hour and amount; null for an empty row. A row without an amount takes that of the first. */
function readDose(typed: Typed, place: string): Read<ScheduledDose> | null {
  const own = typedIn(typed, `amount${place}`);
  if (own === '' && typedIn(typed, `at${place}`) === '') return null;
  const at = readHour(typed, `at${place}`);
  if (isFault(at)) return at;
  const amount = readAmount(typed, own === '' ? 'amount1' : `amount${place}`);
  return isFault(amount) ? amount : { value: { at: at.value, amount: amount.value } };
}

function readDoses(typed: Typed): Read<ScheduledDose[]> {
  const doses: ScheduledDose[] = [];
  for (const place of DOSE_PLACES) {
    const dose = readDose(typed, place);
    if (dose === null) continue;
    if (isFault(dose)) return dose;
    if (doses.some(({ at }) => at === dose.value.at)) return { field: `at${place}`, fault: 'dose.hour.twice' };
    doses.push(dose.value);
  }
  if (doses.length === 0) return { field: 'amount1', fault: 'dose.amount.missing' };
  return { value: doses.sort((a, b) => (a.at < b.at ? -1 : 1)) };
}

function readDays(typed: Typed): Read<IsoDay[]> {
  const fields = DAY_PLACES.map((place) => `on${place}`).filter((field) => typedIn(typed, field) !== '');
  const odd = fields.find((field) => !isIsoDay(typedIn(typed, field)));
  if (odd !== undefined) return { field: odd, fault: 'day.unknown' };
  if (fields.length === 0) return { field: 'on1', fault: 'dose.days.missing' };
  return { value: [...new Set(fields.map((field) => typedIn(typed, field)))].sort() };
}

function readEvery(typed: Typed): Read<number> {
  const text = typedIn(typed, 'every');
  const value = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= MOST_DAYS_APART ? { value } : { field: 'every', fault: 'dose.every.number' };
}

function readWeekdays(typed: Typed): Read<number[]> {
  const value = WEEKDAYS.filter((weekday) => typed[`wd${String(weekday)}`] === 'on');
  return value.length === 0 ? { field: 'wd0', fault: 'dose.weekday.missing' } : { value: [...value] };
}

function withDoses<T>(
  typed: Typed,
  part: Read<T>,
  make: (part: T, doses: ScheduledDose[]) => Schedule,
): Read<Schedule> {
  if (isFault(part)) return part;
  const doses = readDoses(typed);
  return isFault(doses) ? doses : { value: make(part.value, doses.value) };
}

function readAsNeeded(typed: Typed): Read<Schedule> {
  if (typedIn(typed, 'amount1') === '') return { value: { kind: 'as-needed', amount: null } };
  const amount = readAmount(typed, 'amount1');
  return isFault(amount) ? amount : { value: { kind: 'as-needed', amount: amount.value } };
}

/** The schedule that a form describes, or the first field that keeps it from being one. */
export function readSchedule(kind: ScheduleKind, typed: Typed): Read<Schedule> {
  switch (kind) {
    case 'daily':
      return withDoses(typed, { value: null }, (_, doses) => ({ kind, doses }));
    case 'weekly':
      return withDoses(typed, readWeekdays(typed), (weekdays, doses) => ({ kind, weekdays, doses }));
    case 'every':
      return withDoses(typed, readEvery(typed), (days, doses) => ({ kind, days, doses }));
    case 'on-days':
      return withDoses(typed, readDays(typed), (days, doses) => ({ kind, days, doses }));
    case 'as-needed':
      return readAsNeeded(typed);
  }
}

/** One row of a taper; `field` is where its day was typed. */
export type TaperRow = { day: IsoDay; at: string; amount: number; field: string };

function readTaperRow(typed: Typed, place: string): Read<TaperRow> {
  const field = `day${place}`;
  const day = typedIn(typed, field);
  if (!isIsoDay(day)) return { field, fault: 'day.unknown' };
  const amount = readAmount(typed, `amount${place}`);
  if (isFault(amount)) return amount;
  const at = readHour(typed, typedIn(typed, `at${place}`) === '' ? 'at' : `at${place}`);
  return isFault(at) ? at : { value: { day, at: at.value, amount: amount.value, field } };
}

/**
 * Rows of a taper form that were filled in, by day. A row without an hour takes that of all; a row with only one half
 * is a fault, and so are two rows of one day.
 */
export function readTaper(typed: Typed, places: readonly string[]): Read<TaperRow[]> {
  const rows: TaperRow[] = [];
  for (const place of places) {
    if (typedIn(typed, `day${place}`) === '' && typedIn(typed, `amount${place}`) === '') continue;
    const row = readTaperRow(typed, place);
    if (isFault(row)) return row;
    if (rows.some(({ day }) => day === row.value.day)) return { field: `day${place}`, fault: 'dose.day.twice' };
    rows.push(row.value);
  }
  return rows.length === 0 ? { field: 'day1', fault: 'day.unknown' } : { value: rows.sort(byDay) };
}

function byDay(a: TaperRow, b: TaperRow): number {
  if (a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}
