import { inArray } from 'drizzle-orm';
import { episodes } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { dayOf } from '@/lib/clinical/days';
import { isWithin, type SeverityAnswer } from '@/lib/clinical/flare-course';
import type { FlareLevel } from '@/lib/clinical/severity';
import { familyWrites, type FamilyWrite } from './episode-family-rows';

type Kept = Pick<typeof episodes.$inferSelect, 'id' | 'day' | 'untilDay' | 'zone' | 'worst'>;

const isLevel = (value: unknown): value is FlareLevel => value === 1 || value === 2 || value === 3;

async function standingOf({ q, own }: Allowed, ids: readonly string[]) {
  return q
    .select({ id: episodes.id, level: episodes.level, worst: episodes.worst })
    .from(episodes)
    .where(own(episodes, inArray(episodes.id, [...ids])));
}

/** What one flare's writes answered. A level that came with a split or a join was no answer. */
function answersIn(writes: readonly FamilyWrite[], now: FlareLevel): SeverityAnswer[] {
  // What a version said stands in the `before` of the next one; the latest is the row itself.
  const levels = [...writes.slice(1).map((row) => row.before?.['level']), now];
  return writes.flatMap(({ at, isOfTwo }, place) => {
    const level = levels[place];
    const isSame = place > 0 && level === levels[place - 1];
    return isLevel(level) && !isSame && !isOfTwo ? [{ at, level }] : [];
  });
}

/** Oldest first, without those that were taken back: the worst of all is then as it was before them. */
function standingAnswers(answers: readonly SeverityAnswer[], worst: FlareLevel): SeverityAnswer[] {
  const sorted = answers.filter(({ level }) => level <= worst).sort((a, b) => a.at - b.at);
  return sorted.filter(({ level }, place) => level !== sorted[place - 1]?.level);
}

/**
 * Every answer to "How bad is it right now?" of a flare, oldest first: each version's level at the moment it was
 * written, read from the history, which is its owner's alone. Of flares that were split or joined each has the answers
 * of its own days, whichever of them was asked.
 */
export async function severityAnswers(allowed: Allowed, episode: Kept): Promise<SeverityAnswer[]> {
  if (!allowed.isOwner) return [];
  const writes = await familyWrites(allowed, episode.id);
  const family = await standingOf(
    allowed,
    writes.map(({ rowId }) => rowId),
  );
  const answers = family.flatMap(({ id, level }) => {
    return answersIn(
      writes.filter(({ rowId }) => rowId === id),
      level,
    );
  });
  const worst = family.reduce((most, one) => (one.worst > most ? one.worst : most), episode.worst);
  const isOwn = ({ at }: SeverityAnswer) => family.length === 1 || isWithin(episode, dayOf(at, episode.zone));
  return standingAnswers(answers, worst).filter(isOwn);
}
