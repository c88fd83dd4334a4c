import { Card } from '@/components/ui/card';
import { formatInstant } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { Removal } from '@/lib/records/history';
import { EntrySentence } from './entry-sentence';
import { entryWords } from './entry-words';
import { nounWords } from './fact-words';
import { RestoreForm } from './restore-form';

type RemovedProps = {
  removals: readonly Removal[];
  reader: { today: string; zone: string };
  back: string;
  newKey: () => string;
};

/** What was removed lately, each with its way back. */
export function RemovedList({ removals, reader: { today, zone }, back, newKey }: RemovedProps) {
  return (
    <Card labelledBy="removed">
      <h2 id="removed">{say('history.removed.title')}</h2>
      <p className="muted mt-1">{say(removals.length === 0 ? 'history.removed.none' : 'history.removed.text')}</p>
      {removals.length > 0 && (
        <ul className="list mt-2">
          {removals.map(({ actId, undoId, at, entries }) => (
            <li key={actId} className="item">
              <span className="grow">
                {entries.map((entry) => (
                  <span key={entry.id} className="block wrap-anywhere">
                    <EntrySentence words={entryWords(entry, today)} />
                  </span>
                ))}
                <span className="small muted block">
                  {say('history.removed.at', { moment: formatInstant(at, zone, { today }) })}
                </span>
              </span>
              <RestoreForm
                undoId={undoId}
                back={back}
                formKey={newKey()}
                label={say('history.restore.label', { entry: entries.map(({ table }) => nounWords(table)).join(', ') })}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
