import { Check, ChevronRight } from '@/components/ui/icons';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { IsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { DayToFill } from '@/lib/records/today';
import { answerLine } from './check-in-summary';

function nameOf(day: IsoDay, today: IsoDay, isFirst: boolean): string {
  const words = formatDay(day, { today, weekday: true });
  return isFirst ? say('today.days.yesterday', { day: words }) : words;
}

function saidOf({ checkIn, isLater }: DayToFill): string {
  if (checkIn === null) return say('today.days.empty');
  const line = answerLine(checkIn);
  return isLater ? `${line} · ${say('check-in.later').toLowerCase()}` : line;
}

/** The last seven days, each a link to fill it in or to look at it; folded away until it is asked for. */
export function EarlierDays({ week, today }: { week: readonly DayToFill[]; today: IsoDay }) {
  return (
    <details className="card card-flush">
      <summary className="row row-apart min-h-13 cursor-pointer px-5 py-3 font-semibold">
        {say('today.days')}
        <Icon of={ChevronRight} className="text-ink2" />
      </summary>
      <ul className="list border-t border-line">
        {week.map((one, index) => (
          <li key={one.day}>
            <Link href={`/check-in/${one.day}`} prefetch={false} className="item item-link px-5">
              <span className="grow">
                {nameOf(one.day, today, index === 0)}
                <span className="small muted block">{saidOf(one)}</span>
              </span>
              {one.checkIn !== null && <Icon of={Check} className="text-iris" />}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
