import { Card } from '@/components/ui/card';
import { formatInstant } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { EntryHistory, EntryVersion } from '@/lib/records/history';
import { fieldWords, valueWords } from './fact-words';

type Reader = Pick<EntryHistory, 'today' | 'zone'>;

function changeWords({ act, changes }: EntryVersion, today: string): string[] {
  return changes.map(({ field, before, after }) =>
    act === 'entered'
      ? say('history.pair', { field: fieldWords(field), value: valueWords(field, after, today) })
      : say('history.change', {
          field: fieldWords(field),
          before: valueWords(field, before, today),
          after: valueWords(field, after, today),
        }),
  );
}

function VersionItem({ version, reader: { today, zone } }: { version: EntryVersion; reader: Reader }) {
  const moment = formatInstant(version.at, zone, { today });
  return (
    <li>
      <span>
        <b className="block">{say(`history.act.${version.act}`)}</b>
        <span className="small faint">{say('history.version', { version: version.version })}</span>
      </span>
      <span>
        <span className="block muted">{say(version.isOwn ? 'history.by-you' : 'history.by-other', { moment })}</span>
        {changeWords(version, today).map((words) => (
          <span key={words} className="block wrap-anywhere">
            {words}
          </span>
        ))}
      </span>
    </li>
  );
}

/** Every version of an entry, the newest first: who, when, what stood before and what after. */
export function VersionList({ history: { versions, today, zone } }: { history: EntryHistory }) {
  return (
    <Card labelledBy="versions">
      <h2 id="versions">{say('history.entry.versions')}</h2>
      <ol className="log mt-2">
        {versions.map((version) => (
          <VersionItem key={version.version} version={version} reader={{ today, zone }} />
        ))}
      </ol>
    </Card>
  );
}
