import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { now } from '@/lib/platform/clock';
import { authOptions } from './auth-options';
import { findLiveSession, touchSession } from './identity-store/sessions';

/** The row's key in the browser's cookie. next-auth answers `{}` for no session, which is truthy: ask for the key. */
async function presentedSessionId(): Promise<string | null> {
  const session: unknown = await getServerSession(authOptions());
  const id: unknown = typeof session === 'object' && session !== null ? Reflect.get(session, 'sessionId') : null;
  return typeof id === 'string' ? id : null;
}

// Once per request: a page asks several times.
const readViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await presentedSessionId();
  if (sessionId === null) return null;
  const at = now();
  const found = await findLiveSession(sessionId, at);
  if (found === null) return null;
  await touchSession(found, at);
  return issueViewer(found.session);
});

/** Who is signed in, found alive in the sessions table at this request; null for nobody. The only user of next-auth. */
export function currentViewer(): Promise<Viewer | null> {
  return readViewer();
}
