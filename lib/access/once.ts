import { and, eq } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { idempotencyKeys } from '@/db/schema';
import { canonicalJson, hmac } from '@/lib/platform/digest';
import { secrets } from '@/lib/platform/secrets';
import { Refused } from './refused';
import type { Viewer } from './viewer';

/** A write that must happen once: the form's key, and what was asked for under it. */
export type Once = { key: string; request: unknown };

/** Keyed, because a plain hash of "moderate" could be guessed back to what a person entered. */
function requestHash(once: Once): string {
  return hmac(secrets().pepper, canonicalJson(once.request));
}

/** The answer already given under this key; a conflict when the key was used for something else. */
export async function answerGiven(q: Q, viewer: Viewer, once: Once): Promise<{ answer: unknown } | null> {
  const [row] = await q
    .select({ requestHash: idempotencyKeys.requestHash, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.accountId, viewer.accountId), eq(idempotencyKeys.key, once.key)));
  if (row === undefined) return null;
  if (row.requestHash !== requestHash(once)) throw new Refused('conflict');
  return { answer: row.answer };
}

type Kept = { once: Once; answer: unknown; at: number };

/** Keeps the answer in the act's own transaction. It holds codes and ids only. */
export async function keepAnswer(q: Q, viewer: Viewer, { once, answer, at }: Kept): Promise<void> {
  await q.insert(idempotencyKeys).values({
    accountId: viewer.accountId,
    key: once.key,
    requestHash: requestHash(once),
    answer: answer ?? null,
    at,
  });
}

/** Whether an act's answer says that it was done; a fault in a field or a stale version changed nothing. */
export function wasDone(answer: unknown): boolean {
  const isAnswer = typeof answer === 'object' && answer !== null && 'status' in answer;
  return !isAnswer || answer.status === 'saved';
}
