import type { Viewer } from '@/lib/access/viewer';
import type { ZodType } from 'zod';
import { sha256Hex } from '@/lib/platform/digest';
import { readFields, type Fields } from './fields';
import type { FormOnce } from './once';
import { routeReading, type RouteOutcome } from './route';

/** A file as it was sent; what its sender called it is not kept. */
export type SentFile = { bytes: Uint8Array; sha256: string };

type Options<I> = {
  role: Viewer['role'];
  schema: ZodType<I>;
  home: string;
  /** The form's field that holds the file. */
  file: string;
};

type Sent = { fields: Fields; extra: SentFile | null };

const FORM_TYPE = 'multipart/form-data';

async function formOf(request: Request): Promise<FormData | number> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== FORM_TYPE) return 415;
  try {
    return await request.formData();
  } catch {
    return 400;
  }
}

/** The one file of a form beside its fields; an empty file field is what a browser sends where none was chosen. */
async function sentOf(request: Request, name: string): Promise<Sent | number> {
  const form = await formOf(request);
  if (typeof form === 'number') return form;
  const given = form.getAll(name);
  const [file] = given;
  const isOne = given.length === 1 && file instanceof File;
  if (isOne) form.delete(name);
  const fields = readFields(form);
  if (!isOne || file.size === 0) return { fields, extra: null };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fields, extra: { bytes, sha256: sha256Hex(bytes) } };
}

/** What was asked under a form's key is another thing with another file. */
function withFile(once: FormOnce, file: SentFile | null): FormOnce {
  return once === undefined ? undefined : { ...once, request: { form: once.request, file: file?.sha256 ?? null } };
}

/**
 * Makes a POST handler that takes one file beside the fields of a form. How many bytes it may have is held by the
 * server in front. `file` is null where none was chosen.
 */
export function uploadRoute<I>(
  { file: name, ...options }: Options<I>,
  work: (viewer: Viewer, input: I, sent: { once: FormOnce; file: SentFile | null }) => Promise<RouteOutcome>,
): (request: Request) => Promise<Response> {
  return routeReading(
    { ...options, isLarge: true, read: (request) => sentOf(request, name) },
    (viewer, input, { once, extra }) => work(viewer, input, { once: withFile(once, extra), file: extra }),
  );
}
