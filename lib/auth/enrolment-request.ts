import type { Viewer } from '@/lib/access/viewer';
import { currentViewer } from './current-viewer';
import { enrolFactor, type EnrolAnswer } from './enrolment';
import { identityById } from './identity-store/accounts';
import { knowDevice, setSessionCookie } from './session-cookie';

export type EnrolHereAnswer = EnrolAnswer['is'] | 'signed-out';

async function finish(viewer: Viewer, answer: Extract<EnrolAnswer, { is: 'enrolled' }>): Promise<void> {
  await setSessionCookie(answer.session);
  const identity = await identityById(viewer.accountId);
  if (identity !== null) await knowDevice(identity.email);
}

/** Confirms the authenticator for whoever is signed in on this browser; the cookies follow. */
export async function enrolHere(code: string): Promise<EnrolHereAnswer> {
  const viewer = await currentViewer();
  if (viewer === null) return 'signed-out';
  const answer = await enrolFactor(viewer, code);
  if (answer.is === 'enrolled') await finish(viewer, answer);
  return answer.is;
}
