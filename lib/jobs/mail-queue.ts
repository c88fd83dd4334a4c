import { and, asc, eq, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import { mailQueue } from '@/db/schema';
import { readAsSystem, withSystem } from '@/lib/access/system';
import { env } from '@/lib/platform/env';
import { now } from '@/lib/platform/clock';
import { openLetter, type Letter } from '@/lib/platform/letters';
import { errorFacts, logEvent } from '@/lib/platform/log';
import type { Mailer } from '@/lib/platform/mail';
import { secrets } from '@/lib/platform/secrets';
import { wordsOf } from './letters';

const QUEUE = ['mail'];
const AT_ONCE = 20;
/** While one process sends a letter, no other takes it; if it dies on the way, the letter is tried again. */
const CLAIM_MS = 5 * 60_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
const MOST_TRIES = 12;
/** What was sent says only that something was: after a month not even that. */
const KEPT_MS = 30 * 86_400_000;

/** How long to wait after so many failed tries: a minute, then twice as long each time, six hours at most. */
export function waitAfter(tries: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
}

type Waiting = { id: string; tries: number; letter: Letter };

async function claimDue(): Promise<Waiting[]> {
  const due = await readAsSystem('mail', (q) =>
    q
      .select({ id: mailQueue.id })
      .from(mailQueue)
      .where(and(isNull(mailQueue.sentAt), isNotNull(mailQueue.content), lte(mailQueue.sendAfter, now())))
      .orderBy(asc(mailQueue.createdAt))
      .limit(AT_ONCE),
  );
  const claimed = await Promise.all(due.map(({ id }) => claim(id)));
  return claimed.filter((waiting) => waiting !== null);
}

async function claim(id: string): Promise<Waiting | null> {
  return withSystem('mail', QUEUE, async ({ q, now: at }) => {
    const [row] = await q
      .update(mailQueue)
      .set({ sendAfter: at + CLAIM_MS, tries: sql`${mailQueue.tries} + 1` })
      .where(
        and(eq(mailQueue.id, id), isNull(mailQueue.sentAt), isNotNull(mailQueue.content), lte(mailQueue.sendAfter, at)),
      )
      .returning({ content: mailQueue.content, tries: mailQueue.tries });
    if (row === undefined || row.content === null) return null;
    return { id, tries: row.tries, letter: openLetter(secrets().keks, id, row.content) };
  });
}

async function settle(id: string, set: Partial<typeof mailQueue.$inferInsert>): Promise<void> {
  await withSystem('mail', QUEUE, ({ q }) => q.update(mailQueue).set(set).where(eq(mailQueue.id, id)));
}

/** A letter nobody can use any more is not sent, and its link does not stay behind either. */
async function giveUp(id: string, failure: string): Promise<void> {
  logEvent('mail.given-up', { id, failure });
  await settle(id, { content: null, failure, sentAt: now() });
}

async function sendOne({ id, tries, letter }: Waiting, send: Mailer): Promise<boolean> {
  if (letter.until !== null && letter.until <= now()) {
    await giveUp(id, 'out-of-date');
    return false;
  }
  try {
    await send({ id, to: letter.to, ...wordsOf(letter, env().appOrigin) });
  } catch (error) {
    const { code, name } = errorFacts(error);
    const failure = code ?? name;
    logEvent('mail.failed', { id, tries, failure });
    if (tries >= MOST_TRIES) await giveUp(id, failure);
    else await settle(id, { failure, sendAfter: now() + waitAfter(tries) });
    return false;
  }
  await settle(id, { content: null, failure: null, sentAt: now() });
  return true;
}

/** Sends what is due, oldest first; how many letters went out. A letter that fails is tried again later. */
export async function sendDueLetters(send: Mailer): Promise<number> {
  let sent = 0;
  for (const waiting of await claimDue()) sent += (await sendOne(waiting, send)) ? 1 : 0;
  return sent;
}

/** Takes away what was sent, or given up, a month ago. */
export async function forgetOldLetters(): Promise<void> {
  await withSystem('mail', QUEUE, ({ q, now: at }) => q.delete(mailQueue).where(lt(mailQueue.sentAt, at - KEPT_MS)));
}
