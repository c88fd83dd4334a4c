import type { Metadata } from 'next';
import { LastChangeLine } from '@/components/changes/last-change';
import { CheckForms } from '@/components/checks/check-forms';
import { CheckList } from '@/components/checks/check-list';
import { HydroxychloroquineCard } from '@/components/checks/hydroxychloroquine-card';
import { medicineName } from '@/components/medications/medicine-names';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { getChecks, type ChecksPage } from '@/lib/records/checks';
import { checkName } from '@/lib/schemas/checks';
import { saveCheck, savePlan } from './actions';

export const metadata: Metadata = { title: say('check.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/medicines/checks';

const WEEK = 7;

/** Whole weeks between two checks as the care team has set them; null where they have not. */
function weeksOf({ checks }: ChecksPage, check: string): number | null {
  const standing = checks.find(({ checkId, isPlan }) => checkId === check && isPlan)?.everyDays ?? null;
  return standing === null || standing % WEEK !== 0 ? null : standing / WEEK;
}

function Asked({ page, asked }: { page: ChecksPage; asked: unknown }) {
  const check = checkName.safeParse(asked);
  if (!check.success) return null;
  return (
    <CheckForms
      check={check.data}
      weeks={weeksOf(page, check.data)}
      today={page.today}
      words={formWords()}
      done={{ action: saveCheck, formKey: newFormKey() }}
      plan={{ action: savePlan, formKey: newFormKey() }}
    />
  );
}

function Lists({ page }: { page: ChecksPage }) {
  const { checks, hydroxychloroquine, today, medicines } = page;
  if (checks.length === 0 && hydroxychloroquine === null) {
    return <EmptyState title={say('check.empty.title')} text={say('check.empty.text')} />;
  }
  const names = new Map(medicines.map((medicine) => [medicine.id, medicineName(medicine)]));
  return (
    <div className="cols">
      <div className="stack">{checks.length > 0 && <CheckList checks={checks} names={names} today={today} />}</div>
      <div className="stack">
        {hydroxychloroquine !== null && <HydroxychloroquineCard card={hydroxychloroquine} today={today} />}
        <p className="small muted">{say('check.never')}</p>
      </div>
    </div>
  );
}

export default async function Checks({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(getChecks(viewer, subject));
  const change = await visible(getLastChange(viewer, subject));
  const { check, fault } = await searchParams;
  return (
    <PatientShell current="medicines" path={HERE}>
      <PageHead title={say('check.title')} text={say('check.text')}>
        <ButtonLink href="/medicines" size="small" prefetch={false}>
          {say('medicine.back')}
        </ButtonLink>
      </PageHead>
      <LastChangeLine change={change} back={HERE} newKey={newFormKey} />
      <Fault sentence={faultSentence(fault)} />
      <div className="stack mt-2">
        <Asked page={page} asked={check} />
        <Lists page={page} />
      </div>
    </PatientShell>
  );
}
