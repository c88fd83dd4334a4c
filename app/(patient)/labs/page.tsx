import { Plus } from '@/components/ui/icons';
import type { Metadata } from 'next';
import { ChangeToast, LastChangeLine } from '@/components/changes/last-change';
import { LabSources } from '@/components/labs/lab-sources';
import { AntibodyProfile, LabCards, labsText, OwnLabCards, SerologyCard } from '@/components/labs/lab-overview';
import { FollowAnother, LabSearch } from '@/components/labs/lab-search';
import { SPANS, spanOf, type Course } from '@/components/labs/lab-series';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Fault } from '@/components/ui/fault';
import { Icon } from '@/components/ui/icon';
import { Note } from '@/components/ui/note';
import { PageHead } from '@/components/ui/page-head';
import { Segmented } from '@/components/ui/segmented';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { listLabs, type LabsPage } from '@/lib/records/labs';
import { searchTextOf, textOf } from '@/lib/schemas/search';

export const metadata: Metadata = { title: say('lab.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HERE = '/labs';

const addressOf = ({ key }: Course): string => `${HERE}/${key}`;

function Results({ page, asked }: { page: LabsPage; asked: unknown }) {
  const span = spanOf(asked);
  const parts = SPANS.map((one) => ({
    href: `${HERE}?span=${one}`,
    words: say(`lab.span.${one}`),
    isCurrent: one === span,
  }));
  return (
    <div className="stack">
      <Segmented label={say('lab.span')} parts={parts} />
      <LabCards page={page} span={span} hrefOf={addressOf}>
        <FollowAnother />
      </LabCards>
      <OwnLabCards page={page} span={span} hrefOf={addressOf} title={say('lab.own')} />
      {page.flares.length > 0 && <p className="small muted">{say('lab.chart.flares')}</p>}
      <div className="cols">
        <AntibodyProfile page={page} />
        <SerologyCard page={page} title={say('lab.serology')} />
      </div>
      <Note>{say('lab.note')}</Note>
      <LabSources tests={page.results} />
    </div>
  );
}

export default async function Labs({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(listLabs(viewer, subject));
  const change = await visible(getLastChange(viewer, subject));
  const asked = await searchParams;
  const undo = { change, back: HERE, newKey: newFormKey };
  const isEmpty = page.results.length === 0;
  return (
    <PatientShell current="labs" path={HERE}>
      <PageHead title={say('lab.title')} {...(isEmpty ? {} : { text: labsText(page) })}>
        <ButtonLink href="/labs/new" kind="primary" icon={<Icon of={Plus} />} prefetch={false}>
          {say('lab.add')}
        </ButtonLink>
        {!isEmpty && (
          <ButtonLink href="/labs/reports" prefetch={false}>
            {say('report.list.link')}
          </ButtonLink>
        )}
      </PageHead>
      <LastChangeLine {...undo} />
      <Fault sentence={faultSentence(textOf(asked['fault']))} />
      {isEmpty ? (
        <EmptyState title={say('lab.empty.title')} text={say('lab.empty.text')} />
      ) : (
        <Results page={page} asked={asked['span']} />
      )}
      <div className="mt-6">
        <LabSearch text={asked['find'] === undefined ? null : searchTextOf(asked)} results={page.results} />
      </div>
      <ChangeToast {...undo} said={textOf(asked['said'])} now={now()} />
    </PatientShell>
  );
}
