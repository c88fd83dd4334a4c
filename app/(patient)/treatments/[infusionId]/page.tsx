import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { HistoryLink } from '@/components/history/history-link';
import { EventsCard, EvidenceCard, InfusionFactsCard, PulseNotes } from '@/components/infusions/infusion-facts';
import { ChangeInfusionForm, RemoveInfusionForm } from '@/components/infusions/infusion-forms';
import { infusionAddress, infusionDays, infusionName } from '@/components/infusions/infusion-names';
import { doseLine } from '@/components/medications/medicine-list';
import { medicineName } from '@/components/medications/medicine-names';
import { formWords } from '@/components/shell/form-words';

import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { PrivateSwitch } from '@/components/ui/private-switch';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { getInfusion, type InfusionPage } from '@/lib/records/infusions';
import { textOf } from '@/lib/schemas/search';
import { remove, saveChange } from '../actions';

export const metadata: Metadata = { title: say('infusion.page') };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ infusionId: string }>; searchParams: Promise<Query> };

const WITHOUT_EVENTS: readonly string[] = ['hospital', 'operation', 'vaccine'];

function AtTheTime({ page: { infusion, medicines } }: { page: InfusionPage }) {
  return (
    <Card labelledBy="at-the-time" className="stack-mid">
      <h2 id="at-the-time">{say('infusion.at-the-time')}</h2>
      {medicines.length === 0 && <p className="muted">{say('infusion.at-the-time.none')}</p>}
      <ul>
        {medicines.map((medicine) => (
          <li key={medicine.id}>{`${medicineName(medicine)}, ${doseLine(medicine, infusion.day)}`}</li>
        ))}
      </ul>
    </Card>
  );
}

function Overview({ page }: { page: InfusionPage }) {
  const { infusion, today } = page;
  const entry = { table: 'infusions', id: infusion.id, isPrivate: infusion.isPrivate } as const;
  const place = { back: infusionAddress(infusion.id), newKey: newFormKey };
  return (
    <>
      <PulseNotes infusion={infusion} isKeptTwice={page.keptTwice.length > 0} />
      <div className="cols mt-4">
        <div className="stack">
          <InfusionFactsCard infusion={infusion} today={today} />
          {!WITHOUT_EVENTS.includes(infusion.kind) && <EventsCard infusion={infusion} today={today} />}
        </div>
        <div className="stack">
          <AtTheTime page={page} />
          <Card>
            <PrivateSwitch entry={entry} place={place} words={privateWords(infusion)} />
          </Card>
          <EvidenceCard kind={infusion.kind} />
        </div>
      </div>
    </>
  );
}

function EditForms({ page: { infusion } }: { page: InfusionPage }) {
  const kit = { words: formWords(), newKey: newFormKey };
  return (
    <div className="stack">
      <Card labelledBy="edit">
        <h2 id="edit" className="mb-4">
          {say('infusion.change.title')}
        </h2>
        <ChangeInfusionForm kit={{ ...kit, action: saveChange }} infusion={infusion} />
      </Card>
      <Card>
        <RemoveInfusionForm kit={{ ...kit, action: remove }} infusion={infusion} />
      </Card>
    </div>
  );
}

export default async function TreatmentPage({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { infusionId } = await params;
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(getInfusion(viewer, subject, infusionId));
  const change = await visible(getLastChange(viewer, subject));
  const query = await searchParams;
  const { infusion, today } = page;
  const here = infusionAddress(infusion.id);
  const isEdit = query['edit'] !== undefined;
  const undo = { change, back: '/treatments', newKey: newFormKey };
  return (
    <PatientShell current="medicines" path={here} width={isEdit ? 'narrow' : 'normal'}>
      <PageHead title={infusionName(infusion)} text={infusionDays(infusion, today)}>
        {!isEdit && (
          <ButtonLink href={`${here}?edit=1`} size="small" prefetch={false}>
            {say('infusion.change')}
          </ButtonLink>
        )}
      </PageHead>
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(textOf(query['fault']))} />
      {isEdit ? <EditForms page={page} /> : <Overview page={page} />}
      <HistoryLink id={infusion.id} />
      <p className="mt-4">
        <Link href={isEdit ? here : '/treatments'} prefetch={false} className="textlink">
          {say(isEdit ? 'infusion.back.one' : 'infusion.back')}
        </Link>
      </p>
      <ChangeToast {...undo} said={textOf(query['said'])} now={now()} />
    </PatientShell>
  );
}
