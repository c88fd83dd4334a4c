import type { Level } from '@/lib/clinical/severity';
import { isYesNo } from '@/lib/clinical/symptoms';
import { signLevelWords } from '@/lib/messages/detail-words';
import { plural, say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { PastEntry } from '@/lib/records/history';
import { factPairs, nounWords, scheduleWords, valueWords } from './fact-words';

type Entry = Pick<PastEntry, 'table' | 'facts'>;
type Facts = PastEntry['facts'];

/** What is said of an entry: the words of a field, inside a sentence; none where the entry leaves it open. */
type Said = (facts: Facts, words: (field: string) => string[]) => string[];

const MEDICINE = ['drugId', 'name'];

type Line = {
  /** Fields that may name what the entry is about, instead of its noun: the first one that is there. */
  about: readonly string[];
  /** Fields that `said` speaks of; all others follow as pairs. */
  fields: readonly string[];
  said: Said;
};

/** A code or a number as it is kept; empty where the entry leaves it open. */
function raw(value: Facts[string] | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Fields one after the other, in their own words. */
function plainly(about: readonly string[], fields: readonly string[]): Line {
  return { about, fields, said: (_, words) => fields.flatMap(words) };
}

function flareSaid({ worst, level }: Facts, words: (field: string) => string[]): string[] {
  const atWorst = worst === level ? [] : words('worst').map((one) => say('history.worst', { level: one }));
  return [...words('state'), ...words('level'), ...atWorst];
}

function symptomSaid({ symptomId, level }: Facts, words: (field: string) => string[]): string[] {
  // The record keeps no other levels.
  const how = signLevelWords(Number(level) as Level, { isYesNo: isYesNo(raw(symptomId)) });
  return [
    how.toLowerCase(),
    ...words('joints').map((names) => names.toLowerCase()),
    ...words('minutes'),
    ...words('exact'),
  ];
}

function intakeSaid(_: Facts, words: (field: string) => string[]): string[] {
  return [
    ...words('state'),
    ...words('dueAt').map((hour) => say('history.due', { hour })),
    ...words('takenAt').map((hour) => say('history.at', { hour })),
    ...words('skipReason'),
  ];
}

/** A name is written as it is, also inside a sentence. */
function medicineSaid(facts: Facts): string[] {
  return MEDICINE.flatMap((field) => (facts[field] === undefined ? [] : [valueWords(field, facts[field], '')]));
}

function amountText(value: string, unit: string): string {
  if (unit === 'h') return say('measurement.one', { value, unit: plural('measurement.hours', Number(value)) });
  if (unit === 'min') return say('measurement.one', { value, unit: plural('measurement.minutes', Number(value)) });
  return say('measurement.one', { value, unit: valueWords('unit', unit, '') });
}

function measuredSaid({ value, lower, unit }: Facts, words: (field: string) => string[]): string[] {
  const [above, below, of] = [raw(value), raw(lower), raw(unit)];
  const amount =
    below === '' ? amountText(above, of) : say('measurement.pressure', { value: above, lower: below, unit: of });
  return [amount, ...words('sunProtection'), ...words('measuredAt').map((hour) => say('history.at', { hour }))];
}

/** `<0.5 mg/L`, `1:640`, `negative`. */
function resultText({ comparator, value, titre, unit }: Facts, words: (field: string) => string[]): string[] {
  const number = titre === undefined ? raw(value) : `1:${raw(titre)}`;
  if (number === '') return words('code');
  const text = raw(comparator) + number;
  return [typeof unit === 'string' ? say('measurement.one', { value: text, unit: unitText(unit) }) : text];
}

function rangeSaid({ rangeLow: low, rangeHigh: high }: Facts): string[] {
  const [from, to] = [Number(low), Number(high)];
  if (low !== undefined && high !== undefined) return [say('lab.range.between', { low: from, high: to })];
  if (high !== undefined) return [say('lab.range.below', { high: to })];
  return low === undefined ? [] : [say('lab.range.above', { low: from })];
}

const RESULT = ['comparator', 'value', 'titre', 'unit', 'code', 'rangeLow', 'rangeHigh'];

/** Entries that are common and have a sentence; the others are told in pairs. */
const LINES: Readonly<Partial<Record<PastEntry['table'], Line>>> = {
  check_in_observations: plainly([], ['feeling', 'tired', 'pain']),
  dose_steps: {
    about: MEDICINE,
    fields: ['schedule', 'unit'],
    said: ({ schedule, unit }) => [lowerFirst(scheduleWords(schedule ?? null, raw(unit)))],
  },
  episodes: { about: [], fields: ['state', 'level', 'worst'], said: flareSaid },
  exposures: plainly([], ['triggerId', 'grade']),
  intakes: { about: MEDICINE, fields: ['state', 'dueAt', 'takenAt', 'skipReason'], said: intakeSaid },
  lab_results: {
    about: ['analyteId', 'name'],
    fields: RESULT,
    said: (facts, words) => [...resultText(facts, words), ...rangeSaid(facts)],
  },
  medications: { about: [], fields: MEDICINE, said: medicineSaid },
  measurements: {
    about: ['kind'],
    fields: ['value', 'lower', 'unit', 'sunProtection', 'measuredAt'],
    said: measuredSaid,
  },
  monitoring_entries: plainly(['checkId'], ['kind']),
  symptom_entries: { about: ['symptomId'], fields: ['level', 'joints', 'minutes', 'exact'], said: symptomSaid },
  system_days: plainly(['systemId'], ['level']),
};

/** An entry as people would say it: what it is about, what it says of that, and what has no place in the sentence. */
export type EntryWords = { about: string; says: string; pairs: string[] };

/** "Ramipril", "taken, dose of 08:00" and the rest, like "Amount: 5". */
export function entryWords({ table, facts }: Entry, today: string): EntryWords {
  const { about, fields, said } = LINES[table] ?? plainly([], []);
  const name = about.find((field) => facts[field] !== undefined);
  const words = (field: string): string[] =>
    facts[field] === undefined ? [] : [lowerFirst(valueWords(field, facts[field], today))];
  const others = Object.fromEntries(
    Object.entries(facts).filter(([field]) => field !== name && !fields.includes(field)),
  );
  return {
    about: name === undefined ? nounWords(table) : valueWords(name, facts[name] ?? null, today),
    says: said(facts, words).join(', '),
    pairs: factPairs(others, today).map(({ name: field, value }) => say('history.pair', { field, value })),
  };
}
