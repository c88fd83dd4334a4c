import type { Metadata } from 'next';
import { HelpNow } from '@/components/emergency/help-now';
import { PlainShell } from '@/components/shell/plain-shell';
import { ButtonLink } from '@/components/ui/button';
import { currentViewer } from '@/lib/auth/current-viewer';
import { say } from '@/lib/messages/say';
import { env } from '@/lib/platform/env';
import { logError, newReference } from '@/lib/platform/log';
import { getLines, type Lines } from '@/lib/records/settings';

export const metadata: Metadata = { title: say('help.title') };

/** A patient's own numbers. Whatever goes wrong on the way, the usual ones stand here. */
async function linesHere(): Promise<Lines> {
  const { emergencyNumber, crisisLine } = env();
  const usual = { emergencyNumber, crisisLine };
  try {
    const viewer = await currentViewer();
    const patientId = viewer?.patientId ?? null;
    if (viewer !== null && patientId !== null) return await getLines(viewer, { patientId }, usual);
  } catch (error) {
    logError(error, { reference: newReference() });
  }
  return { ...usual, clinicLine: null };
}

// Needs no session; whoever has none sees the usual numbers and the same words.
export default async function HelpNowPage() {
  const lines = await linesHere();
  return (
    <PlainShell path="/help-now">
      <h1>{say('help.title')}</h1>
      <p className="muted mt-2 mb-4">{say('help.text')}</p>
      <HelpNow lines={lines} />
      <div className="mt-6">
        <ButtonLink href="/" isWide prefetch={false}>
          {say('help.home')}
        </ButtonLink>
      </div>
    </PlainShell>
  );
}
