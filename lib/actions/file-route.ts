import type { ZodType } from 'zod';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { currentViewer } from '@/lib/auth/current-viewer';
import { now } from '@/lib/platform/clock';
import { parseFields, readFields } from './fields';
import { isWithinPace } from './pace';
import { failedReply, refusedReply, respond } from './route';

/**
 * A file: text or a report to be saved and never to be shown, or a picture of ours to be shown. `name` holds no word
 * about anybody.
 */
export type FileAnswer = {
  name: string;
  type: 'text/csv; charset=utf-8' | 'image/webp' | 'application/pdf';
  body: string | Uint8Array;
};

type Options<I> = { roles: readonly Viewer['role'][]; schema: ZodType<I> };

/** Another site may not make this browser fetch a file, although it could not read it. */
function isFromElsewhere(request: Request): boolean {
  return ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '');
}

function sent({ name, type, body }: FileAnswer): Response {
  const place = type === 'image/webp' ? 'inline' : 'attachment';
  return new Response(typeof body === 'string' ? body : Buffer.from(body), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': type,
      'Content-Disposition': `${place}; filename="${name}"`,
    },
  });
}

async function answer<I>(
  request: Request,
  { roles, schema }: Options<I>,
  work: (viewer: Viewer, input: I) => Promise<FileAnswer>,
): Promise<FileAnswer> {
  if (isFromElsewhere(request)) throw new Refused('not_found');
  const viewer = await currentViewer();
  if (viewer === null) throw new Refused('unauthenticated');
  if (!roles.includes(viewer.role)) throw new Refused('forbidden_role');
  if (!isWithinPace(viewer.sessionId, now())) throw new Refused('rate_limited');
  const parsed = parseFields(schema, readFields(new URL(request.url).searchParams));
  if (!parsed.isValid) throw new Refused('not_found');
  return work(viewer, parsed.input);
}

/**
 * Makes a GET handler that hands out a file: a live session of one of the roles, a strict parse of the address,
 * `no-store`. What the record function refuses is answered in its status, and nothing else is told.
 */
export function fileRoute<I>(
  options: Options<I>,
  work: (viewer: Viewer, input: I) => Promise<FileAnswer>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return sent(await answer(request, options, work));
    } catch (error) {
      return respond(request, error instanceof Refused ? refusedReply(error.code) : failedReply(error));
    }
  };
}
