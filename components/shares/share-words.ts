import { CATEGORIES, type ShareCategory } from '@/lib/clinical/categories';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { lastDayOfShare } from '@/lib/clinical/share-days';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';

/** How the reader counts days: their own day and zone. */
export type Reader = { today: IsoDay; zone: string };

/** "23 May 2027": the last day of a share. */
export function lastDayWords(share: Pick<ShareCard, 'expiresAt'>, { today }: Reader): string {
  return formatDay(lastDayOfShare(share.expiresAt), { today });
}

/** "From 1 March on": the first day that is shown. */
export function firstDayWords({ fromDay }: Pick<ShareCard, 'fromDay'>, { today }: Reader): string {
  return fromDay === null ? say('shares.from.all') : say('shares.from', { day: formatDay(fromDay, { today }) });
}

/** "24 November": the reader's day of a moment. */
export function dayWords(ms: number, { today, zone }: Reader): string {
  return formatDay(dayOf(ms, zone), { today });
}

/** What to call the person: by name once they answered, by the address until then. */
export function nameOf(share: Pick<ShareCard, 'person' | 'email'>): string {
  return share.person?.displayName ?? share.email;
}

/** Names of categories in their fixed order, as a list in words; null for none. */
export function categoryWords(categories: readonly ShareCategory[]): string | null {
  const names = CATEGORIES.filter((category) => categories.includes(category)).map((category) =>
    say(`category.${category}`),
  );
  return names.length === 0 ? null : names.join(', ');
}

/** The categories a share leaves out, in words; null when it leaves out none. */
export function hiddenWords(categories: readonly ShareCategory[]): string | null {
  return categoryWords(CATEGORIES.filter((category) => !categories.includes(category)));
}

function endWords(share: ShareCard, reader: Reader): string {
  const day = dayWords(share.endedAt ?? share.expiresAt, reader);
  if (share.state === 'revoked') return say('shares.ended.revoked', { day });
  if (share.state === 'declined') return say('shares.ended.declined', { day });
  if (share.person === null) return say('shares.ended.unanswered');
  return say('shares.ended.expired', { day: lastDayWords(share, reader) });
}

/** How and when a share that is over came to its end. */
export function endingOf(share: ShareCard, reader: Reader): { name: string; words: string } {
  return { name: nameOf(share), words: endWords(share, reader) };
}

/** The four piles of the page, in the order they are shown. */
export function pilesOf(shares: readonly ShareCard[]) {
  const inState = (...states: ShareCard['state'][]) => shares.filter((share) => states.includes(share.state));
  return {
    active: inState('active'),
    accepted: inState('accepted'),
    invited: inState('invited'),
    ended: inState('revoked', 'declined', 'expired'),
  };
}

/** "2 people today": how many see the line now. */
export function peopleWords(count: number): string {
  return count === 0 ? say('shares.people.none') : plural('shares.people', count);
}
