import type { Metadata } from 'next';
import Link from 'next/link';
import { ReportForm } from '@/components/labs/lab-forms';
import { firstRowOf } from '@/components/labs/row-words';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { listLabs } from '@/lib/records/labs';
import { textOf } from '@/lib/schemas/search';
import { saveReport } from '../actions';

export const metadata: Metadata = { title: say('lab.new.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewLabs({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { results, today } = await visible(listLabs(viewer, { patientId: viewer.patientId ?? '' }));
  const asked = await searchParams;
  const first = firstRowOf({ test: textOf(asked['test']), own: textOf(asked['own']) }, results);
  const kit = { words: formWords(), newKey: newFormKey, action: saveReport, today, zone: viewer.zone };
  return (
    <PatientShell current="labs" path="/labs/new" width="narrow">
      <PageHead title={say('lab.new.title')} text={say('lab.new.text')} />
      <Card>
        <ReportForm kit={kit} results={results} first={first} />
      </Card>
      <p className="mt-4">
        <Link href="/labs" prefetch={false} className="textlink">
          {say('lab.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
