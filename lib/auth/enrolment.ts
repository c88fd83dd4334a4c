import type { Viewer } from '@/lib/access/viewer';
import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newToken } from '@/lib/platform/ids';
import { giveCodeBack, takeCode } from './brakes';
import { identityById } from './identity-store/accounts';
import { confirmSeed, offeredSeed } from './identity-store/second-factors';
import { outlivesBrowser } from './lifetimes';
import type { StartedSession } from './session-plan';
import { acceptedStep, inGroups, newSeed, otpauthUri, qrOf, type QrDrawing } from './totp';

/** What the enrolment page shows: a picture for the camera, a link for an app on the same device, text for typing. */
export type Offer = { qr: QrDrawing; link: string; secret: string };

async function seedFor({ accountId, sessionId }: Viewer): Promise<string | null> {
  return offeredSeed({ accountId, sessionId, at: now() }, newSeed());
}

/** The secret this session may enrol, the same at every look; null when the account has a confirmed one. */
export async function offerFactor(viewer: Viewer): Promise<Offer | null> {
  const seed = await seedFor(viewer);
  const identity = await identityById(viewer.accountId);
  if (seed === null || identity === null) return null;
  const link = otpauthUri(identity.email, seed);
  return { qr: qrOf(link), link, secret: inGroups(seed) };
}

export type EnrolAnswer =
  | { is: 'enrolled'; session: StartedSession }
  | { is: 'wrong' }
  | { is: 'too-many' }
  /** Enrolled meanwhile, or the session ended: the page is drawn anew. */
  | { is: 'over' };

/**
 * Confirms the authenticator with its first code. The session gets a new token and counts as proven; all other
 * sessions of the account end.
 */
export async function enrolFactor(viewer: Viewer, code: string): Promise<EnrolAnswer> {
  const { accountId, sessionId, role } = viewer;
  if (!(await takeCode(accountId, now()))) return { is: 'too-many' };
  const seed = await seedFor(viewer);
  if (seed === null) return { is: 'over' };
  const at = now();
  const step = await acceptedStep({ seed, code, lastStep: null, at });
  if (step === null) return { is: 'wrong' };
  const token = newToken();
  const newSessionId = sha256Hex(token);
  const renewed = await confirmSeed({ accountId, sessionId, at, role, seed, step, newSessionId });
  if (renewed === null) return { is: 'over' };
  await giveCodeBack(accountId);
  return {
    is: 'enrolled',
    session: { token, absoluteMs: renewed.expiresAt - at, isKept: outlivesBrowser(renewed) },
  };
}
