import { redirect } from 'next/navigation';
import { headers } from 'next/headers';
import type { ZodType } from 'zod';
import { Refused, type RefusalCode } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { currentViewer } from '@/lib/auth/current-viewer';
import { signInAddress } from '@/lib/auth/home';
import { stepUp } from '@/lib/auth/step-up';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newReference, logError } from '@/lib/platform/log';
import { parseFields, readFields, sayFaults, sentence, typedBack, type Fields } from './fields';
import { onceOf, type FormOnce } from './once';
import { isOwnOrigin } from './origin';
import { isWithinPace } from './pace';
import type { ActionResult, Outcome } from './result';

type Role = Viewer['role'];
type FormAction = (...args: unknown[]) => Promise<ActionResult>;
type Answer = ActionResult | { status: 'go'; next: string };

const STEP_UP = ['stepUpPassword', 'stepUpCode'] as const;

function refusal(code: RefusalCode, fields: Fields, needsCode = false): ActionResult {
  return { status: 'refused', code, say: say(`refusal.${code}`), typed: typedBack(fields), needsCode };
}

function answerOf(outcome: Outcome, fields: Fields): Answer {
  const typed = typedBack(fields);
  switch (outcome.status) {
    case 'invalid':
      return { status: 'invalid', fields: sayFaults(outcome.fields), typed };
    case 'conflict':
      return { status: 'conflict', say: say('form.conflict'), theirs: outcome.theirs, typed };
    case 'refused':
      return { status: 'refused', code: 'not_found', say: sentence(outcome.say), typed };
    case 'saved':
      if (outcome.next !== undefined) return { status: 'go', next: outcome.next };
      return outcome.say === undefined ? { status: 'saved' } : { status: 'saved', say: outcome.say };
  }
}

/** Whatever went wrong inside: refusals become their sentence, the rest a reference number and no detail. */
function failed(error: unknown, fields: Fields, viewer: Viewer | null): ActionResult {
  if (error instanceof Refused) return refusal(error.code, fields, viewer?.hasSecondFactor);
  const reference = newReference();
  logError(error, { reference });
  return { status: 'refused', code: 'failed', say: say('form.failed', { reference }), typed: typedBack(fields) };
}

async function run<I>(fields: Fields, schema: ZodType<I>, work: (input: I) => Promise<Outcome>): Promise<Answer> {
  const parsed = parseFields(schema, fields);
  if (!parsed.isValid) return { status: 'invalid', fields: parsed.fields, typed: typedBack(fields) };
  return answerOf(await work(parsed.input), fields);
}

/** Takes the proof of identity out of a form and, where it was given, checks it; null when it did not match. */
async function withProof(viewer: Viewer, fields: Fields): Promise<Viewer | null> {
  const { stepUpPassword, stepUpCode } = fields.text;
  for (const name of STEP_UP) Reflect.deleteProperty(fields.text, name);
  if (stepUpPassword === undefined) return viewer;
  return stepUp(viewer, { password: stepUpPassword, code: stepUpCode ?? '' });
}

/** The proof that was given is not one: that is another sentence than being asked for one. */
function wrongProof(fields: Fields, { hasSecondFactor }: Viewer): ActionResult {
  const wrong = say(hasSecondFactor ? 'form.step-up.wrong.code' : 'form.step-up.wrong');
  return {
    status: 'refused',
    code: 'step_up_required',
    say: wrong,
    typed: typedBack(fields),
    needsCode: hasSecondFactor,
    isProofWrong: true,
  };
}

type Check = { fields: Fields; role: Role | 'any' };

/**
 * A script shows the refusal beside what was typed. Without one the page would be drawn anew, and its guard would send
 * the whole form on to the sign-in page, passphrase and all: that browser goes there by itself.
 */
async function signedOut(fields: Fields): Promise<Answer> {
  const asked = await headers();
  if (asked.has('next-action')) return refusal('unauthenticated', fields);
  return { status: 'go', next: signInAddress(asked.get('x-pathname'), { said: 'signed-out' }) };
}

async function checkedViewer({ fields, role }: Check): Promise<Viewer | Answer> {
  const viewer = await currentViewer();
  if (viewer === null) return signedOut(fields);
  if (role !== 'any' && viewer.role !== role) return refusal('forbidden_role', fields);
  if (!isWithinPace(viewer.sessionId, now())) return refusal('rate_limited', fields);
  return (await withProof(viewer, fields)) ?? wrongProof(fields, viewer);
}

/** Every action passes here first. Next runs an action posted to any page, with any JSON as its argument. */
function made(act: (fields: Fields) => Promise<Answer>): FormAction {
  return async (...args) => {
    const form = args.find((argument) => argument instanceof FormData);
    const fields = readFields(form?.entries() ?? []);
    let answer: Answer;
    try {
      const isOurs = form !== undefined && isOwnOrigin(await headers());
      answer = isOurs ? await act(fields) : refusal('not_found', fields);
    } catch (error) {
      answer = failed(error, fields, null);
    }
    // Redirects travel as an exception, so they stand outside of every catch.
    return answer.status === 'go' ? redirect(answer.next) : answer;
  };
}

type SignedInWork<I> = (viewer: Viewer, input: I, once: FormOnce) => Promise<Outcome>;

function signedIn<I>(role: Role | 'any', schema: ZodType<I>, work: SignedInWork<I>): FormAction {
  return made(async (fields) => {
    const viewer = await checkedViewer({ fields, role });
    if ('status' in viewer) return viewer;
    try {
      return await run(fields, schema, (input) => work(viewer, input, onceOf(input)));
    } catch (error) {
      return failed(error, fields, viewer);
    }
  });
}

/** An action of patients. */
export function patientAction<I>(schema: ZodType<I>, work: SignedInWork<I>): FormAction {
  return signedIn('patient', schema, work);
}

/** An action of clinicians. */
export function clinicianAction<I>(schema: ZodType<I>, work: SignedInWork<I>): FormAction {
  return signedIn('clinician', schema, work);
}

/** An action of administrators. */
export function adminAction<I>(schema: ZodType<I>, work: SignedInWork<I>): FormAction {
  return signedIn('admin', schema, work);
}

/** An action on one's own account, whatever its role. */
export function memberAction<I>(schema: ZodType<I>, work: SignedInWork<I>): FormAction {
  return signedIn('any', schema, work);
}

/** An action of anybody, signed in or not: sign-in, second factor, sign-out. */
export function publicAction<I>(schema: ZodType<I>, work: (input: I) => Promise<Outcome>): FormAction {
  return made((fields) => run(fields, schema, work));
}
