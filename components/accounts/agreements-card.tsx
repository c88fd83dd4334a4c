import { Card } from '@/components/ui/card';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { Agreement } from '@/lib/records/agreements';

type Reader = { today: IsoDay; zone: string };

function wordsOf({ purpose, category, person }: Agreement): string {
  if (purpose === 'health-diary') return say('agreement.health-diary');
  const words = category === null ? '' : say(`category.${category}`);
  if (purpose === 'category') return say('agreement.category', { category: words });
  const name = person ?? say('agreement.somebody');
  return purpose === 'share'
    ? say('agreement.share', { name })
    : say('agreement.share-category', { category: words, name });
}

function whenOf({ at, withdrawnAt, isOver }: Agreement, { today, zone }: Reader): string {
  const day = (moment: number) => formatDay(dayOf(moment, zone), { today });
  if (withdrawnAt !== null) return say('agreement.withdrawn', { day: day(at), end: day(withdrawnAt) });
  return say(isOver ? 'agreement.over' : 'agreement.since', { day: day(at) });
}

/** What the person agreed to, and when; folded, for it is looked up once in a while. */
export function AgreementsCard({ agreements, reader }: { agreements: readonly Agreement[]; reader: Reader }) {
  return (
    <Card labelledBy="agreements">
      <h2 id="agreements">{say('agreement.title')}</h2>
      <p className="muted mt-1">{say('agreement.text')}</p>
      {agreements.length === 0 ? (
        <p className="muted mt-2">{say('agreement.none')}</p>
      ) : (
        <details className="mt-2">
          <summary className="textlink">{say('agreement.open')}</summary>
          <ul className="list">
            {agreements.map((agreement) => (
              <li key={`${agreement.purpose} ${String(agreement.at)} ${wordsOf(agreement)}`} className="item">
                <span>
                  {wordsOf(agreement)}
                  <span className="small muted block">{whenOf(agreement, reader)}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
