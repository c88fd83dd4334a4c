import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newToken } from '@/lib/platform/ids';
import { giveCodeBack, giveStepUpBack, takeCode, takeStepUp } from './brakes';
import { identityById, type Identity } from './identity-store/accounts';
import { confirmedFactor, noteWrongCode, spendCode } from './identity-store/second-factors';
import { renewSession } from './identity-store/sessions';
import { outlivesBrowser } from './lifetimes';
import { verifyPassword } from './passwords';
import type { StartedSession } from './session-plan';
import { acceptedStep } from './totp';

/** `code` is empty where no second factor is enrolled. */
export type Proof = { password: string; code: string };

/** The code, where one is enrolled. Reserved before it is looked at, and used up when it was right. */
async function isCodeRight(viewer: Viewer, { hasFactor }: Identity, code: string): Promise<boolean> {
  if (!hasFactor) return true;
  const { accountId, role, sessionId } = viewer;
  if (!(await takeCode(accountId, now()))) return false;
  const factor = await confirmedFactor(accountId);
  const step = factor === null ? null : await acceptedStep({ ...factor, code, at: now() });
  if (step === null || !(await spendCode(accountId, step))) {
    await noteWrongCode({ accountId, role, at: now(), sessionId });
    return false;
  }
  await giveCodeBack(accountId);
  return true;
}

async function isProven(viewer: Viewer, identity: Identity, proof: Proof): Promise<boolean> {
  if (!(await takeStepUp(viewer.accountId, now()))) return false;
  if (!(await verifyPassword(identity.passwordHash, proof.password))) return false;
  if (!(await isCodeRight(viewer, identity, proof.code))) return false;
  await giveStepUpBack(viewer.accountId);
  return true;
}

export type Renewal = { viewer: Viewer; session: StartedSession };

/**
 * Checks the proof and gives the session a new token and a fresh date of it. Null when the proof does not match, a
 * brake holds, or the session died meanwhile.
 */
export async function proveAgain(viewer: Viewer, proof: Proof): Promise<Renewal | null> {
  const identity = await identityById(viewer.accountId);
  if (identity?.isActive !== true || !(await isProven(viewer, identity, proof))) return null;
  const token = newToken();
  const newId = sha256Hex(token);
  const at = now();
  const hasShownFactor = identity.hasFactor;
  const renewed = await renewSession({ oldId: viewer.sessionId, newId, at, role: viewer.role, hasShownFactor });
  if (renewed === null) return null;
  return {
    viewer: issueViewer({ ...viewer, sessionId: newId, hasSecondFactor: hasShownFactor }),
    session: { token, absoluteMs: renewed.expiresAt - at, isKept: outlivesBrowser(renewed) },
  };
}
