import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { LastChangeLine, ChangeToast } from '@/components/changes/last-change';
import { CheckInCard } from '@/components/check-ins/check-in-card';
import { checkInStep, type AskedCheckIn } from '@/components/check-ins/check-in-step';
import { EarlierDays } from '@/components/check-ins/earlier-days';
import { Greeting } from '@/components/check-ins/greeting';
import { FirstDayCard, FlareCard, NoFlareCard } from '@/components/episodes/flare-card';
import { DosesCard } from '@/components/medications/doses-card';
import { PatientShell } from '@/components/shell/patient-shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Fault } from '@/components/ui/fault';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { newFormKey } from '@/lib/platform/ids';
import { getToday, type TodayPage } from '@/lib/records/today';
import { textOf } from '@/lib/schemas/search';

export const metadata: Metadata = { title: say('today.title') };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

type CardsProps = { page: TodayPage; asked: AskedCheckIn; drawn: number; undo: ReactNode };

const HOME = '/today';

function FlareNow({ page }: { page: TodayPage }) {
  if (page.flare !== null) return <FlareCard flare={page.flare} today={page.day} />;
  return page.isEmpty ? <FirstDayCard /> : <NoFlareCard />;
}

function SharingHint() {
  return (
    <Card kind="iris" labelledBy="sharing-hint">
      <h2 id="sharing-hint">{say('today.sharing.title')}</h2>
      <p className="muted mt-1">{say('today.sharing.text')}</p>
      <div className="mt-4">
        <ButtonLink href="/care-team" isWide prefetch={false}>
          {say('today.sharing.link')}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Cards({ page, asked, drawn, undo }: CardsProps) {
  const place = { day: page.day, zone: page.zone, drawn, back: HOME, newKey: newFormKey };
  const step = checkInStep(asked, { isAnswered: page.checkIn !== null, hasOffer: page.still !== null });
  return (
    <div className="cols mt-4 desk:grid-cols-[minmax(0,58fr)_minmax(0,42fr)] desk:grid-rows-[auto_1fr]">
      <div>
        <CheckInCard
          step={step}
          answer={page.checkIn}
          before={page.yesterday}
          still={page.still}
          home={HOME}
          detail={`/check-in/${page.day}`}
          isToday
          isLater={false}
          place={place}
        />
        <div className="mt-2">{undo}</div>
      </div>
      <div className="stack desk:col-start-2 desk:row-span-2 desk:row-start-1">
        <FlareNow page={page} />
        <DosesCard page={page.doses} place={place} />
        <SharingHint />
      </div>
      <EarlierDays week={page.week} today={page.day} />
    </div>
  );
}

export default async function Today({ searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(getToday(viewer, subject));
  const query = await searchParams;
  const asked = {
    ask: textOf(query['ask']),
    change: query['change'] !== undefined,
    again: query['again'] !== undefined,
  };
  const drawn = now();
  const undo = { change: page.change, back: HOME, newKey: newFormKey };
  return (
    <PatientShell current="today" path={HOME} hasSky>
      <Greeting page={page} />
      <Fault sentence={faultSentence(textOf(query['fault']))} />
      <Cards page={page} asked={asked} drawn={drawn} undo={<LastChangeLine {...undo} />} />
      <ChangeToast {...undo} said={textOf(query['said'])} now={drawn} />
    </PatientShell>
  );
}
