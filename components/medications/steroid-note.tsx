import { OctagonAlert } from 'lucide-react';
import { Note } from '@/components/ui/note';
import { say } from '@/lib/messages/say';

/** The fixed line of every page that shows a steroid. */
export function SteroidNote() {
  return (
    <Note icon={OctagonAlert}>
      <p>{say('steroid.note')}</p>
    </Note>
  );
}
