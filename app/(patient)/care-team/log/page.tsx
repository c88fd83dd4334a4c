import type { Metadata } from 'next';
import Link from 'next/link';
import { LogPages } from '@/components/audit/log-pages';
import { LookList } from '@/components/audit/look-list';
import { PatientShell } from '@/components/shell/patient-shell';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { visible } from '@/lib/access/visible';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { listLooks } from '@/lib/records/audit-events';
import { placeInLog } from '@/lib/schemas/shares';

export const metadata: Metadata = { title: say('audit.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LogPage({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const before = placeInLog((await searchParams)['before']);
  const page = await visible(listLooks(viewer, { patientId: viewer.patientId ?? '' }, before));
  const none = before === null ? 'audit.none' : 'audit.none.earlier';
  return (
    <PatientShell current="sharing" path="/care-team/log" width="narrow">
      <PageHead title={say('audit.title')} text={say('audit.text')} />
      <Card label={say('audit.title')}>
        {page.looks.length === 0 ? (
          <p className="muted">{say(none)}</p>
        ) : (
          <LookList looks={page.looks} reader={{ today: dayOf(now(), viewer.zone), zone: viewer.zone }} isFull />
        )}
      </Card>
      <LogPages earlier={page.earlier} isNewest={before === null} />
      <p className="mt-4">
        <Link href="/care-team" prefetch={false} className="textlink">
          {say('shares.back')}
        </Link>
      </p>
    </PatientShell>
  );
}
