import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { SignOut } from '@/components/accounts/sign-out';
import { LabSources } from '@/components/labs/lab-sources';
import { AntibodyProfile, LabCards, OwnLabCards, SerologyCard } from '@/components/labs/lab-overview';
import { LabHistory } from '@/components/labs/lab-history';
import { allCoursesOf, SPANS, spanOf } from '@/components/labs/lab-series';
import { testName } from '@/components/labs/lab-words';
import { ReportFiles } from '@/components/labs/report-list';
import { PartHead } from '@/components/patients/part-head';
import { ProShell } from '@/components/shell/pro-shell';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Note } from '@/components/ui/note';
import { Segmented } from '@/components/ui/segmented';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { plural, say } from '@/lib/messages/say';
import { isId } from '@/lib/platform/ids';
import { listLabReports } from '@/lib/records/lab-reports';
import { listLabs, type LabsPage } from '@/lib/records/labs';

export const metadata: Metadata = { title: say('clinic.labs') };

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Every result of each test as a table, folded: the same that the patient reads. */
function Tables({ page }: { page: LabsPage }) {
  return (
    <Card labelledBy="tables">
      <h2 id="tables">{say('clinic.labs.tables')}</h2>
      {allCoursesOf(page.results).map((course) => (
        <Disclosure
          key={course.key}
          summary={plural('lab.all.label', course.results.length, { name: testName(course.test) })}
          startsOpen={false}
        >
          <LabHistory course={course} today={page.today} egfrOf={() => null} isReadOnly />
        </Disclosure>
      ))}
    </Card>
  );
}

type ResultsProps = { page: LabsPage; here: string; asked: unknown; children: ReactNode };

function Results({ page, here, asked, children }: ResultsProps) {
  const span = spanOf(asked);
  const parts = SPANS.map((one) => ({
    href: `${here}?span=${one}`,
    words: say(`lab.span.${one}`),
    isCurrent: one === span,
  }));
  return (
    <div className="stack">
      <Segmented label={say('lab.span')} parts={parts} />
      <LabCards page={page} span={span} />
      <OwnLabCards page={page} span={span} title={say('clinic.labs.own')} />
      <Tables page={page} />
      <div className="cols">
        <AntibodyProfile page={page} />
        <SerologyCard page={page} title={say('lab.serology.they')} />
      </div>
      {children}
      <Note>{say('lab.note')}</Note>
      <LabSources tests={page.results} />
    </div>
  );
}

/** The results a patient shares, to read. */
export default async function PatientLabs({ params, searchParams }: Props) {
  const viewer = await areaViewer('clinician');
  const { patientId } = await params;
  if (!isId('pat', patientId)) notFound();
  const page = await visible(listLabs(viewer, { patientId }));
  const { reports } = await visible(listLabReports(viewer, { patientId }));
  const here = `/patients/${patientId}/labs`;
  return (
    <ProShell
      area="clinic"
      current="patients"
      path={here}
      name={viewer.displayName}
      roleText={say('clinic.role')}
      signOut={<SignOut />}
    >
      <PartHead patientId={patientId} current="labs" person={page.person} share={page.share} today={page.today} />
      {page.results.length === 0 ? (
        <p className="muted">{say('clinic.labs.none')}</p>
      ) : (
        <Results page={page} here={here} asked={(await searchParams)['span']}>
          <ReportFiles reports={reports} today={page.today} patientId={patientId} />
        </Results>
      )}
    </ProShell>
  );
}
