import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { TodayPage } from '@/lib/records/today';
import { Horizon } from './horizon';

const NOON = 12;
const EVENING = 18;
const DAWN = 5;

/** "Morning, Nadia": by the hour where the patient lives, and by the first word of the name. */
export function greetingFor(hour: number, displayName: string): string {
  const name = displayName.trim().split(/\s+/)[0] ?? '';
  if (hour >= DAWN && hour < NOON) return say('today.morning', { name });
  return hour >= NOON && hour < EVENING ? say('today.afternoon', { name }) : say('today.evening', { name });
}

/** The day, the greeting, and the last 30 days behind them. */
export function Greeting({ page }: { page: TodayPage }) {
  return (
    <section className="horizon sky min-h-28 desk:min-h-40">
      <div className="relative z-1 desk:px-9 desk:pt-8">
        <p className="eyebrow">{formatDay(page.day, { today: page.day, weekday: true })}</p>
        <h1 className="mt-1">{greetingFor(page.hour, page.name)}</h1>
      </div>
      <Horizon page={page} />
    </section>
  );
}
