import type { IsoDay } from '@/lib/clinical/days';
import { markOfDay, type DayMark } from '@/lib/clinical/dose-days';
import { say } from '@/lib/messages/say';
import type { Medicine } from '@/lib/records/medication-rows';
import type { DoseClock } from '@/lib/records/medications';
import { listed, numberWord } from './dose-words';

const NAMED = ['taken', 'part', 'skipped', 'unanswered', 'open'] as const;

function summary(marks: readonly DayMark[]): string {
  const counts = NAMED.map((mark) => ({ mark, count: marks.filter((one) => one === mark).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ mark, count }) => say(`day-mark.${mark}`, { count }));
  return parts.length === 0 ? say('medicine.dots.none') : say('medicine.dots', { parts: listed(parts) });
}

type DayDotsProps = { medicine: Medicine; days: readonly IsoDay[]; clock: DoseClock };

/** A dot a day: taken, part, skipped, not answered, still open. The picture's name says the same in numbers. */
export function DayDots({ medicine, days, clock }: DayDotsProps) {
  const marks = days.map((day) => ({ day, mark: markOfDay(medicine, day, clock.now, clock.dayEndsAt) }));
  return (
    <span className="daymarks" role="img" aria-label={summary(marks.map(({ mark }) => mark))}>
      {marks.map(({ day, mark }) => (
        <i key={day} className={`is-${mark}`} />
      ))}
    </span>
  );
}

/** What the dots mean. */
export function DotKey() {
  return (
    <ul className="row row-wrap small muted gap-4 px-5 py-3">
      {NAMED.map((mark) => (
        <li key={mark} className="row gap-2">
          <span className="daymarks" aria-hidden="true">
            <i className={`is-${mark}`} />
          </span>
          {say(`day-mark.${mark}.key`)}
        </li>
      ))}
    </ul>
  );
}

/** "Five now. 96 of the 100 doses due in the last 14 days are answered." */
export function medicinesText(count: number, { doses, answered }: { doses: number; answered: number }): string {
  const word = numberWord(count);
  const now = say('medicine.count', { count: word.charAt(0).toUpperCase() + word.slice(1) });
  return doses === 0 ? now : `${now} ${say('medicine.answered', { answered, doses })}`;
}
