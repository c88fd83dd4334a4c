import type { Metadata } from 'next';
import Link from 'next/link';
import { factPairs, nounWords } from '@/components/history/fact-words';
import { RestoreForm } from '@/components/history/restore-form';
import { VersionList } from '@/components/history/version-list';
import { PatientShell } from '@/components/shell/patient-shell';
import { Card } from '@/components/ui/card';
import { Fault } from '@/components/ui/fault';
import { KeyValues } from '@/components/ui/key-values';
import { Note } from '@/components/ui/note';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { getEntryHistory } from '@/lib/records/history';

export const metadata: Metadata = { title: say('history.entry.title') };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ entryId: string }>; searchParams: Promise<Query> };

export default async function EntryHistoryPage({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { entryId } = await params;
  const history = await visible(getEntryHistory(viewer, { patientId: viewer.patientId ?? '' }, entryId));
  const { fault } = await searchParams;
  const { table, day, today, facts, undoId } = history;
  const here = `/history/${entryId}`;
  const noun = nounWords(table);
  return (
    <PatientShell current="more" path={here} width="narrow">
      <PageHead
        above={<p className="eyebrow">{say('history.entry.title')}</p>}
        title={noun}
        text={say('history.entry.day', { day: formatDay(day, { today, weekday: true }) })}
      />
      <Fault sentence={faultSentence(typeof fault === 'string' ? fault : undefined)} />
      <div className="stack mt-4">
        {undoId !== null && (
          <Note>
            <p className="mb-2">{say('history.entry.removed')}</p>
            <RestoreForm
              undoId={undoId}
              back={here}
              formKey={newFormKey()}
              label={say('history.restore.label', { entry: noun })}
            />
          </Note>
        )}
        <Card labelledBy="now">
          <h2 id="now" className="mb-2">
            {say('history.entry.now')}
          </h2>
          <KeyValues pairs={factPairs(facts, today)} />
        </Card>
        <VersionList history={history} />
      </div>
      <p className="mt-4">
        <Link href={`/history?to=${day}`} prefetch={false} className="textlink">
          {say('history.entry.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
