import type { DetailKind } from '@/lib/clinical/symptom-details';
import type { LastChange } from '@/lib/records/changes';

/** What the last change said of a symptom more exactly; null where it spoke of something else. */
export function lastSaidOf(change: LastChange | null, symptomId: string): DetailKind | null {
  return change?.words.kind === 'detail' && change.words.sign === symptomId ? change.words.detail : null;
}
