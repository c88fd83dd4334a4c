import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { addDays } from '@/lib/clinical/days';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { PastEntry, PastPage } from '@/lib/records/history';
import { EntrySentence } from './entry-sentence';
import { entryWords } from './entry-words';

const WEEK = 7;

function address({ on }: PastPage, to: string): string {
  return `/history?on=${on}&to=${to}`;
}

function EntryLine({ entry, page }: { entry: PastEntry; page: PastPage }) {
  const { today, from } = page;
  return (
    <li>
      {/* The whole entry leads to its versions: every line of it is a target, and all stand equally far apart. */}
      <Link href={`/history/${entry.id}`} prefetch={false} className="row item-link min-h-12 py-2">
        <span className="grow wrap-anywhere">
          <EntrySentence words={entryWords(entry, today)} />
          {entry.day < from && (
            <span className="small muted">{` · ${say('history.lasting', { day: formatDay(entry.day, { today }) })}`}</span>
          )}
          {entry.isRemovedSince && <span className="small muted block">{say('history.removed-since')}</span>}
        </span>
      </Link>
    </li>
  );
}

function Weeks({ page }: { page: PastPage }) {
  const { from, to, on } = page;
  return (
    <nav aria-label={say('history.weeks')} className="actions mt-4">
      <ButtonLink href={address(page, addDays(from, -1))} prefetch={false}>
        {say('history.before')}
      </ButtonLink>
      {to < on && (
        <ButtonLink href={address(page, addDays(to, WEEK))} prefetch={false}>
          {say('history.after')}
        </ButtonLink>
      )}
    </nav>
  );
}

/** A week of the record as it stood, the newest day first; what began before it stands under its first day. */
export function PastWeek({ page }: { page: PastPage }) {
  const { on, from, to, today, entries, erased } = page;
  const dayOf = (entry: PastEntry): string => (entry.day < from ? from : entry.day);
  const days = [...new Set(entries.map(dayOf))].sort().reverse();
  const span = formatSpan(from, to, { today });
  return (
    <Card labelledBy="week">
      <h2 id="week">
        {on === today
          ? say('history.week.now', { span })
          : say('history.week', { span, day: formatDay(on, { today }) })}
      </h2>
      {days.length === 0 && <p className="muted mt-2">{say('history.none')}</p>}
      {days.map((day) => (
        <section key={day} aria-labelledby={`d-${day}`} className="mt-4">
          <h3 id={`d-${day}`}>{formatDay(day, { today, weekday: true })}</h3>
          <ul className="list mt-1">
            {entries
              .filter((entry) => dayOf(entry) === day)
              .map((entry) => (
                <EntryLine key={entry.id} entry={entry} page={page} />
              ))}
          </ul>
        </section>
      ))}
      {erased > 0 && <p className="muted mt-4">{plural('history.erased', erased)}</p>}
      <Weeks page={page} />
    </Card>
  );
}
