import type { Metadata } from 'next';
import { LedgerLocal, LedgerNow, LedgerOnsets, LedgerSince } from '@/components/ledger/ledger-cards';
import { LedgerRows, LedgerWindows } from '@/components/ledger/ledger-windows';
import { medicineName } from '@/components/medications/medicine-names';
import { SteroidNote } from '@/components/medications/steroid-note';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { isIsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { getSteroidLedger, type LedgerPage } from '@/lib/records/steroid-ledger';

export const metadata: Metadata = { title: say('ledger.title') };

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

const HERE = '/medicines/steroids';

/** The day that was asked for; a sentence when it is none. */
function sinceOf({ since }: Query): { day: string | null; fault: string | null } {
  if (since === undefined || since === '') return { day: null, fault: null };
  const isDay = typeof since === 'string' && isIsoDay(since);
  return isDay ? { day: since, fault: null } : { day: null, fault: say('ledger.since.bad') };
}

function Body({ page, query, fault }: { page: LedgerPage; query: Query; fault: string | null }) {
  const { ledger, medicines, today } = page;
  const asked = ledger.windows.find(({ days }) => String(days) === query['days']);
  const names = medicines.filter(({ id }) => ledger.local.includes(id)).map(medicineName);
  if (ledger.begins === null) {
    return (
      <>
        <EmptyState title={say('ledger.empty.title')} text={say('ledger.empty.text')} />
        <LedgerLocal names={names} />
      </>
    );
  }
  return (
    <div className="stack">
      <div className="card card-flush">
        <LedgerWindows windows={ledger.windows} />
      </div>
      <p className="small muted">{say('ledger.between')}</p>
      <p className="small muted">{say('ledger.begins', { day: formatDay(ledger.begins, { today }) })}</p>
      <div className="cols">
        <div className="stack">
          <LedgerNow page={page} />
          <LedgerSince page={page} fault={fault} />
        </div>
        <div className="stack">
          <LedgerOnsets page={page} />
          <LedgerLocal names={names} />
          <SteroidNote />
        </div>
      </div>
      {asked !== undefined && <LedgerRows page={page} stretch={asked} />}
    </div>
  );
}

export default async function Steroids({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const query = await searchParams;
  const { day, fault } = sinceOf(query);
  const page = await visible(getSteroidLedger(viewer, { patientId: viewer.patientId ?? '' }, { since: day }));
  const until = formatDay(page.ledger.since.to, { today: page.today });
  return (
    <PatientShell current="medicines" path={HERE}>
      <PageHead title={say('ledger.title')} text={say('ledger.text', { day: until })}>
        <ButtonLink href="/medicines" size="small" prefetch={false}>
          {say('medicine.back')}
        </ButtonLink>
      </PageHead>
      <Body page={page} query={query} fault={fault} />
    </PatientShell>
  );
}
