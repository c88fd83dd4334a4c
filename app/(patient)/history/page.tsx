import type { Metadata } from 'next';
import { PastForm } from '@/components/history/past-form';
import { PastWeek } from '@/components/history/past-week';
import { RemovedList } from '@/components/history/removed-list';
import { PatientShell } from '@/components/shell/patient-shell';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { isIsoDay } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { getRecordOn, listRemoved } from '@/lib/records/history';

export const metadata: Metadata = { title: say('history.title') };

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

function dayIn(query: Query, name: string): string | null {
  const value = query[name];
  return isIsoDay(value) ? value : null;
}

export default async function HistoryPage({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const query = await searchParams;
  const subject = { patientId: viewer.patientId ?? '' };
  const asked = { on: dayIn(query, 'on'), to: dayIn(query, 'to') };
  const page = await visible(getRecordOn(viewer, subject, asked));
  const removals = await visible(listRemoved(viewer, subject));
  const here = `/history?on=${page.on}&to=${page.to}`;
  const fault = query['fault'];
  return (
    <PatientShell current="more" path={here}>
      <PageHead
        title={say(page.on === page.today ? 'history.title.now' : 'history.title')}
        text={say('history.text')}
      />
      <Fault sentence={faultSentence(typeof fault === 'string' ? fault : undefined)} />
      <div className="cols mt-4">
        <PastWeek page={page} />
        <div className="stack">
          <PastForm page={page} />
          <RemovedList
            removals={removals}
            reader={{ today: page.today, zone: viewer.zone }}
            back={here}
            newKey={newFormKey}
          />
        </div>
      </div>
    </PatientShell>
  );
}
