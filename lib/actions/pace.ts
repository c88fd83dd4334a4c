/** Writes one session may make in a window: far above what a person taps, far below what a script could. */
const WINDOW_MS = 60_000;
const MOST = 240;
const REMEMBERED = 10_000;

const windows = new Map<string, { since: number; count: number }>();

/** Counts one write of a session; false when it is over its pace. Kept per process: it is a brake, not a limit. */
export function isWithinPace(sessionId: string, now: number): boolean {
  const known = windows.get(sessionId);
  if (known === undefined || now - known.since >= WINDOW_MS) {
    if (windows.size >= REMEMBERED) windows.clear();
    windows.set(sessionId, { since: now, count: 1 });
    return true;
  }
  known.count += 1;
  return known.count <= MOST;
}
