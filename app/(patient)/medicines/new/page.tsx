import type { Metadata } from 'next';
import Link from 'next/link';
import { medicineName } from '@/components/medications/medicine-names';
import { DrugNotes, MedicineSearch, NewMedicineForm } from '@/components/medications/new-medicine';
import { SteroidNote } from '@/components/medications/steroid-note';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { drugById, type Drug } from '@/lib/clinical/medications';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { searchText } from '@/lib/schemas/medications';
import { saveMedicine } from '../actions';

export const metadata: Metadata = { title: say('medicine.new.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/medicines/new';

function Notes({ drug }: { drug: Drug }) {
  return (
    <div className="stack-mid mb-4">
      {drug.drugClass === 'corticosteroid' && <SteroidNote />}
      <DrugNotes drugId={drug.id} />
    </div>
  );
}

/** The search, and what an empty one is answered with. */
function Search({ asked }: { asked: string | string[] | undefined }) {
  const text = searchText(asked);
  return (
    <>
      <MedicineSearch text={text} />
      {asked !== undefined && text === '' && <p className="mt-4">{say('medicine.search.blank')}</p>}
    </>
  );
}

export default async function NewMedicine({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const asked = await searchParams;
  const drug = drugById(searchText(asked['drug'])) ?? null;
  const own = asked['own'];
  const isForm = drug !== null || own !== undefined;
  const title = drug === null ? say('medicine.new.title') : medicineName({ drugId: drug.id, name: null });
  const kit = { words: formWords(), newKey: newFormKey, action: saveMedicine };
  return (
    <PatientShell current="medicines" path={HERE} width="narrow">
      <PageHead title={title} {...(isForm ? {} : { text: say('medicine.new.text') })} />
      {drug !== null && <Notes drug={drug} />}
      {isForm ? (
        <Card>
          <NewMedicineForm kit={kit} drug={drug} own={searchText(own)} today={dayOf(now(), viewer.zone)} />
        </Card>
      ) : (
        <Search asked={asked['q']} />
      )}
      <p className="mt-4">
        <Link href="/medicines" prefetch={false} className="textlink">
          {say('medicine.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
