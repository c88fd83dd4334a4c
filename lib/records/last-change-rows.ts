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
  const row = await rowOf(allowed, first);
  if (row === null) return null;
  const words: ChangeWords = isSplit(ofAct)
    ? { kind: 'split' }
    : wordsOf(allowed, entryNameOf(first), { row, before: first.before });
  return { undoId: first.id, at: first.at, words };
}

/** One flare changed and another made by the same tap. */
function isSplit(ofAct: readonly RevisionRow[]): boolean {
  const flares = ofAct.filter(({ tableName }) => tableName === 'episodes');
  return flares.some(({ before }) => before === null) && flares.some(({ before }) => before !== null);
}
