import type { EyeSchedule } from './hydroxychloroquine';
import type { IsoDay } from './days';
import type { LabId } from './labs';

/** Where a text comes from; each is named in the messages. `memory`: general knowledge that was not traced. */
export const SOURCE_IDS = [
  'memory',
  'acr-voclosporin',
  'beuschlein2024',
  'bsr2018',
  'ccjm-hcq',
  'ckdepi',
  'cyc-monitor',
  'eular2023',
  'lupkynis-dosing',
  'lupkynis-label',
  'mosca2010',
  'nhsh-dmard',
  'nhsl-dmard',
  'rcophth2020',
  'rosenbaum2021',
  'sulfonamides1992',
] as const;

export type SourceId = (typeof SOURCE_IDS)[number];

/** When a text was worded, and when a clinician read it over; null: nobody has yet. */
export type TextReview = { writtenOn: IsoDay; reviewedOn: IsoDay | null };

export type TextSource = TextReview & { sources: readonly SourceId[] };

/** No clinical text of this release has been read over by a clinician: the day goes here, text by text, once one was. */
export const FIRST_WORDING: TextReview = { writtenOn: '2026-11-28', reviewedOn: null };

const from = (...sources: readonly SourceId[]): TextSource => ({ ...FIRST_WORDING, sources });

// What a test is, in a sentence. Only what its source says itself is put down to it.
const LAB_TEXTS: Partial<Record<LabId, TextSource>> = {
  'anti-dsdna': from('bsr2018'),
  'anti-ro': from('bsr2018'),
  egfr: from('ckdepi'),
};

/** Source and review of what is said about a laboratory test. */
export function labTextSource(id: LabId): TextSource {
  return LAB_TEXTS[id] ?? from('memory');
}

/** The same of several texts on one page: every source once, the latest wording, and reviewed only if all are. */
export function sourcesOf(texts: readonly TextSource[]): TextSource {
  const sources = [...new Set(texts.flatMap((text) => text.sources))].sort();
  const latest = (days: readonly IsoDay[]): IsoDay => days.toSorted().at(-1) ?? FIRST_WORDING.writtenOn;
  const reviews = texts.map(({ reviewedOn }) => reviewedOn).filter((day) => day !== null);
  const reviewedOn = reviews.length < texts.length || reviews.length === 0 ? null : latest(reviews);
  return { sources, writtenOn: latest(texts.map(({ writtenOn }) => writtenOn)), reviewedOn };
}

/** Source and review of the eye checks' timetable and of the dose for each kilogram. */
export const HYDROXYCHLOROQUINE_TEXTS: Readonly<Record<EyeSchedule, TextSource>> = {
  us: from('eular2023', 'rosenbaum2021', 'ccjm-hcq'),
  uk: from('eular2023', 'rosenbaum2021', 'rcophth2020'),
};

/** The fixed lines of single medicines, and of every steroid. */
export const DRUG_NOTES = {
  steroid: from('beuschlein2024'),
  mofetil: from('memory'),
  mycophenolic: from('memory'),
  sulfa: from('sulfonamides1992'),
  methotrexate: from('memory'),
} as const satisfies Record<string, TextSource>;

export type DrugNote = Exclude<keyof typeof DRUG_NOTES, 'steroid'>;

const NOTE_OF: Readonly<Record<string, DrugNote>> = {
  'mycophenolate-mofetil': 'mofetil',
  'mycophenolic-acid': 'mycophenolic',
  'sulfamethoxazole-trimethoprim': 'sulfa',
  methotrexate: 'methotrexate',
};

/** Which fixed line a medicine has; null for nearly all. */
export function drugNoteOf(drugId: string | null): DrugNote | null {
  return drugId === null ? null : (NOTE_OF[drugId] ?? null);
}
