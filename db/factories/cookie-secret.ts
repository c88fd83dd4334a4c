import { secrets } from '@/lib/platform/secrets';

/** What signs session cookies of this installation: browser tests sign in by setting one. */
export function cookieSecret(): string {
  return secrets().auth;
}
