import { say } from '@/lib/messages/say';
import type { EntryWords } from './entry-words';

/** An entry in one sentence, what it is about in bold: "Ramipril: taken, dose of 08:00". */
export function EntrySentence({ words: { about, says, pairs } }: { words: EntryWords }) {
  const rest = pairs.map((pair) => ` · ${pair}`).join('');
  return (
    <>
      <b>{says === '' ? about : say('history.about', { about })}</b>
      {says === '' ? rest : ` ${says}${rest}`}
    </>
  );
}
