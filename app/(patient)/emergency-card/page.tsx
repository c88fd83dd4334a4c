import type { Metadata } from 'next';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { doseLine } from '@/components/medications/medicine-list';
import { medicineName } from '@/components/medications/medicine-names';
import { CardChoice } from '@/components/profile/card-choice';
import { CardSheet } from '@/components/profile/card-sheet';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { PrintButton } from '@/components/timeline/print-button';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { getEmergencyCard } from '@/lib/records/emergency-card';
import type { Medicine } from '@/lib/records/medication-rows';
import { textOf } from '@/lib/schemas/search';
import { saveCard } from './actions';

export const metadata: Metadata = { title: say('card.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/emergency-card';

export default async function EmergencyCardPage({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const card = await visible(getEmergencyCard(viewer, subject));
  const lines = (medicines: readonly Medicine[]) =>
    medicines.map((medicine) => `${medicineName(medicine)}, ${doseLine(medicine, card.today)}`);
  const change = await visible(getLastChange(viewer, subject));
  const asked = await searchParams;
  const undo = { change, back: HERE, newKey: newFormKey };
  const kit = { words: formWords(), newKey: newFormKey };
  return (
    <PatientShell current="more" path={HERE} width="narrow">
      <div className="print:hidden">
        <PageHead title={say('card.title')} text={say('card.text')}>
          {card.fields.length > 0 && <PrintButton words={say('card.print')} />}
        </PageHead>
        <LastChangeLine {...undo} />
        <Fault sentence={faultSentence(textOf(asked['fault']))} />
      </div>
      <div className="stack">
        <CardSheet card={card} taken={{ medicines: lines(card.medicines), guarded: lines(card.guarded) }} />
        <CardChoice chosen={card.fields} version={card.version} kit={kit} action={saveCard} />
      </div>
      <ChangeToast {...undo} said={textOf(asked['said'])} now={now()} />
    </PatientShell>
  );
}
