import type { Metadata } from 'next';
import { SignOut } from '@/components/accounts/sign-out';
import { PatientPages, PatientSearchForm } from '@/components/patients/patient-pages';
import { addressOfPatients, caseloadPage } from '@/components/patients/patient-search';
import { PatientTable } from '@/components/patients/patient-table';
import { countWords } from '@/components/patients/patient-words';
import { ProShell } from '@/components/shell/pro-shell';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { listPatients } from '@/lib/records/caseload';
import { pageNumberOf, searchTextOf, type Query } from '@/lib/schemas/search';

export const metadata: Metadata = { title: say('clinic.patients.title') };

function NobodyYet() {
  return (
    <EmptyState as="h1" title={say('clinic.patients.empty.title')} text={say('clinic.patients.empty.text')}>
      <ButtonLink href="/requests" prefetch={false}>
        {say('clinic.patients.empty.requests')}
      </ButtonLink>
    </EmptyState>
  );
}

type Props = { searchParams: Promise<Query> };

export default async function PatientsPage({ searchParams }: Props) {
  const viewer = await areaViewer('clinician');
  const query = await searchParams;
  const patients = await visible(listPatients(viewer));
  const shown = caseloadPage(patients, { text: searchTextOf(query), page: pageNumberOf(query) });
  return (
    <ProShell
      area="clinic"
      current="patients"
      path={addressOfPatients(shown.search)}
      name={viewer.displayName}
      roleText={say('clinic.role')}
      signOut={<SignOut />}
    >
      {patients.length === 0 ? (
        <div className="cols cols-even">
          <NobodyYet />
        </div>
      ) : (
        <>
          <PageHead title={say('clinic.patients.title')} text={countWords(patients)} />
          {shown.isLong && <PatientSearchForm search={shown.search} />}
          {shown.found > 0 && <PatientTable patients={shown.lines} today={dayOf(now(), viewer.zone)} />}
          <PatientPages {...shown} />
        </>
      )}
    </ProShell>
  );
}
