import { OctagonAlert } from '@/components/ui/icons';
import { Note } from '@/components/ui/note';
import { DRUG_NOTES } from '@/lib/clinical/text-sources';
import { say } from '@/lib/messages/say';
import { sourceWords } from '@/lib/messages/source-words';

/** The fixed line of every page that shows a steroid. */
export function SteroidNote() {
  return (
    <Note icon={OctagonAlert}>
      <p>{say('steroid.note')}</p>
      <p className="small muted">{sourceWords(DRUG_NOTES.steroid)}</p>
    </Note>
  );
}
