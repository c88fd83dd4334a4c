import { sha256Hex } from '@/lib/platform/digest';
import { currentViewer } from './current-viewer';
import { addressOf } from './identity-store/accounts';
import {
  accept,
  openInvitation,
  setForgotten,
  type AcceptAnswer,
  type NewPassphrase,
  type NewPerson,
  type OpenInvitation,
  type ResetAnswer,
} from './invitations';
import { askForLink, type AskAnswer, type Asking } from './ask-for-link';
import { addressDoneFor } from './identity-store/form-keys';
import { isPassphraseOf, tryPassword } from './sign-in';
import { endEarlierSession } from './sign-in-request';
import { clearSideCookie, knowDevice, readSideCookie, setSessionCookie, setSideCookie } from './session-cookie';
import { visitor } from './visitor';

/** How long somebody may take over the form behind a link. */
const FORM_MS = 2 * 3_600_000;
/** How long the form may come a second time, after a double tap or a lost answer. */
const AGAIN_MS = 10 * 60_000;

async function viewerEmail(): Promise<string | null> {
  const viewer = await currentViewer();
  return viewer === null ? null : addressOf(viewer.accountId);
}

/** Takes up the code of a link on this browser; false when it can't be used, and then nothing is kept. */
export async function takeUpLink(token: string): Promise<boolean> {
  const isUsable = (await openInvitation(token, await viewerEmail())) !== null;
  if (isUsable) await setSideCookie('fl_link', token, FORM_MS);
  else await clearSideCookie('fl_link');
  return isUsable;
}

/** The invitation that was taken up on this browser, if it can still be used. */
export async function linkInHand(): Promise<OpenInvitation | null> {
  const token = await readSideCookie('fl_link');
  return token === null || token === '' ? null : openInvitation(token, await viewerEmail());
}

type Began = Pick<Extract<AcceptAnswer, { is: 'made' }>, 'is' | 'session' | 'role' | 'email'>;
type Chosen = Omit<NewPerson, 'token'>;

/** The same form once more, with the same passphrase: whoever sent it has the account, and is signed in as at first. */
async function begunBefore(token: string, { key, passphrase }: Chosen): Promise<Began | null> {
  const email = await addressDoneFor({ tokenHash: sha256Hex(token), key });
  if (email === null) return null;
  const answer = await tryPassword(await visitor(), { email, password: passphrase, isOwnDevice: false });
  return answer.is === 'signed-in' ? { ...answer, is: 'made' } : null;
}

async function begin(token: string, person: Chosen): Promise<AcceptAnswer | Began> {
  const { device } = await visitor();
  const isOpen = (await linkInHand()) !== null;
  const answer: AcceptAnswer = isOpen ? await accept({ ...person, token }, device) : { is: 'unusable' };
  return answer.is === 'unusable' ? ((await begunBefore(token, person)) ?? answer) : answer;
}

/** Makes the account of the link in hand and signs the person in on this browser. Twice is as good as once. */
export async function acceptLink(person: Chosen): Promise<AcceptAnswer | Began> {
  const token = await readSideCookie('fl_link');
  if (token === null) return { is: 'unusable' };
  const answer = await begin(token, person);
  if (answer.is !== 'made') return answer;
  await endEarlierSession();
  await setSessionCookie(answer.session);
  if (answer.role === 'patient') await knowDevice(answer.email);
  await setSideCookie('fl_link', token, AGAIN_MS);
  return answer;
}

async function isSetBefore(token: string, { key, passphrase }: Omit<NewPassphrase, 'token'>): Promise<boolean> {
  const email = await addressDoneFor({ tokenHash: sha256Hex(token), key });
  return email !== null && isPassphraseOf(await visitor(), { email, password: passphrase });
}

/** Sets the passphrase with the link in hand. The person signs in with it afterwards. Twice is as good as once. */
export async function setForgottenPassword(chosen: Omit<NewPassphrase, 'token'>): Promise<ResetAnswer> {
  const token = await readSideCookie('fl_link');
  if (token === null) return { is: 'unusable' };
  const isOpen = (await linkInHand()) !== null;
  const answer: ResetAnswer = isOpen ? await setForgotten({ ...chosen, token }) : { is: 'unusable' };
  if (answer.is === 'unusable' && (await isSetBefore(token, chosen))) return { is: 'changed' };
  if (answer.is === 'changed') await setSideCookie('fl_link', token, AGAIN_MS);
  return answer;
}

/** Asks for a link from this browser. */
export async function askHere(asking: Asking): Promise<AskAnswer> {
  return askForLink(asking, await visitor());
}
