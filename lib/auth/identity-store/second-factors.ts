import { and, eq, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { accounts, secondFactors, sessions, type Role, type Sealed } from '@/db/schema';
import { sealText, unsealText, unwrapKey } from '@/lib/platform/sealing';
import { secrets } from '@/lib/platform/secrets';
import { ACCOUNTS, noteSecurityEvent } from './security-events';
import { renewRow, type Renewed } from './session-rows';

const place = (accountId: string): string => `second_factors|${accountId}|totp|seed`;
/** A seed that is not confirmed opens for the session it was made for alone: nobody else may see the QR code. */
const pendingPlace = (accountId: string, sessionId: string): string => `${place(accountId)}|${sessionId}`;

const ofTotp = (accountId: string) => and(eq(secondFactors.accountId, accountId), eq(secondFactors.kind, 'totp'));

async function dataKeyOf(q: Q, accountId: string): Promise<Uint8Array> {
  const [row] = await q.select({ dataKey: accounts.dataKey }).from(accounts).where(eq(accounts.id, accountId));
  if (row === undefined) throw new Error('There is no such account.');
  return unwrapKey(secrets().keks, row.dataKey);
}

export type Factor = { seed: string; lastStep: number | null };

/** The confirmed authenticator of an account, opened; null when it has none. */
export async function confirmedFactor(accountId: string): Promise<Factor | null> {
  return engine().read(async (q) => {
    const [row] = await q
      .select({ seed: secondFactors.seed, lastStep: secondFactors.lastStep })
      .from(secondFactors)
      .where(and(ofTotp(accountId), isNotNull(secondFactors.confirmedAt)));
    if (row === undefined) return null;
    return { seed: unsealText(await dataKeyOf(q, accountId), place(accountId), row.seed), lastStep: row.lastStep };
  });
}

/** Marks a time step as used, inside a transaction. False when it, or a later one, was used already: a replay. */
export async function spendStep(q: Q, accountId: string, step: number): Promise<boolean> {
  const used = await q
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        ofTotp(accountId),
        isNotNull(secondFactors.confirmedAt),
        or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step)),
      ),
    )
    .returning({ accountId: secondFactors.accountId });
  return used.length > 0;
}

/** See {@link spendStep}. */
export async function spendCode(accountId: string, step: number): Promise<boolean> {
  return engine().write(ACCOUNTS, (q) => spendStep(q, accountId, step));
}

type Refusal = { accountId: string; role: Role; at: number; sessionId: string | null };

/** Somebody who knew the passphrase did not know the code: that stands in the log. */
export async function noteWrongCode(refusal: Refusal): Promise<void> {
  await engine().write(ACCOUNTS, (q) => noteSecurityEvent(q, { kind: 'second_factor.refused', ...refusal }));
}

export type Enrolling = { accountId: string; sessionId: string; at: number };

function openPending(dataKey: Uint8Array, who: Enrolling, sealed: Sealed): string | null {
  try {
    return unsealText(dataKey, pendingPlace(who.accountId, who.sessionId), sealed);
  } catch {
    // Made for another session: it will be replaced.
    return null;
  }
}

/** The seed this session was offered before, or `fresh`, which is offered from now on; null when one is confirmed. */
export async function offeredSeed(who: Enrolling, fresh: string): Promise<string | null> {
  const { accountId, sessionId, at } = who;
  return engine().write(ACCOUNTS, async (q) => {
    const [row] = await q.select().from(secondFactors).where(ofTotp(accountId));
    if (row !== undefined && row.confirmedAt !== null) return null;
    const dataKey = await dataKeyOf(q, accountId);
    const offered = row === undefined ? null : openPending(dataKey, who, row.seed);
    if (offered !== null) return offered;
    const seed = sealText(dataKey, pendingPlace(accountId, sessionId), fresh) as Sealed;
    await q
      .insert(secondFactors)
      .values({ accountId, kind: 'totp', seed, createdAt: at })
      .onConflictDoUpdate({ target: [secondFactors.accountId, secondFactors.kind], set: { seed, createdAt: at } });
    return fresh;
  });
}

type Confirmation = Enrolling & { role: Role; seed: string; step: number; newSessionId: string };

/**
 * Confirms the seed this session was offered: it is sealed to its lasting place, the session gets a new token and
 * every other session of the account ends. Null when the session ended or a factor was confirmed meanwhile.
 */
export async function confirmSeed(confirmation: Confirmation): Promise<Renewed | null> {
  const { accountId, sessionId, at, role, seed, step, newSessionId } = confirmation;
  return engine().write(ACCOUNTS, async (q) => {
    const [pending] = await q
      .select({ createdAt: secondFactors.createdAt })
      .from(secondFactors)
      .where(and(ofTotp(accountId), isNull(secondFactors.confirmedAt)));
    if (pending === undefined) return null;
    const renewed = await renewRow(q, { oldId: sessionId, newId: newSessionId, at, role, hasShownFactor: true });
    if (renewed === null) return null;
    const sealed = sealText(await dataKeyOf(q, accountId), place(accountId), seed) as Sealed;
    await q.update(secondFactors).set({ seed: sealed, confirmedAt: at, lastStep: step }).where(ofTotp(accountId));
    await q
      .update(sessions)
      .set({ revokedAt: at })
      .where(and(eq(sessions.accountId, accountId), ne(sessions.idHash, newSessionId), isNull(sessions.revokedAt)));
    await noteSecurityEvent(q, { kind: 'second_factor.enrolled', accountId, role, at, sessionId: newSessionId });
    return renewed;
  });
}
