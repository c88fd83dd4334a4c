import { asc, eq, inArray, isNull } from 'drizzle-orm';
import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { coveredBy, liesOver } from '@/lib/clinical/episodes';
import type { FlareLevel } from '@/lib/clinical/severity';

export type VisibleEpisode = {
  id: string;
  number: number;
  day: IsoDay;
  untilDay: IsoDay | null;
  isOpen: boolean;
  isCutStart: boolean;
  isCutEnd: boolean;
  /** The latest answer and the worst of all; null where they may come from days that are not shared. */
  level: FlareLevel | null;
  worst: FlareLevel | null;
};

/** All flares the viewer may see, oldest first, numbered among themselves, cut at the share's window. */
export async function visibleEpisodes(allowed: Allowed): Promise<VisibleEpisode[]> {
  const { q, own, spanDays } = allowed;
  const span = spanDays(episodes);
  const rows = await q
    .select({
      id: episodes.id,
      day: span.day,
      untilDay: span.untilDay,
      isCutStart: span.isCutStart,
      state: episodes.state,
      lastDay: episodes.untilDay,
      level: episodes.level,
      worst: episodes.worst,
    })
    .from(episodes)
    .where(own(episodes, inArray(episodes.state, ['open', 'ended']), isNull(episodes.deletedAt)))
    .orderBy(asc(episodes.day), asc(episodes.id));
  return rows.map(({ state, lastDay, level, worst, ...row }, index) => {
    const isCutEnd = row.untilDay !== lastDay;
    // Answers to "How bad is it right now?" stand with the flare, not with their days: a flare that is cut tells none.
    const isCut = row.isCutStart || isCutEnd;
    return {
      ...row,
      level: isCut ? null : level,
      worst: isCut ? null : worst,
      number: index + 1,
      isOpen: state === 'open' && row.untilDay === null,
      isCutEnd,
    };
  });
}

/** The flare that is going on; there is at most one. */
export async function openEpisode(allowed: Allowed) {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(episodes)
    .where(own(episodes, eq(episodes.state, 'open'), isNull(episodes.deletedAt)))
    .limit(1);
  return row ?? null;
}

/** One flare as it is kept; missing and withdrawn ones look the same. */
export async function oneEpisode(allowed: Allowed, id: string) {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(episodes)
    .where(own(episodes, eq(episodes.id, id), inArray(episodes.state, ['open', 'ended']), isNull(episodes.deletedAt)));
  if (row === undefined) throw new Refused('not_found');
  return row;
}

/** What is noted in a hidden flare is hidden too. */
export function hiddenAs(episode: { isPrivate: boolean } | null): { isPrivate?: true } {
  return episode?.isPrivate === true ? { isPrivate: true } : {};
}

/**
 * Whether days that a flare is to have lie on days of another; one without an end goes on. A tap, unlike a day that
 * is chosen, `mayTouch`: a flare that was said to be over may come back on the same day.
 */
export async function isTaken(
  allowed: Allowed,
  { id, day, untilDay }: { id: string | null; day: IsoDay; untilDay: IsoDay | null },
  { mayTouch }: { mayTouch: boolean } = { mayTouch: false },
): Promise<boolean> {
  const others = (await visibleEpisodes(allowed)).filter((one) => one.id !== id);
  return (mayTouch ? liesOver : coveredBy)({ day, untilDay }, others);
}
