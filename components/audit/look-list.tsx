import type { Look } from '@/lib/records/audit-events';
import { say } from '@/lib/messages/say';
import { groupLooks } from './look-groups';
import { actorWords, lookWords, openWords, reasonWords } from './look-words';
import { Moment, type Reader } from './moment';

type LookListProps = {
  looks: readonly Look[];
  reader: Reader;
  /** Also what lay open to them, and an administrator's reason. */
  isFull?: boolean;
  /** Shows the newest so many. */
  most?: number;
};

function Details({ look }: { look: Look }) {
  const lines = [openWords(look), reasonWords(look)].filter((line) => line !== null);
  return lines.map((line) => (
    <span key={line} className="block small muted">
      {line}
    </span>
  ));
}

/** What others did with the line, newest first. */
export function LookList({ looks, reader, isFull = false, most }: LookListProps) {
  const groups = groupLooks(looks, reader.zone).slice(0, most);
  return (
    <ul className="log">
      {groups.map(({ look, times }) => (
        <li key={look.seq}>
          <Moment at={look.at} reader={reader} />
          <span>
            <b>{actorWords(look)}</b> {lookWords(look, reader.today)}
            {times > 1 && <span className="muted">{` · ${say('audit.times', { count: times })}`}</span>}
            {isFull && <Details look={look} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
