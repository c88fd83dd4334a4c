import type { Viewer } from '@/lib/access/viewer';
import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { env } from '@/lib/platform/env';
import { newToken } from '@/lib/platform/ids';
import type { SessionStart } from './identity-store/session-rows';
import { lifetimeOf, outlivesBrowser } from './lifetimes';

/** A session that has just begun or got a new token. */
export type StartedSession = {
  /** 256 random bits; the table holds only their hash. */
  token: string;
  /** Milliseconds until its end. */
  absoluteMs: number;
  /** Kept when the browser is closed: the person said it is their own device. */
  isKept: boolean;
};

type Settings = { role: Viewer['role']; isOwnDevice: boolean; device: string; hasShownFactor: boolean };

/** A session to begin now: its token for the browser, its row for the table. Nothing is stored yet. */
export type SessionPlan = { session: StartedSession; start: Omit<SessionStart, 'accountId' | 'role'> };

/** Plans a session with a new token and the lifetime its role and device give it. */
export function newSession({ role, isOwnDevice, device, hasShownFactor }: Settings): SessionPlan {
  const { idleMs, absoluteMs } = lifetimeOf({ role, isOwnDevice, profile: env().sessionProfile });
  const token = newToken();
  const at = now();
  return {
    session: { token, absoluteMs, isKept: outlivesBrowser({ idleMs }) },
    start: {
      sessionId: sha256Hex(token),
      device,
      at,
      idleMs,
      expiresAt: at + absoluteMs,
      mfaAt: hasShownFactor ? at : null,
    },
  };
}
