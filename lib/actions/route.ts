import type { ZodType } from 'zod';
import { Refused, STATUS, type RefusalCode } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { currentViewer } from '@/lib/auth/current-viewer';
import { signInAddress } from '@/lib/auth/home';
import { faultWords } from '@/lib/messages/fault-words';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { logError, newReference } from '@/lib/platform/log';
import { onceOf, type FormOnce } from './once';
import { parseFields, readFields, sayFaults, type Fields } from './fields';
import { ownPath } from '@/lib/platform/own-path';
import { isOwnOrigin } from './origin';
import { isWithinPace } from './pace';

type Role = Viewer['role'];

/** What the work of a route answers. `undoId` is the revision that Undo takes back; `next` another page to go to. */
export type RouteOutcome =
  | { status: 'saved'; undoId: string | null; next?: string }
  | { status: 'invalid'; fields: Record<string, readonly string[]> }
  | { status: 'conflict' };

type Options<I> = {
  role: Role;
  schema: ZodType<I>;
  /** Where a plain form goes back to when it does not say. */
  home: string;
  /** Where a signed-out person is sent instead of signing in, when what they posted cannot wait. */
  urgent?: (fields: Readonly<Record<string, string>>) => string | null;
  /** Of somebody who is not signed in, nothing of a large body is read. */
  isLarge?: true;
};

/** Reads a body: its fields and what came beside them; a status when it is none of ours, or too large. */
type Read<E> = (request: Request) => Promise<{ fields: Fields; extra: E } | number>;
type Reading<I, E> = Options<I> & { read: Read<E> };
type Work<I, E> = (viewer: Viewer, input: I, sent: { once: FormOnce; extra: E }) => Promise<RouteOutcome>;

const FORM_TYPE = 'application/x-www-form-urlencoded';
const MOST_BYTES = 64 * 1024;
const NO_FIELDS: Fields = { text: {}, misshapen: [] };
const NO_STORE = { 'Cache-Control': 'no-store' };

export type Reply = {
  status: number;
  body: Record<string, unknown>;
  to?: string;
  headers?: Readonly<Record<string, string>>;
};

/** Reads no further than the limit, whatever the request said of its length. */
export async function readBody(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) break;
    size += part.value.length;
    if (size > MOST_BYTES) return null;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A refusal with its status and sentence. */
export function refusedReply(code: RefusalCode): Reply {
  const wait = code === 'rate_limited' ? { headers: { 'Retry-After': '60' } } : {};
  return { status: STATUS[code], body: { status: 'refused', code, say: say(`refusal.${code}`) }, ...wait };
}

function replyOf(outcome: RouteOutcome, back: string): Reply {
  switch (outcome.status) {
    case 'saved': {
      const { next, undoId } = outcome;
      const said = undoId === null ? back : withParameter(next ?? back, 'said', undoId);
      return { status: 200, body: { status: 'saved', ...(next === undefined ? {} : { next }) }, to: said };
    }
    case 'invalid': {
      const faults = Object.values(outcome.fields).flat();
      const fields = sayFaults(outcome.fields);
      const to = withParameter(back, 'fault', faults[0] ?? 'field.invalid');
      return { status: 422, body: { status: 'invalid', fields, say: Object.values(fields).flat().join(' ') }, to };
    }
    case 'conflict':
      return { ...refusedReply('conflict'), to: withParameter(back, 'fault', 'refusal.conflict') };
  }
}

function withParameter(path: string, name: string, value: string): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}

/** A refusal in its status; anything else as 500 under a reference number, without detail. */
export function failedReply(error: unknown): Reply {
  if (error instanceof Refused) return refusedReply(error.code);
  const reference = newReference();
  logError(error, { reference });
  return { status: 500, body: { status: 'refused', code: 'failed', say: say('form.failed', { reference }) } };
}

