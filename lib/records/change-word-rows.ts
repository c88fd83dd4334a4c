import type { RowBefore, Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { QUESTIONS, type Observation } from '@/lib/clinical/check-ins';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import type { LabTest } from '@/lib/clinical/lab-names';
import type { Level } from '@/lib/clinical/severity';
import { changedDetail, type DetailKind, type SymptomDetails } from '@/lib/clinical/symptom-details';
import { NO_IDEA, type TriggerGrade, type TriggerId } from '@/lib/clinical/triggers';
import { triggerOf } from './exposure-rows';
import { flareWords, type FlareWords } from './flare-word-rows';
import { fromBefore, type EntryName, type EntryRowOf } from './history-rows';
import { testOf } from './lab-rows';
import { medicineWords, type MedicineWords } from './medicine-word-rows';
import { notedIn } from './symptom-detail-rows';

/** Entries of which the sentence says no more than what they are. */
type EntryNoun = 'treatment' | 'report' | 'measurement' | 'check' | 'photo' | 'profile';

/** What a change was about, in facts; the screen makes a sentence of it. */
export type ChangeWords =
  /** Only what the change said, null is a question it left alone; `day` null is today. */
  | ({ kind: 'check-in'; day: IsoDay | null } & Observation)
  | FlareWords
  | { kind: 'split' }
  | { kind: 'system'; system: string; level: Level }
  | { kind: 'sign'; sign: string; level: Level }
  | ({ kind: 'detail'; sign: string; detail: DetailKind } & SymptomDetails)
  | { kind: 'trigger'; trigger: TriggerId; grade: TriggerGrade | null }
  | MedicineWords
  | { kind: 'result'; test: LabTest | null }
  | { kind: 'entry'; noun: EntryNoun }
  | { kind: 'private'; isPrivate: boolean };

type Item = { id: string; level: Level };

function itemOf(allowed: Allowed, table: string, row: { id: string; payload: Sealed | null }, clear: Item): Item {
  const text = allowed.unseal({ table, row: row.id, column: 'payload' }, row.payload);
  return text === null ? clear : (JSON.parse(text) as Item);
}

/** The answers of an observation that a change brought, and not those that stood before it. */
function answersSaid(row: Observation, before: RowBefore | null): Observation {
  const said = { feeling: row.feeling, tired: row.tired, pain: row.pain };
  for (const question of QUESTIONS) {
    if (before?.['deletedAt'] === null && before[question] === row[question]) said[question] = null;
  }
  return said;
}

type WordsOf<N extends EntryName> = (
  allowed: Allowed,
  row: EntryRowOf<N>,
  before: RowBefore | null,
) => ChangeWords | Promise<ChangeWords>;

const entry =
  (noun: EntryNoun): (() => ChangeWords) =>
  () => ({ kind: 'entry', noun });

/** A symptom's level; or, where that stands as it stood, what was said of it more exactly. */
function signWords(allowed: Allowed, row: EntryRowOf<'symptom_entries'>, before: RowBefore | null): ChangeWords {
  const noted = notedIn(allowed, row);
  if (noted === null) return { kind: 'sign', sign: '', level: 0 };
  const { symptomId: sign, level, ...details } = noted;
  // What was kept of the row are its own columns.
  const was = before === null ? null : notedIn(allowed, { ...row, ...fromBefore(before) });
  const detail =
    was === null || before?.['deletedAt'] !== null || was.level !== level ? null : changedDetail(was, noted);
  return detail === null ? { kind: 'sign', sign, level } : { kind: 'detail', sign, detail, ...details };
}

/** What a change left standing in each table, in facts. */
const WORDS: { readonly [N in EntryName]: WordsOf<N> } = {
  check_in_observations: (allowed, row, before) => {
    const isToday = row.day === dayOf(allowed.now, allowed.person.zone);
    return { kind: 'check-in', day: isToday ? null : row.day, ...answersSaid(row, before) };
  },
  dose_steps: medicineWords,
  episodes: (_, row, before) => flareWords(row, before),
  exposures: (allowed, row) => {
    const { id, grade } = triggerOf(allowed, row) ?? { id: NO_IDEA, grade: null };
    return { kind: 'trigger', trigger: id, grade };
  },
  infusions: entry('treatment'),
  intakes: medicineWords,
  lab_reports: entry('report'),
  lab_results: (allowed, row) => ({ kind: 'result', test: testOf(allowed, row) }),
  measurements: entry('measurement'),
  medications: medicineWords,
  monitoring_entries: entry('check'),
  photos: entry('photo'),
  profiles: entry('profile'),
  symptom_entries: signWords,
  system_days: (allowed, row) => {
    const item = itemOf(allowed, 'system_days', row, { id: row.systemId ?? '', level: row.level ?? 0 });
    return { kind: 'system', system: item.id, level: item.level };
  },
};

/** What a change left standing in a row of the table `name`, in facts. The row stands. */
export async function wordsOf<N extends EntryName>(
  allowed: Allowed,
  name: N,
  { row, before }: { row: EntryRowOf<N>; before: RowBefore | null },
): Promise<ChangeWords> {
  const words = WORDS[name];
  // Only the switch changes who may see an entry that stands and stood before.
  const isSwitched = before !== null && before['deletedAt'] === null && before['isPrivate'] !== row.isPrivate;
  return isSwitched ? { kind: 'private', isPrivate: row.isPrivate } : words(allowed, row, before);
}
