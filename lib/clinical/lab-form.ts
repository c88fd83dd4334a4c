import { labNamed, type LabTest } from './lab-names';
import type { Entry, Range } from './lab-rules';
import { readOwnUnit, unitAmong } from './lab-units';
import { readNumber, readResult, type LabValue } from './lab-values';
import { ASSAYS, hasAssays, labById, unitsOf, type Lab } from './labs';

/** Rows the form of a report begins with, grows by, and has at most. */
export const FIRST_ROWS = 4;
export const MORE_ROWS = 4;
export const MOST_ROWS = 24;

/** What `test` holds in a row whose test is in the patient's own words. */
export const OWN_TEST = 'own';

/** Longest name of a test in own words. */
export const NAME_LENGTH = 60;

/** A form's fields by name, as typed. */
export type TypedLabs = Readonly<Record<string, string | undefined>>;

/**
 * What a row of the form is made of; each is followed by the row's number. `…is` holds which reading was chosen, `as`
 * the test of the catalogue that own words were taken for.
 */
export const ROW_FIELDS = [
  'test',
  'name',
  'as',
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
  | 'lab.own.name.missing'
  | 'lab.own.known'
  | 'lab.own.unit.form'
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

function readValue(lab: Lab | null, row: TypedLabs): LabValue | Fault {
  const typed = typedIn(row, 'value');
  if (typed === '') return { field: 'value', fault: 'lab.value.missing' };
  const read = readResult(lab, typed, row['valueis']);
  if (read.is === 'result') return read.result;
  return { field: 'value', fault: read.is === 'ask' ? 'lab.number.ask' : 'lab.value.form' };
}

type ReadUnit = { unit: string | null };

function readUnit(lab: Lab | null, row: TypedLabs): ReadUnit | Fault {
  const typed = typedIn(row, 'unit');
  if (lab === null) {
    const own = readOwnUnit(typed);
    return own === undefined ? { field: 'unit', fault: 'lab.own.unit.form' } : { unit: own };
  }
  if (typed === '') return { field: 'unit', fault: 'lab.unit.missing' };
  const unit = unitAmong(unitsOf(lab), typed);
  return unit === undefined ? { field: 'unit', fault: 'lab.unit.fits' } : { unit };
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

function assayIn(lab: Lab | null, row: TypedLabs): Entry['assay'] {
  const isAsked = lab !== null && hasAssays(lab.id);
  return isAsked ? (ASSAYS.find((one) => one === row['assay']) ?? null) : null;
}

/** The result that a row's fields say, for one test (null: one in own words); its unit is kept as entered. */
function readEntry(lab: Lab | null, row: TypedLabs): { entry: Entry } | Fault {
  const value = readValue(lab, row);
  if (isFault(value)) return value;
  const unit = value.value === null ? { unit: null } : readUnit(lab, row);
  if (isFault(unit)) return unit;
  const range = readRange(row);
  if (isFault(range)) return range;
  return { entry: { ...value, ...unit, range, assay: assayIn(lab, row) } };
}

/** The fields of one row without its number. */
function rowOf(typed: TypedLabs, place: string): TypedLabs {
  return Object.fromEntries(ROW_FIELDS.map((field) => [field, typed[`${field}${place}`]]));
}

function isEmpty(row: TypedLabs): boolean {
  const isChosen = !['', OWN_TEST].includes(typedIn(row, 'test'));
  return !isChosen && (['name', 'value', 'low', 'high'] as const).every((field) => typedIn(row, field) === '');
}

/** A test by its own words, or by the catalogue's where the person took it for that one. */
function readOwnTest(row: TypedLabs): { test: LabTest } | Fault {
  const name = typedIn(row, 'name').normalize('NFC').replace(/\s+/g, ' ');
  if (!/\p{L}/u.test(name)) return { field: 'name', fault: 'lab.own.name.missing' };
  const known = labNamed(name);
  if (known === null) return { test: { analyteId: null, name } };
  return known === row['as'] ? { test: { analyteId: known } } : { field: 'name', fault: 'lab.own.known' };
}

function readTest(row: TypedLabs): { test: LabTest } | Fault {
  if (typedIn(row, 'test') === OWN_TEST) return readOwnTest(row);
  const lab = labById(typedIn(row, 'test'));
  return lab === undefined ? { field: 'test', fault: 'lab.test.missing' } : { test: { analyteId: lab.id } };
}

export type ReadRow = { place: string; test: LabTest; entry: Entry; isSure: boolean };
type RowFault = { name: string; fault: LabFault };

function readRow(row: TypedLabs, place: string): ReadRow | RowFault {
  const read = readTest(row);
  if (isFault(read)) return { name: `${read.field}${place}`, fault: read.fault };
  const { test } = read;
  const result = readEntry(labById(test.analyteId) ?? null, row);
  if (isFault(result)) return { name: `${result.field}${place}`, fault: result.fault };
  return { place, test, entry: result.entry, isSure: row['sure'] === 'on' };
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