/** A form without scripts goes back to a page; a script gets the answer itself. */
export function respond(request: Request, reply: Reply): Response {
  const headers = { ...NO_STORE, ...reply.headers };
  if (request.headers.get('accept')?.includes('application/json') === true) {
    return Response.json(reply.body, { status: reply.status, headers });
  }
  if (reply.to !== undefined) return new Response(null, { status: 303, headers: { ...headers, Location: reply.to } });
  const text = typeof reply.body['say'] === 'string' ? reply.body['say'] : '';
  return new Response(text, {
    status: reply.status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/** The fields of a form post; a status when it is none, or too large. */
export async function fieldsOf(request: Request): Promise<Fields | number> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== FORM_TYPE) return 415;
  const body = await readBody(request);
  return body === null ? 413 : readFields(new URLSearchParams(body));
}

/** The path of ours that a form wants to go back to. */
export function backOf(fields: Fields, home: string): string {
  return ownPath(fields.text['back']) ?? home;
}

async function worked(outcome: Promise<RouteOutcome>, back: string): Promise<Reply> {
  try {
    return replyOf(await outcome, back);
  } catch (error) {
    return { ...failedReply(error), ...(error instanceof Refused ? { to: faultAddress(back, error.code) } : {}) };
  }
}

function signedOut({ text }: Fields, back: string, urgent: Options<unknown>['urgent']): Reply {
  return { ...refusedReply('unauthenticated'), to: urgent?.(text) ?? signInAddress(back) };
}

const isUnread = (viewer: Viewer | null, { isLarge }: Pick<Options<unknown>, 'isLarge'>): boolean =>
  viewer === null && isLarge === true;

async function answer<I, E>(request: Request, { read, ...options }: Reading<I, E>, work: Work<I, E>): Promise<Reply> {
  if (!isOwnOrigin(request.headers)) return refusedReply('not_found');
  const viewer = await currentViewer();
  if (isUnread(viewer, options)) return signedOut(NO_FIELDS, options.home, undefined);
  const sent = await read(request);
  if (typeof sent === 'number') return { status: sent, body: { status: 'refused', say: say('form.body') } };
  const { fields, extra } = sent;
  const back = backOf(fields, options.home);
  if (viewer === null) return signedOut(fields, back, options.urgent);
  if (viewer.role !== options.role) return refusedReply('forbidden_role');
  if (!isWithinPace(viewer.sessionId, now())) return refusedReply('rate_limited');
  const parsed = parseFields(options.schema, fields);
  if (!parsed.isValid) return replyOf({ status: 'invalid', fields: parsed.faults }, back);
  return worked(work(viewer, parsed.input, { once: onceOf(parsed.input), extra }), back);
}

// A form without scripts goes back to its page, which says what was refused.
const faultAddress = (back: string, code: RefusalCode): string => withParameter(back, 'fault', `refusal.${code}`);

/**
 * Makes a POST handler over a record function, with a reader of its own: own origin, a live session of the right role,
 * a strict parse, `no-store`. Plain forms get 303 back to their page, `Accept: application/json` gets the result.
 */
export function routeReading<I, E>(options: Reading<I, E>, work: Work<I, E>): (request: Request) => Promise<Response> {
  return async (request) => {
    let reply: Reply;
    try {
      reply = await answer(request, options, work);
    } catch (error) {
      reply = failedReply(error);
    }
    return respond(request, reply);
  };
}

/** {@link routeReading} of plain forms up to 64 kB. */
export function route<I>(
  options: Options<I>,
  work: (viewer: Viewer, input: I, once: FormOnce) => Promise<RouteOutcome>,
): (request: Request) => Promise<Response> {
  const read: Read<null> = async (request) => {
    const fields = await fieldsOf(request);
    return typeof fields === 'number' ? fields : { fields, extra: null };
  };
  return routeReading({ ...options, read }, (viewer, input, { once }) => work(viewer, input, once));
}

const FAULTS =
  /^(day|dose|check|check-in|episode|field|form|lab|measurement|medicine|photo|refusal|report|share|zone)\./;

/**
 * The sentence behind a `fault` in the address; null where there is none. What is none of ours is not repeated, and
 * still says that something was not kept.
 */
export function faultSentence(key: string | string[] | undefined): string | null {
  if (typeof key !== 'string' || key === '') return null;
  const words = FAULTS.test(key) ? faultWords(key) : null;
  return words ?? say('field.invalid');
}
