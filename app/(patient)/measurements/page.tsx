import type { Metadata } from 'next';
import { LastChangeLine } from '@/components/changes/last-change';
import { HistoryLink } from '@/components/history/history-link';
import { MeasurementForm } from '@/components/measurements/measurement-form';
import { MeasurementList } from '@/components/measurements/measurement-list';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { ActionForm } from '@/components/ui/action-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import { Fault } from '@/components/ui/fault';
import { PageHead } from '@/components/ui/page-head';
import { PrivateSwitch } from '@/components/ui/private-switch';
import { Segmented } from '@/components/ui/segmented';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { MEASUREMENT_KINDS, usualUnit, type MeasurementKind, type MeasurementUnit } from '@/lib/clinical/measurements';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { listMeasurements, type Measurement, type MeasurementsPage } from '@/lib/records/measurements';
import { amendMeasurement, saveMeasurement, takeOutMeasurement } from './actions';

export const metadata: Metadata = { title: say('measurement.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

function Kinds({ current }: { current: MeasurementKind }) {
  const parts = MEASUREMENT_KINDS.map((kind) => ({
    href: `/measurements?kind=${kind}`,
    words: say(`measurement.kind.${kind}`),
    isCurrent: kind === current,
  }));
  return <Segmented label={say('measurement.kinds')} parts={parts} />;
}

/** What else can be done with one entry. */
function EntryActs({ entry, here, home }: { entry: Measurement; here: string; home: string }) {
  return (
    <div className="card">
      <PrivateSwitch
        entry={{ table: 'measurements', id: entry.id, isPrivate: entry.isPrivate }}
        place={{ back: here, newKey: newFormKey }}
        words={privateWords(entry)}
      />
      <div className="actions mt-4">
        <ActionForm action={takeOutMeasurement} words={formWords()}>
          <HiddenFields values={{ key: newFormKey(), id: entry.id }} />
          <Button size="small">{say('measurement.remove')}</Button>
        </ActionForm>
        <ButtonLink href={home} kind="ghost" size="small" prefetch={false}>
          {say('measurement.keep')}
        </ButtonLink>
      </div>
      <HistoryLink id={entry.id} />
    </div>
  );
}

type BodyProps = { kind: MeasurementKind; page: MeasurementsPage; edited: Measurement | null; here: string };

type FormCardProps = Pick<BodyProps, 'kind' | 'edited'> & { unit: MeasurementUnit; today: string };

function FormCard({ kind, edited, unit, today }: FormCardProps) {
  const [title, action] =
    edited === null
      ? ([say('measurement.new'), saveMeasurement] as const)
      : ([say('measurement.edit'), amendMeasurement] as const);
  return (
    <Card labelledBy="measurement-form">
      <h2 id="measurement-form" className="mb-3">
        {title}
      </h2>
      <MeasurementForm
        key={edited?.id ?? kind}
        kind={kind}
        entry={edited}
        unit={unit}
        today={today}
        action={action}
        words={formWords()}
        formKey={newFormKey()}
      />
    </Card>
  );
}

function Body({ kind, page, edited, here }: BodyProps) {
  const unit = edited?.unit ?? page.entries[0]?.unit ?? usualUnit(kind);
  return (
    <div className="cols mt-4">
      <div className="stack">
        <FormCard kind={kind} edited={edited} unit={unit} today={page.today} />
        {edited !== null && <EntryActs entry={edited} here={here} home={`/measurements?kind=${kind}`} />}
      </div>
      <MeasurementList kind={kind} page={page} unit={unit} />
    </div>
  );
}

export default async function Measurements({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const query = await searchParams;
  const kind = MEASUREMENT_KINDS.find((one) => one === query['kind']) ?? 'weight';
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(listMeasurements(viewer, subject, kind));
  const change = await visible(getLastChange(viewer, subject));
  const edited = page.entries.find(({ id }) => id === query['edit']) ?? null;
  const home = `/measurements?kind=${kind}`;
  const here = edited === null ? home : `${home}&edit=${edited.id}`;
  return (
    <PatientShell current="more" path={here}>
      <PageHead title={say('measurement.title')} text={say('measurement.text')} />
      <LastChangeLine change={change} back={home} newKey={newFormKey} />
      <Fault sentence={faultSentence(query['fault'])} />
      <Kinds current={kind} />
      <Body kind={kind} page={page} edited={edited} here={here} />
    </PatientShell>
  );
}
