import { randomBytes } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { today, ZONE } from './days';

export type Fields = Readonly<Record<string, string>>;

/** A key as each drawn form has one: 32 hex digits. */
export function formKey(): string {
  return randomBytes(16).toString('hex');
}

/** An id of this kind that nobody has. */
export function nobodysId(prefix: 'epi' | 'pat' | 'rev' | 'shr' | 'acc'): string {
  return `${prefix}-${randomBytes(16).toString('hex')}`;
}

/** What every form of an entry carries, as if it was drawn now. */
export function entry(fields: Fields): Fields {
  return { key: formKey(), day: today(), zone: ZONE, drawn: String(Date.now()), back: '/today', ...fields };
}

/** Headers to put in place of a browser's own; null leaves one out. */
export type Headers = Readonly<Record<string, string | null>>;

/** Posts a form as a page of ours would with scripts: its own origin, and the answer as JSON. */
export type Send = (address: string, body: Fields | string, headers?: Headers) => Promise<APIResponse>;

/** Sends on behalf of a browser, whose cookies go along. */
export function sender(request: APIRequestContext, origin: string): Send {
  return (address, body, headers = {}) => {
    const all: Headers = {
      origin,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    };
    const given = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
    const data = typeof body === 'string' ? body : new URLSearchParams(body).toString();
    return request.post(address, { data, headers: Object.fromEntries(given), maxRedirects: 0 });
  };
}
