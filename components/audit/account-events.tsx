import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { say } from '@/lib/messages/say';
import type { AccountEvent } from '@/lib/records/audit-events';
import { eventWords } from './event-words';
import { reasonWords } from './look-words';
import { Moment, type Reader } from './moment';

type EventsProps = { events: readonly AccountEvent[]; reader: Reader };

/** What happened to accounts, newest first; no record of a patient stands here. */
export function EventList({ events, reader }: EventsProps) {
  if (events.length === 0) return <p className="muted mt-2">{say('accounts.log.none')}</p>;
  return (
    <ul className="log mt-2">
      {events.map((event) => (
        <li key={event.seq}>
          <Moment at={event.at} reader={reader} />
          <span className="wrap-anywhere">
            <b>{event.actorName ?? say('accounts.log.someone')}</b> {eventWords(event)}
            <span className="block small muted">{reasonWords(event)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The newest of it, and the way to all. */
export function AccountEvents({ events, reader }: EventsProps) {
  return (
    <Card labelledBy="events">
      <h2 id="events">{say('accounts.log')}</h2>
      <EventList events={events} reader={reader} />
      <div className="mt-3">
        <ButtonLink href="/admin/audit" prefetch={false} isWide>
          {say('accounts.log.all')}
        </ButtonLink>
      </div>
    </Card>
  );
}
