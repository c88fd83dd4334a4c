import type { CatalogueLab } from './labs-catalogue';

/** Results that are words, from nothing to most. */
export const LAB_CODES = ['negative', 'borderline', 'positive', 'trace', '+', '++', '+++', '++++'] as const;

export type LabCode = (typeof LAB_CODES)[number];
export type Comparator = '<' | '>';

/** A result as it was printed; exactly one of value, titre and code holds it. */
export type LabValue = {
  comparator: Comparator | null;
  value: number | null;
  /** 640 for 1:640. */
  titre: number | null;
  code: LabCode | null;
};

const NOTHING: LabValue = { comparator: null, value: null, titre: null, code: null };

/** A number, or the two numbers that a comma leaves open, or none. */
export type ReadNumber =
  { is: 'number'; value: number } | { is: 'ask'; readings: readonly [string, string] } | { is: 'none' };

const POINT = /^\d{1,9}(\.\d{1,6})?$/;
const WITH_COMMA = /^\d{1,9},\d{1,6}$/;
const BOTH = /^\d{1,3}([.,]\d{3})*[.,]\d{1,6}$/;
const MARKS = /[.,]/g;

function plain(text: string): string {
  return String(Number(text));
}

function lastMarkAsPoint(text: string): string {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  return plain(`${text.slice(0, at).replace(MARKS, '')}.${text.slice(at + 1)}`);
}

/** `1.250,0` read the other way: its first mark is the decimal point, as far as there are digits before the next. */
function firstMarkAsPoint(text: string): string {
  const at = text.search(/[.,]/);
  return plain(`${text.slice(0, at)}.${text.slice(at + 1).replace(MARKS, '')}`);
}

function asked(text: string): ReadNumber {
  const isSingle = WITH_COMMA.test(text);
  const readings = [lastMarkAsPoint(text), isSingle ? plain(text.replace(MARKS, '')) : firstMarkAsPoint(text)] as const;
  return readings[0] === readings[1]
    ? { is: 'number', value: Number(readings[0]) }
    : { is: 'ask', readings: [readings[0], readings[1]] };
}

/**
 * Reads a number as a person copies it from a report. A comma is never guessed: both readings come back, and `chosen`
 * is the one the person picked.
 */
export function readNumber(typed: string, chosen?: string): ReadNumber {
  const text = typed.replace(/\s/g, '');
  if (POINT.test(text)) return { is: 'number', value: Number(text) };
  if (!WITH_COMMA.test(text) && !(BOTH.test(text) && text.includes(','))) return { is: 'none' };
  const read = asked(text);
  const isChosen = read.is === 'ask' && chosen !== undefined && read.readings.includes(chosen);
  return isChosen ? { is: 'number', value: Number(chosen) } : read;
}

export type ReadResult = { is: 'result'; result: LabValue } | Exclude<ReadNumber, { is: 'number' }>;

const CODE_WORDS: Readonly<Record<string, LabCode>> = {
  negative: 'negative',
  neg: 'negative',
  absent: 'negative',
  'not detected': 'negative',
  borderline: 'borderline',
  equivocal: 'borderline',
  positive: 'positive',
  pos: 'positive',
  present: 'positive',
  detected: 'positive',
  trace: 'trace',
  '1+': '+',
  '2+': '++',
  '3+': '+++',
  '4+': '++++',
  '+': '+',
  '++': '++',
  '+++': '+++',
  '++++': '++++',
};

const STRIP: readonly LabCode[] = ['negative', 'trace', '+', '++', '+++', '++++'];
const YES_OR_NO: readonly LabCode[] = ['negative', 'borderline', 'positive'];

/** Words a test's result may be; a number of the immune system's tests is often reported as one. */
export function codesOf({ kind, panel }: Pick<CatalogueLab, 'kind' | 'panel'>): readonly LabCode[] {
  if (kind === 'ordinal') return STRIP;
  return kind === 'numeric' && panel !== 'immunology' ? [] : YES_OR_NO;
}

const mayBeTitre = ({ kind, panel }: CatalogueLab): boolean =>
  kind === 'titre' || (kind === 'numeric' && panel === 'immunology');

const TITRE = /^([<>]?)1[:/](\d{1,7})$/;

function comparatorOf(text: string | undefined): Comparator | null {
  return text === '<' || text === '>' ? text : null;
}

function titreIn(text: string): LabValue | null {
  const [whole, comparator, digits] = TITRE.exec(text) ?? [];
  const titre = Number(digits);
  return whole === undefined || titre === 0 ? null : { ...NOTHING, comparator: comparatorOf(comparator), titre };
}

function numberIn(text: string, chosen: string | undefined): ReadResult {
  const sign = /^[<>]/.exec(text)?.[0];
  const read = readNumber(sign === undefined ? text : text.slice(1), chosen);
  if (read.is !== 'number') return read;
  return { is: 'result', result: { ...NOTHING, comparator: comparatorOf(sign), value: read.value } };
}

const only = (isOne: boolean, result: LabValue): ReadResult => (isOne ? { is: 'result', result } : { is: 'none' });

/**
 * A result as it stands on a report: `<0.5`, `>200`, `1:640`, `negative`, `++`, `46`. A test in own words (`lab` null)
 * may have any of them.
 */
export function readResult(lab: CatalogueLab | null, typed: string, chosen?: string): ReadResult {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const code = Object.hasOwn(CODE_WORDS, text) ? CODE_WORDS[text] : undefined;
  if (code !== undefined) return only(lab === null || codesOf(lab).includes(code), { ...NOTHING, code });
  const titre = titreIn(text.replace(/\s/g, ''));
  if (titre !== null) return only(lab === null || mayBeTitre(lab), titre);
  return lab === null || lab.kind === 'numeric' ? numberIn(text, chosen) : { is: 'none' };
}
