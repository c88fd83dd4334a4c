import { CATEGORIES, type ShareCategory } from '@/lib/clinical/categories';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { lastDayOfShare } from '@/lib/clinical/share-days';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { PatientLine } from '@/lib/records/caseload';

type Person = { displayName: string; birthYear: number | null };

/** "Nadia Okonjo, 34": the age reached this year, because only the year of birth is known. */
export function personWords({ displayName, birthYear }: Person, today: IsoDay): string {
  return birthYear === null
    ? displayName
    : say('clinic.person', { name: displayName, age: Number(today.slice(0, 4)) - birthYear });
}

/** "Born 1992": what the age was reckoned from; null when it was not given. */
export function bornWords({ birthYear }: Pick<Person, 'birthYear'>): string | null {
  return birthYear === null ? null : say('clinic.born', { year: birthYear });
}

/** The flare that is going on, the last one, or that there is nothing to see; the same words whatever is hidden. */
export function flareWords({ flare, sharesFlares }: PatientLine, today: IsoDay): string {
  if (!sharesFlares) return say('clinic.flare.hidden');
  if (flare === null) return say('clinic.flare.none');
  if (!flare.isOpen && flare.untilDay !== null) {
    const day = formatDay(flare.untilDay, { today });
    return flare.isCutEnd ? say('clinic.flare.shown', { day }) : say('clinic.flare.ended', { day });
  }
  if (flare.level === null || flare.dayNumber === null) return say('clinic.flare.going');
  return say('clinic.flare.open', { day: flare.dayNumber, severity: say(`severity.${flare.level}`).toLowerCase() });
}

/** The last day with an entry that is shared. */
export function lastEntryWords({ lastEntryDay }: PatientLine, today: IsoDay): string {
  if (lastEntryDay === null) return say('clinic.entry.none');
  return lastEntryDay === today ? say('clinic.today') : formatDay(lastEntryDay, { today });
}

const SOON_DAYS = 14;

/** The share's last day, and whether that is within two weeks. */
export function endOf(expiresAt: number, today: IsoDay): { words: string; isSoon: boolean } {
  const day = lastDayOfShare(expiresAt);
  return { words: formatDay(day, { today }), isSoon: day <= addDays(today, SOON_DAYS) };
}

/** Which days a share opens; null when all. */
export function windowWords(
  { fromDay, untilDay }: { fromDay: IsoDay | null; untilDay: IsoDay | null },
  today: IsoDay,
): string | null {
  if (fromDay === null) {
    return untilDay === null ? null : say('clinic.window.until', { day: formatDay(untilDay, { today }) });
  }
  const from = formatDay(fromDay, { today });
  return untilDay === null
    ? say('clinic.window.from', { day: from })
    : say('clinic.window', { from, until: formatDay(untilDay, { today }) });
}

/** What a share leaves out, in words; null when it leaves out nothing. */
export function notSharedWords(categories: readonly string[]): string | null {
  const names = CATEGORIES.filter((category: ShareCategory) => !categories.includes(category)).map((category) =>
    say(`category.${category}`),
  );
  return names.length === 0 ? null : say('clinic.not-shared', { categories: names.join(', ') });
}

/** "3 people share with you. 1 has an open flare." */
export function countWords(patients: readonly PatientLine[]): string {
  const open = patients.filter(({ flare }) => flare?.isOpen === true).length;
  const flaring = open === 0 ? say('clinic.flaring.none') : plural('clinic.flaring', open);
  return plural('clinic.patients', patients.length, { flaring });
}
