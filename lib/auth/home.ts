import type { Viewer } from '@/lib/access/viewer';
import { ownPath } from '@/lib/platform/own-path';

type Role = Viewer['role'];

const HOMES: Record<Role, string> = { patient: '/today', clinician: '/patients', admin: '/admin/accounts' };

/** The page a person of this role lands on. */
export function homeOf(role: Role): string {
  return HOMES[role];
}

/** The sign-in page again, with the wish for the page after it. */
export function signInAddress(wish: string | null | undefined, more: Readonly<Record<string, string>> = {}): string {
  const next = ownPath(wish);
  const query = new URLSearchParams({ ...more, ...(next === null ? {} : { next }) }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
}
