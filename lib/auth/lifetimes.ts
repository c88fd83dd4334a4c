import type { Viewer } from '@/lib/access/viewer';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives without a request, and at most. Milliseconds. */
export type Lifetime = { idleMs: number; absoluteMs: number };

type For = { role: Viewer['role']; isOwnDevice: boolean; profile: 'standard' | 'clinic' };

const STAFF: Record<'clinician' | 'admin', Lifetime> = {
  clinician: { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR },
  admin: { idleMs: 15 * MINUTE, absoluteMs: 8 * HOUR },
};

/** Longest life any session may have. */
export const LONGEST_MS = 30 * DAY;

/**
 * Source: docs/security.md, lifetimes. A patient's own device is inside the 30 days of NIST AAL1; the profile
 * `clinic` (automatic logoff) leaves patients no longer than a clinician.
 */
export function lifetimeOf({ role, isOwnDevice, profile }: For): Lifetime {
  if (role !== 'patient') return STAFF[role];
  if (profile === 'clinic') return { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR };
  return isOwnDevice ? { idleMs: 14 * DAY, absoluteMs: LONGEST_MS } : { idleMs: HOUR, absoluteMs: 12 * HOUR };
}

/** Only a session of days stays when the browser is closed; shorter ones leave with it. */
export function outlivesBrowser({ idleMs }: Pick<Lifetime, 'idleMs'>): boolean {
  return idleMs >= DAY;
}
