import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { HistoryLink } from '@/components/history/history-link';
import { LabSources } from '@/components/labs/lab-sources';
import { LabCard } from '@/components/labs/lab-card';
import { RemoveResult, ResultForm } from '@/components/labs/lab-forms';
import { LabHistory } from '@/components/labs/lab-history';
import { allCoursesOf } from '@/components/labs/lab-series';
import { egfrText, testName } from '@/components/labs/lab-words';
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
import type { LabResult } from '@/lib/records/lab-rows';
import { getAnalyte, type AnalytePage } from '@/lib/records/labs';
import { textOf } from '@/lib/schemas/search';
import { removeResult, saveResult } from '../actions';

export const metadata: Metadata = { title: say('lab.page') };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ analyte: string }>; searchParams: Promise<Query> };

/** One result to change, to keep to oneself, or to remove. */
function Edit({ result, page, zone }: { result: LabResult; page: AnalytePage; zone: string }) {
  const kit = { words: formWords(), newKey: newFormKey, today: page.today, zone };
  const back = `/labs/${result.analyteId ?? result.id}?edit=${result.id}`;
  return (
    <div className="stack">
      <Card labelledBy="edit">
        <h2 id="edit" className="mb-4">
          {say('lab.change.title')}
        </h2>
        <ResultForm kit={{ ...kit, action: saveResult }} result={result} />
      </Card>
      <Card>
        <PrivateSwitch
          entry={{ table: 'lab_results', id: result.id, isPrivate: result.isPrivate }}
          place={{ back, newKey: newFormKey }}
          words={privateWords(result, say('private.lab'))}
        />
      </Card>
      <Card>
        <RemoveResult kit={{ ...kit, action: removeResult }} result={result} />
      </Card>
      <HistoryLink id={result.id} />
    </div>
  );
}

function Course({ page }: { page: AnalytePage }) {
  const [course] = allCoursesOf(page.results);
  if (course === undefined) return <p className="muted">{say('lab.analyte.empty')}</p>;
  return (
    <div className="stack">
      <LabCard course={course} flares={page.flares} span="all" today={page.today} isAlone />
      <LabHistory course={course} today={page.today} egfrOf={(result) => egfrText(result, page.kidney)} />
    </div>
  );
}

/** What the test is, and the way to a result more of it. */
function Head({ page: { test }, address, isEdit }: { page: AnalytePage; address: string; isEdit: boolean }) {
  const text = test.analyteId === null ? say('lab.own.about') : say(`lab.about.${test.analyteId}`);
  return (
    <PageHead title={testName(test)} text={text}>
      {!isEdit && (
        <ButtonLink href={`/labs/new?test=${address}`} prefetch={false}>
          {say('lab.add.this')}
        </ButtonLink>
      )}
    </PageHead>
  );
}

export default async function LabTest({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { analyte } = await params;
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(getAnalyte(viewer, subject, analyte));
  const change = await visible(getLastChange(viewer, subject));
  const query = await searchParams;
  const here = `/labs/${analyte}`;
  const edited = page.results.find(({ id }) => id === query['edit']);
  // Undo may take away the very result that the page of a test in own words is found by.
  const undo = { change, back: page.test.analyteId === null ? '/labs' : here, newKey: newFormKey };
  return (
    <PatientShell current="labs" path={here} width={edited === undefined ? 'normal' : 'narrow'}>
      <Head page={page} address={analyte} isEdit={edited !== undefined} />
      <LabSources tests={[page.test]} />
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(textOf(query['fault']))} />
      {edited === undefined ? <Course page={page} /> : <Edit result={edited} page={page} zone={viewer.zone} />}
      <p className="mt-4">
        <Link href="/labs" prefetch={false} className="textlink">
          {say('lab.back')}
        </Link>
      </p>
      <ChangeToast {...undo} said={textOf(query['said'])} now={now()} />
    </PatientShell>
  );
}
