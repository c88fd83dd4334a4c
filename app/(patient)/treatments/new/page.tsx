import type { Metadata } from 'next';
import Link from 'next/link';
import { EvidenceCard } from '@/components/infusions/infusion-facts';
import { NewInfusionForm } from '@/components/infusions/infusion-forms';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { kindById } from '@/lib/clinical/infusions';
import { INFUSION_KINDS } from '@/lib/clinical/infusions-catalogue';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { saveInfusion } from '../actions';

export const metadata: Metadata = { title: say('infusion.new.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/treatments/new';

function Kinds() {
  return (
    <Card kind="flush" className="px-5">
      <ul className="list">
        {INFUSION_KINDS.map((kind) => (
          <li key={kind}>
            <Link href={`${HERE}?kind=${kind}`} prefetch={false} className="item item-link">
              <b>{say(`infusion-kind.${kind}`)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export default async function NewTreatment({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { kind } = await searchParams;
  const entry = kindById(typeof kind === 'string' ? kind : null);
  const kit = { words: formWords(), newKey: newFormKey, action: saveInfusion };
  return (
    <PatientShell current="medicines" path={HERE} width="narrow">
      {entry === undefined ? (
        <>
          <PageHead title={say('infusion.new.title')} text={say('infusion.new.text')} />
          <Kinds />
        </>
      ) : (
        <>
          <PageHead title={say(`infusion-kind.${entry.id}`)} />
          <div className="stack">
            <Card>
              <NewInfusionForm kit={kit} entry={entry} today={dayOf(now(), viewer.zone)} />
            </Card>
            <EvidenceCard kind={entry.id} />
          </div>
        </>
      )}
      <p className="mt-4">
        <Link href="/treatments" prefetch={false} className="textlink">
          {say('infusion.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
