import Link from 'next/link';
import { say } from '@/lib/messages/say';

/** The way from an entry's page to its versions. */
export function HistoryLink({ id }: { id: string }) {
  return (
    <p className="mt-4">
      <Link href={`/history/${id}`} prefetch={false} className="textlink">
        {say('history.entry.link')}
      </Link>
    </p>
  );
}

/** The way from a day to its entries, each with its versions. */
export function DayHistoryLink({ day }: { day: string }) {
  return (
    <p className="mt-4">
      <Link href={`/history?to=${day}`} prefetch={false} className="textlink">
        {say('history.day.link')}
      </Link>
    </p>
  );
}
