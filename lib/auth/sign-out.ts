import { now } from '@/lib/platform/clock';
import { currentViewer } from './current-viewer';
import { endSession } from './identity-store/sessions';
import { clearSessionCookie } from './session-cookie';

/**
 * Ends the session of this browser and takes its cookie away. The known-device cookie stays, and so does everything
 * that waits in the browser to be sent.
 */
export async function signOut(): Promise<void> {
  const viewer = await currentViewer();
  if (viewer !== null) await endSession(viewer.sessionId, now());
  await clearSessionCookie();
}
