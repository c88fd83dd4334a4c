import type { Allowed } from '@/lib/access/allowed';
import { entryNameOf, latestRevision, revisionsOfAct, rowOf, type RevisionRow } from './change-rows';
import { wordsOf, type ChangeWords } from './change-word-rows';

export type LastChange = { undoId: string; at: number; words: ChangeWords };

/** "Undo last change" stays on the page this long. */
const OFFERED_MS = 24 * 3_600_000;

/** The patient's last change, as long as it is offered for Undo; null when there is none. */
export async function lastChangeOf(allowed: Allowed): Promise<LastChange | null> {
  const revision = await latestRevision(allowed);
  if (revision === null || revision.at + OFFERED_MS < allowed.now) return null;
  // The first revision of an act carries the act's own id: it is the tap itself, the others followed from it.
  const ofAct = await revisionsOfAct(allowed, revision.actId);
  const first = ofAct.find((one) => one.id === one.actId) ?? revision;
  const said = onlyResult(ofAct) ?? first;
  const row = await rowOf(allowed, said);
  if (row === null) return null;
  const words: ChangeWords = isSplit(ofAct)
    ? { kind: 'split' }
    : wordsOf(allowed, entryNameOf(said), { row, before: said.before });
  return { undoId: first.id, at: first.at, words };
}

/** The one result of a report that was new: the sentence names its test. Of several it names the report. */
function onlyResult(ofAct: readonly RevisionRow[]): RevisionRow | null {
  const added = ofAct.filter(({ before }) => before === null);
  const results = added.filter(({ tableName }) => tableName === 'lab_results');
  return results.length === 1 && added.length === 2 ? (results[0] ?? null) : null;
}

/** One flare changed and another made by the same tap. */
function isSplit(ofAct: readonly RevisionRow[]): boolean {
  const flares = ofAct.filter(({ tableName }) => tableName === 'episodes');
  return flares.some(({ before }) => before === null) && flares.some(({ before }) => before !== null);
}
