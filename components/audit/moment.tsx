import { addDays, dayOf, type IsoDay } from '@/lib/clinical/days';
import { formatDay, formatTime } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';

/** How the reader counts days: their own day and zone. */
export type Reader = { today: IsoDay; zone: string };

function dayWords(day: IsoDay, today: IsoDay): string {
  if (day === today) return say('audit.today');
  return day === addDays(today, -1) ? say('audit.yesterday') : formatDay(day, { today, isShort: true });
}

/** Day over time, in the reader's zone. */
export function Moment({ at, reader }: { at: number; reader: Reader }) {
  const day = dayOf(at, reader.zone);
  return (
    <time dateTime={new Date(at).toISOString()} className="small faint">
      <span className="block">{dayWords(day, reader.today)}</span>
      <span className="block">{formatTime(at, reader.zone)}</span>
    </time>
  );
}
