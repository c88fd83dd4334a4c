import type { LabId } from '@/lib/clinical/labs';
import { labTextSource, sourcesOf } from '@/lib/clinical/text-sources';
import { say } from '@/lib/messages/say';
import { sourceWords } from '@/lib/messages/source-words';

type SourcesProps = { tests: readonly { analyteId: LabId | null }[] };

/** Where the sentences about the tests of a page come from, once; nothing where all are in the patient's own words. */
export function LabSources({ tests }: SourcesProps) {
  const ids = [...new Set(tests.map(({ analyteId }) => analyteId))].filter((id) => id !== null);
  if (ids.length === 0) return null;
  const words = sourceWords(sourcesOf(ids.map(labTextSource)));
  return <p className="small muted">{ids.length === 1 ? words : say('lab.sources', { words })}</p>;
}
