import { Plus } from '@/components/ui/icons';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { InfusionList } from '@/components/infusions/infusion-list';
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
import { textOf } from '@/lib/schemas/search';

export const metadata: Metadata = { title: say('infusion.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/treatments';

export default async function Treatments({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const { infusions, today } = await visible(listInfusions(viewer, subject));
  const change = await visible(getLastChange(viewer, subject));
  const asked = await searchParams;
  const undo = { change, back: HERE, newKey: newFormKey };
  return (
    <PatientShell current="medicines" path={HERE} width="narrow">
      <PageHead title={say('infusion.title')} text={say('infusion.text')}>
        <ButtonLink href="/treatments/new" kind="primary" icon={<Icon of={Plus} />} prefetch={false}>
          {say('infusion.add')}
        </ButtonLink>
      </PageHead>
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(textOf(asked['fault']))} />
      {infusions.length === 0 ? (
        <EmptyState title={say('infusion.empty.title')} text={say('infusion.empty.text')} />
      ) : (
        <InfusionList infusions={infusions} today={today} />
      )}
      <p className="mt-4">
        <Link href="/medicines" prefetch={false} className="textlink">
          {say('infusion.to-medicines')}
        </Link>
      </p>
      <ChangeToast {...undo} said={textOf(asked['said'])} now={now()} />
    </PatientShell>
  );
}
