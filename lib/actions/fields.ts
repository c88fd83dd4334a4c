import type { ZodError, ZodType } from 'zod';
import { faultWords } from '@/lib/messages/fault-words';
import { say } from '@/lib/messages/say';

/** Never sent back, whatever else is. */
const SECRET = /pass|code|secret|stepup/i;

/** A form as it arrived: each name once, text only. Lists and files are not text, and their names are kept apart. */
export type Fields = { text: Record<string, string>; misshapen: string[] };

/** Reads a form without trusting it: React's own keys go, a name given twice or a file is misshapen. */
export function readFields(form: Iterable<[string, unknown]>): Fields {
  // Without a prototype, so that no name is taken by one.
  const text = Object.create(null) as Record<string, string>;
  const misshapen = new Set<string>();
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION')) continue;
    if (typeof value !== 'string' || Object.hasOwn(text, name)) misshapen.add(name);
    else text[name] = value;
  }
  return { text, misshapen: [...misshapen] };
}

/** What was typed, to be given back field by field; never a secret. */
export function typedBack(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields.text).filter(([name]) => !SECRET.test(name)));
}

/** The sentence under a key that came along as data. */
export function sentence(key: string): string {
  return faultWords(key) ?? say('field.invalid');
}

/** Keys per field; what belongs to no field (a key too many) stands under `form`. */
function faultsOf(error: ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? 'form');
    // A field we do not know comes from a page of before a change.
    const key = issue.code === 'unrecognized_keys' ? 'form.do' : issue.message;
    fields[name] = [...(fields[name] ?? []), key];
  }
  return fields;
}

/** Keys of the catalogue as finished sentences, per field. */
export function sayFaults(faults: Record<string, readonly string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(faults).map(([name, keys]) => [name, keys.map(sentence)]));
}

/** `faults` are keys of the catalogue, `fields` the same as finished sentences. */
export type Parsed<T> =
  { isValid: true; input: T } | { isValid: false; faults: Record<string, string[]>; fields: Record<string, string[]> };

function invalid(faults: Record<string, string[]>): Extract<Parsed<never>, { isValid: false }> {
  return { isValid: false, faults, fields: sayFaults(faults) };
}

/** Parses a form strictly against its schema. */
export function parseFields<T>(schema: ZodType<T>, fields: Fields): Parsed<T> {
  if (fields.misshapen.length > 0) {
    return invalid(Object.fromEntries(fields.misshapen.map((name) => [name, ['field.once']])));
  }
  const parsed = schema.safeParse(fields.text);
  return parsed.success ? { isValid: true, input: parsed.data } : invalid(faultsOf(parsed.error));
}
