import type { RowBefore } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { entryNameOf, latestRevision, replacedAfter, revisionsOfAct, rowOf, type RevisionRow } from './change-rows';
import { wordsOf, type ChangeWords } from './change-word-rows';
import { textIn } from './entry-fact-rows';
import { asBefore, fromBefore, type EntryTable } from './history-rows';
import { intakeWords } from './medicine-word-rows';

/** What became of the thing that `words` speak of: Undo takes back what was saved and puts back what was removed. */
export type ChangeAct = 'saved' | 'removed' | 'undone' | 'put-back';

export type LastChange = { undoId: string; at: number; act: ChangeAct; words: ChangeWords };

type Row = EntryTable['$inferSelect'];
type Told = { act: keyof typeof UNDO_OF; words: ChangeWords };

/** "Undo last change" stays on the page this long. */
const OFFERED_MS = 24 * 3_600_000;

const UNDO_OF = { saved: 'undone', removed: 'put-back' } as const;

/** The patient's last change, as long as it is offered for Undo; null when there is none. */
export async function lastChangeOf(allowed: Allowed): Promise<LastChange | null> {
  const revision = await latestRevision(allowed);
  if (revision === null || revision.at + OFFERED_MS < allowed.now) return null;
  const { undoesActId } = revision;
  const ofAct = await revisionsOfAct(allowed, revision.actId);
  // An Undo is told by what it took back.
  const one = await toldOf(allowed, undoesActId === null ? ofAct : await revisionsOfAct(allowed, undoesActId));
  if (one === null) return null;
  const { id: undoId, at } = tapOf(ofAct) ?? revision;
  return { undoId, at, act: undoesActId === null ? one.act : UNDO_OF[one.act], words: one.words };
}

/** The first revision of an act carries the act's own id: it is the tap itself, the others followed from it. */
function tapOf(ofAct: readonly RevisionRow[]): RevisionRow | undefined {
  return ofAct.find((one) => one.id === one.actId);
}

/** A kept row in the place of the one that stands: what was kept of it are its own columns. */
function rowAs(row: Row, kept: RowBefore | null): Row {
  return kept === null ? row : { ...row, ...fromBefore(kept) };
}

/** The row of a revision as its act left it. */
async function rowLeftBy(allowed: Allowed, ofAct: readonly RevisionRow[], said: RevisionRow): Promise<Row | null> {
  const row = await rowOf(allowed, said);
  const newest = ofAct.find(({ tableName, rowId }) => tableName === said.tableName && rowId === said.rowId) ?? said;
  return row === null ? null : rowAs(row, await replacedAfter(allowed, newest));
}

function isGone(row: RowBefore): boolean {
  return row['deletedAt'] !== null || row['state'] === 'withdrawn';
}

async function standingWords(
  allowed: Allowed,
  ofAct: readonly RevisionRow[],
  { row, said }: { row: Row; said: RevisionRow },
): Promise<ChangeWords> {
  if (isSplit(ofAct)) return { kind: 'split' };
  if ('dueAt' in row) return intakeWords(allowed, row, await answeredIn(allowed, ofAct));
  return wordsOf(allowed, entryNameOf(said), { row, before: said.before });
}

/** What an act was about, in facts; null when that is gone for good. */
async function toldOf(allowed: Allowed, ofAct: readonly RevisionRow[]): Promise<Told | null> {
  const said = onlyResult(ofAct) ?? tapOf(ofAct) ?? ofAct[0];
  const row = said === undefined ? null : await rowLeftBy(allowed, ofAct, said);
  if (said === undefined || row === null) return null;
  if (!isGone(asBefore(row))) return { act: 'saved', words: await standingWords(allowed, ofAct, { row, said }) };
  // What was removed is told as it stood until then.
  const stood = { row: rowAs(row, said.before), before: null };
  return { act: 'removed', words: await wordsOf(allowed, entryNameOf(said), stood) };
}

/** The medicines of the answers that one tap gave: "I took all" gives several. */
async function answeredIn(allowed: Allowed, ofAct: readonly RevisionRow[]): Promise<string[]> {
  const ids: string[] = [];
  for (const one of ofAct.filter(({ tableName }) => tableName === 'intakes')) {
    const row = await rowOf(allowed, one);
    if (row !== null) ids.push(textIn(asBefore(row), 'medicationId'));
  }
  return ids;
}

/** A row that an act made, or that came back with it. */
const isMade = ({ before }: RevisionRow): boolean => before === null || before['deletedAt'] !== null;

/** The one result of a report that was new: the sentence names its test. Of several it names the report. */
function onlyResult(ofAct: readonly RevisionRow[]): RevisionRow | null {
  const added = ofAct.filter(isMade);
  const results = added.filter(({ tableName }) => tableName === 'lab_results');
  return results.length === 1 && added.length === 2 ? (results[0] ?? null) : null;
}

/** One flare changed and another made by the same tap. */
function isSplit(ofAct: readonly RevisionRow[]): boolean {
  const flares = ofAct.filter(({ tableName }) => tableName === 'episodes');
  return flares.some(isMade) && flares.some((one) => !isMade(one));
}
