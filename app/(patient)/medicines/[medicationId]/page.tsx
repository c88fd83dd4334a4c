import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { doseLine } from '@/components/medications/medicine-list';
import { medicineName } from '@/components/medications/medicine-names';
import { editOf, MedicineEdit } from '@/components/medications/medicine-edit';
import { AnswerList, MedicineFacts, StepList } from '@/components/medications/medicine-parts';
import { MedicineActs } from '@/components/medications/medicine-acts';
import { HistoryLink } from '@/components/history/history-link';
import { DrugNotes } from '@/components/medications/new-medicine';
import { SideEffectsCard } from '@/components/medications/side-effects-card';
import { SteroidNote } from '@/components/medications/steroid-note';
import { SupplyCard } from '@/components/medications/supply-card';
import { TaperCard } from '@/components/medications/taper-card';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { Fault } from '@/components/ui/fault';
import { PrivateSwitch } from '@/components/ui/private-switch';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { stateOfMedicine } from '@/lib/clinical/medications';
import { isSystemicSteroid } from '@/lib/clinical/steroids';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { getMedicine, type MedicinePage } from '@/lib/records/medications';
import { textOf } from '@/lib/schemas/search';
import { listSideEffects } from '@/lib/records/side-effects';
import {
  remove,
  removeStep,
  saveAgain,
  saveCorrection,
  saveDetails,
  saveDose,
  saveStep,
  saveTaper,
  stop,
} from '../actions';
import { archive, saveSideEffect, saveSupply, takeOutSideEffect } from './actions';

export const metadata: Metadata = { title: say('medicine.page') };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ medicationId: string }>; searchParams: Promise<Query> };

const ACTIONS = {
  dose: saveDose,
  taper: saveTaper,
  stop,
  remove,
  again: saveAgain,
  step: saveStep,
  details: saveDetails,
  correct: saveCorrection,
};

/** Fixed lines: of every steroid, and of the few medicines that have one. The card of steps says the first itself. */
function Notes({ page: { medicine }, hasCard }: { page: MedicinePage; hasCard: boolean }) {
  const isSaid = hasCard && isSystemicSteroid(medicine);
  return (
    <div className="stack-mid my-4">
      {medicine.drugClass === 'corticosteroid' && !isSaid && <SteroidNote />}
      <DrugNotes drugId={medicine.drugId} />
    </div>
  );
}

export default async function MedicineOnePage({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { medicationId } = await params;
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(getMedicine(viewer, subject, medicationId));
  const effects = await visible(listSideEffects(viewer, subject, medicationId));
  const change = await visible(getLastChange(viewer, subject));
  const query = await searchParams;
  const { medicine, planDay } = page;
  const today = page.now.day;
  const here = `/medicines/${medicationId}`;
  const kit = { words: formWords(), newKey: newFormKey };
  const asked = { edit: textOf(query['edit']), correct: textOf(query['correct']), step: textOf(query['step']) };
  const edit = editOf(medicine, asked);
  const drawn = now();
  const place = { day: today, zone: page.zone, drawn, back: here, newKey: newFormKey };
  const undo = { change, back: '/medicines', newKey: newFormKey };
  return (
    <PatientShell current="medicines" path={here} width={edit === null ? 'normal' : 'narrow'}>
      <PageHead title={medicineName(medicine)} text={doseLine(medicine, today)}>
        {edit === null && <MedicineActs {...{ medicine, today, place }} shelf={{ ...kit, action: archive }} />}
      </PageHead>
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(textOf(query['fault']))} />
      <Notes page={page} hasCard={edit === null} />
      {edit !== null ? (
        <MedicineEdit edit={edit} {...{ medicine, kit, today }} planVersion={page.planVersion} actions={ACTIONS} />
      ) : (
        <div className="cols">
          <div className="stack">
            <StepList medicine={medicine} today={today} kit={{ ...kit, action: removeStep }} />
            <AnswerList medicine={medicine} today={today} />
          </div>
          <div className="stack">
            <TaperCard medicine={medicine} planDay={planDay} livedFrom={page.answersFrom} />
            <MedicineFacts medicine={medicine} today={today} />
            <SideEffectsCard
              {...{ medicine, effects }}
              today={today}
              kit={{ ...kit, save: saveSideEffect, remove: takeOutSideEffect }}
            />
            {stateOfMedicine(medicine, today) !== 'stopped' && (
              <SupplyCard medicine={medicine} today={today} kit={{ ...kit, action: saveSupply }} />
            )}
            <div className="card">
              <PrivateSwitch
                entry={{ table: 'medications', id: medicine.id, isPrivate: medicine.isPrivate }}
                place={place}
                words={privateWords(medicine, say('private.medicine'))}
              />
            </div>
          </div>
        </div>
      )}
      <HistoryLink id={medicationId} />
      <p className="mt-4">
        <Link href={edit === null ? '/medicines' : here} prefetch={false} className="textlink">
          {say(edit === null ? 'medicine.back' : 'medicine.back.one')}
        </Link>
      </p>
      <ChangeToast {...undo} said={textOf(query['said'])} now={drawn} />
    </PatientShell>
  );
}
