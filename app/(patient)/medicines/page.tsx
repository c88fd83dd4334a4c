import { Plus } from '@/components/ui/icons';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { InfusionItems } from '@/components/infusions/infusion-list';
import { medicinesText } from '@/components/medications/day-dots';
import { MedicineList, PastMedicines } from '@/components/medications/medicine-list';
import { answeredOf, sortedOn, tapered } from '@/components/medications/medicines-view';
import { SteroidCard } from '@/components/medications/steroid-card';
import { TaperCard } from '@/components/medications/taper-card';
import { TodayDoses } from '@/components/medications/today-doses';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Fault } from '@/components/ui/fault';
import { Icon } from '@/components/ui/icon';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { listInfusions } from '@/lib/records/infusions';
import { listMedicines } from '@/lib/records/medications';
import { textOf } from '@/lib/schemas/search';

export const metadata: Metadata = { title: say('medicine.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/medicines';

function AddLink() {
  return (
    <ButtonLink href="/medicines/new" kind="primary" icon={<Icon of={Plus} />} prefetch={false}>
      {say('medicine.add')}
    </ButtonLink>
  );
}

export default async function Medicines({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(listMedicines(viewer, subject));
  const { infusions } = await visible(listInfusions(viewer, subject));
  const change = await visible(getLastChange(viewer, subject));
  const asked = await searchParams;
  const drawn = now();
  const today = page.now.day;
  const place = { day: today, zone: page.zone, drawn, back: HERE, newKey: newFormKey };
  const undo = { change, back: HERE, newKey: newFormKey };
  const { current, past } = sortedOn(page.medicines, today);
  const isEmpty = page.medicines.length + infusions.length === 0;
  return (
    <PatientShell current="medicines" path={HERE}>
      <PageHead
        title={say('medicine.title')}
        {...(isEmpty ? {} : { text: medicinesText(current.length, answeredOf(page)) })}
      >
        <AddLink />
      </PageHead>
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(textOf(asked['fault']))} />
      {isEmpty ? (
        <EmptyState title={say('medicine.empty.title')} text={say('medicine.empty.text')} />
      ) : (
        <div className="cols mt-2">
          <div className="stack">
            {current.length > 0 && <MedicineList medicines={current} page={page} place={place} />}
            <PastMedicines medicines={past} today={today}>
              {infusions.length === 0 ? null : <InfusionItems infusions={infusions} today={today} />}
            </PastMedicines>
            <p>
              <Link href="/treatments" prefetch={false} className="textlink">
                {say('infusion.before.more')}
              </Link>
            </p>
          </div>
          <div className="stack">
            {tapered(current).map((medicine) => (
              <TaperCard key={medicine.id} medicine={medicine} planDay={page.planDay} livedFrom={null} />
            ))}
            <SteroidCard medicines={current} day={page.planDay} />
            <TodayDoses page={page} place={place} />
            <div>
              <ButtonLink href="/medicines/checks" size="small" prefetch={false}>
                {say('check.title')}
              </ButtonLink>
            </div>
          </div>
        </div>
      )}
      <ChangeToast {...undo} said={textOf(asked['said'])} now={drawn} />
    </PatientShell>
  );
}
