import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StartChoices } from '@/components/episodes/how-bad';
import { FlowHead } from '@/components/shell/flow-head';
import { PatientShell } from '@/components/shell/patient-shell';
import { Fault } from '@/components/ui/fault';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getToday } from '@/lib/records/today';

export const metadata: Metadata = { title: say('episode.new.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/flares/new';
const QUESTION_ID = 'how-bad';

export default async function NewFlare({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { flare, day, zone } = await visible(getToday(viewer, { patientId: viewer.patientId ?? '' }));
  // There is one running flare at most, so "I'm flaring" opens it.
  if (flare !== null) redirect(`/flares/${flare.id}`);
  const { fault } = await searchParams;
  return (
    <PatientShell current="flare" path={HERE} width="narrow" isFlow>
      <FlowHead
        closeHref="/today"
        closeLabel={say('episode.close')}
        step={{ now: 1, of: 4, label: say('episode.step', { step: 1, count: 4 }) }}
        saved={null}
      />
      <h1 id={QUESTION_ID}>{say('episode.bad.question')}</h1>
      <p className="muted mt-2">{say('episode.bad.hint')}</p>
      <Fault sentence={typeof fault === 'string' ? faultSentence(fault) : null} />
      <StartChoices labelledBy={QUESTION_ID} place={{ day, zone, drawn: now(), back: HERE, newKey: newFormKey }} />
    </PatientShell>
  );
}
