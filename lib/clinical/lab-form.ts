import type { Entry, Range } from './lab-rules';
import { readNumber, readResult, type LabValue } from './lab-values';
import { ASSAYS, convert, hasAssays, labById, unitsOf, type Lab, type LabId } from './labs';

/** Rows the form of a report begins with, grows by, and has at most. */
export const FIRST_ROWS = 4;
export const MORE_ROWS = 4;
export const MOST_ROWS = 24;

/** A form's fields by name, as typed. */
export type TypedLabs = Readonly<Record<string, string | undefined>>;

/** What a row of the form is made of; each is followed by the row's number. `…is` holds which reading was chosen. */
export const ROW_FIELDS = [
  'test',
  'value',
  'valueis',
  'unit',
  'low',
  'lowis',
  'high',
  'highis',
  'assay',
  'sure',
] as const;

type RowField = (typeof ROW_FIELDS)[number];

export type LabFault =
  | 'lab.test.missing'
  | 'lab.value.missing'
  | 'lab.value.form'
  | 'lab.number.ask'
  | 'lab.unit.missing'
  | 'lab.unit.fits'
  | 'lab.range.number'
  | 'lab.range.order';

type Fault = { field: RowField; fault: LabFault };

const isFault = (read: object): read is Fault => 'fault' in read;

const typedIn = (row: TypedLabs, field: RowField): string => (row[field] ?? '').trim();

function readValue(lab: Lab, row: TypedLabs): LabValue | Fault {
  const typed = typedIn(row, 'value');
  if (typed === '') return { field: 'value', fault: 'lab.value.missing' };
  const read = readResult(lab, typed, row['valueis']);
  if (read.is === 'result') return read.result;
  return { field: 'value', fault: read.is === 'ask' ? 'lab.number.ask' : 'lab.value.form' };
}

function readUnit(lab: Lab, row: TypedLabs): { unit: string } | Fault {
  const unit = typedIn(row, 'unit');
  if (unit === '') return { field: 'unit', fault: 'lab.unit.missing' };
  return convert(lab, 1, unit, lab.units.si) === null ? { field: 'unit', fault: 'lab.unit.fits' } : { unit };
}

const TITRE_END = /^1\s*[:/]\s*/;

function readEnd(row: TypedLabs, field: 'low' | 'high'): { end: number | null } | Fault {
  const typed = typedIn(row, field).replace(TITRE_END, '');
  if (typed === '') return { end: null };
  const read = readNumber(typed, row[`${field}is`]);
  if (read.is === 'number') return { end: read.value };
  return { field, fault: read.is === 'ask' ? 'lab.number.ask' : 'lab.range.number' };
}

function readRange(row: TypedLabs): Range | Fault {
  const low = readEnd(row, 'low');
  if (isFault(low)) return low;
  const high = readEnd(row, 'high');
  if (isFault(high)) return high;
  const isTurned = low.end !== null && high.end !== null && low.end > high.end;
  return isTurned ? { field: 'high', fault: 'lab.range.order' } : { low: low.end, high: high.end };
}

/** The result that a row's fields say, for one test; its unit is kept as entered. */
function readEntry(lab: Lab, row: TypedLabs): { entry: Entry } | Fault {
  const value = readValue(lab, row);
  if (isFault(value)) return value;
  const unit = value.value === null ? { unit: null } : readUnit(lab, row);
  if (isFault(unit)) return unit;
  const range = readRange(row);
  if (isFault(range)) return range;
  const assay = hasAssays(lab.id) ? (ASSAYS.find((one) => one === row['assay']) ?? null) : null;
  return { entry: { ...value, ...unit, range, assay } };
}

/** The fields of one row without its number. */
function rowOf(typed: TypedLabs, place: string): TypedLabs {
  return Object.fromEntries(ROW_FIELDS.map((field) => [field, typed[`${field}${place}`]]));
}

const isEmpty = (row: TypedLabs): boolean =>
  (['test', 'value', 'low', 'high'] as const).every((field) => typedIn(row, field) === '');

export type ReadRow = { place: string; analyteId: LabId; entry: Entry; isSure: boolean };
type RowFault = { name: string; fault: LabFault };

function readRow(row: TypedLabs, place: string): ReadRow | RowFault {
  const lab = labById(typedIn(row, 'test'));
  if (lab === undefined) return { name: `test${place}`, fault: 'lab.test.missing' };
  const read = readEntry(lab, row);
  if (isFault(read)) return { name: `${read.field}${place}`, fault: read.fault };
  return { place, analyteId: lab.id, entry: read.entry, isSure: row['sure'] === 'on' };
}

/** All rows of the form that are not empty, and what is wrong in them. */
export function readRows(typed: TypedLabs): { rows: ReadRow[]; faults: RowFault[] } {
  const places = Array.from({ length: MOST_ROWS }, (_, at) => String(at + 1));
  const filled = places.map((place) => [rowOf(typed, place), place] as const).filter(([row]) => !isEmpty(row));
  const read = filled.map(([row, place]) => readRow(row, place));
  const isRow = (one: ReadRow | RowFault): one is ReadRow => !('fault' in one);
  return { rows: read.filter(isRow), faults: read.filter((one): one is RowFault => !isRow(one)) };
}

/** The unit a form offers first: the one of the last result, else the catalogue's first. */
export function startUnit(lab: Lab, lastUnit: string | null): string {
  return lastUnit ?? unitsOf(lab)[0] ?? '';
}
