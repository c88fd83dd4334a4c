import type { ZodType } from 'zod';
import { say } from '@/lib/messages/say';
import { logError, newReference } from '@/lib/platform/log';
import { parseFields, sayFaults, typedBack } from './fields';
import { isOwnOrigin } from './origin';
import { backOf, failedReply, fieldsOf, readBody, refusedReply, respond, type Reply } from './route';

type Handler = (request: Request) => Promise<Response>;

/** Keys of the catalogue about what was typed, per field. */
export type Faults = Readonly<Record<string, readonly string[]>>;

type FormOptions<I> = {
  schema: ZodType<I>;
  /** Where the form goes back to when it does not say. */
  home: string;
  /** Where it goes back to instead, when something in it is missing or misshapen. */
  whenInvalid?: string;
  /** Keeps what was typed for the page that shows the form again. */
  onInvalid?: (typed: Readonly<Record<string, string>>, faults: Faults) => Promise<void>;
};

/** Headers to send beside the answer, like `Clear-Site-Data`, and where to go instead of back. */
export type PublicOutcome = {
  headers?: Readonly<Record<string, string>>;
  to?: string;
  /** 404: what was asked for can't be used, whatever the reason. */
  status?: 404;
  /** What was typed did not do: its status for a script, and why by field, as keys. A plain form hears it on its page. */
  fault?: { status: 401 | 429; fields: Faults };
};

function faultReply({ status, fields }: NonNullable<PublicOutcome['fault']>): Omit<Reply, 'to'> & { status: number } {
  const code = status === 429 ? 'rate_limited' : 'unauthenticated';
  const headers = status === 429 ? { headers: { 'Retry-After': '60' } } : {};
  return { status, body: { status: 'refused', code, fields: sayFaults(fields) }, ...headers };
}

async function answer<I>(
  request: Request,
  options: FormOptions<I>,
  work: (input: I) => Promise<PublicOutcome>,
): Promise<Reply> {
  if (!isOwnOrigin(request.headers)) return refusedReply('not_found');
  const fields = await fieldsOf(request);
  if (typeof fields === 'number') return { status: fields, body: { status: 'refused', say: say('form.body') } };
  const to = backOf(fields, options.home);
  const parsed = parseFields(options.schema, fields);
  if (!parsed.isValid) {
    await options.onInvalid?.(typedBack(fields), parsed.faults);
    return { status: 422, body: { status: 'invalid', fields: parsed.fields }, to: options.whenInvalid ?? to };
  }
  const { fault, ...rest } = await work(parsed.input);
  if (fault !== undefined) return { to, ...faultReply(fault), ...rest };
  const body = rest.status === 404 ? refusedReply('not_found').body : { status: 'saved' };
  return { status: 200, body, to, ...rest };
}

/** A POST handler for anybody, signed in or not: own origin, form bodies up to 64 kB, a strict parse, 303 back. */
export function publicForm<I>(options: FormOptions<I>, work: (input: I) => Promise<PublicOutcome>): Handler {
  return async (request) => {
    try {
      return respond(request, await answer(request, options, work));
    } catch (error) {
      return respond(request, failedReply(error));
    }
  };
}

/** `text` null: an answer without a body. */
export type PlainAnswer = { status: 200 | 204 | 503; text: string | null };

type RouteOptions = {
  /** Content types of a body this address reads; none: it reads no body. */
  accepts: readonly string[];
};

async function bodyOf(request: Request, accepts: readonly string[]): Promise<string | null> {
  if (accepts.length === 0) return '';
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type !== undefined && accepts.includes(type) ? readBody(request) : null;
}

/**
 * A handler for machines without a session: health checks, browsers' reports. Reads bodies of the named types up to
 * 64 kB and never sends the person's data. A throw is a 503 under a reference number.
 */
export function publicRoute({ accepts }: RouteOptions, work: (body: string) => Promise<PlainAnswer>): Handler {
  return async (request) => {
    const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' };
    try {
      const body = await bodyOf(request, accepts);
      if (body === null) return new Response(null, { status: 415, headers });
      const { status, text } = await work(body);
      return new Response(text, { status, headers });
    } catch (error) {
      logError(error, { reference: newReference() });
      return new Response(null, { status: 503, headers });
    }
  };
}
