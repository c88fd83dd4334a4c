import type { Metadata } from 'next';
import { LastChangeLine, ChangeToast } from '@/components/changes/last-change';
import { CheckInCard } from '@/components/check-ins/check-in-card';
import { checkInStep } from '@/components/check-ins/check-in-step';
import { OldDay } from '@/components/check-ins/old-day';
import { CardBody } from '@/components/emergency/card-body';
import { cardSubject, hiddenCardId } from '@/components/emergency/card-subject';
import type { Lines } from '@/components/emergency/emergency-card';
import { HiddenCards } from '@/components/emergency/hidden-cards';
import { DayTriggers } from '@/components/exposures/trigger-section';
import { PhotoSection } from '@/components/photos/photo-section';
import { DayHistoryLink } from '@/components/history/history-link';
import { PatientShell } from '@/components/shell/patient-shell';
import { SymptomCard } from '@/components/symptoms/symptom-card';
import { choiceAddress, symptomChoice } from '@/components/symptoms/symptom-choice';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormPlace } from '@/components/ui/entry-fields';
import { Fault } from '@/components/ui/fault';
import { PrivateSwitch } from '@/components/ui/private-switch';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { canFillIn } from '@/lib/clinical/check-ins';
import { itemOfCard } from '@/lib/clinical/red-flags';
import { formatDay } from '@/lib/messages/format';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange, type LastChange } from '@/lib/records/changes';
import { getLines } from '@/lib/records/settings';
import { listPhotos, type PhotoView } from '@/lib/records/photos';
import { getCheckInDay, type CheckInPage } from '@/lib/records/today';
import { textOf } from '@/lib/schemas/search';

export const metadata: Metadata = { title: say('check-in.title.past') };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ day: string }>; searchParams: Promise<Query> };

// The installation's; a patient's own stand before them.
function usualLines() {
  const { emergencyNumber, crisisLine } = env();
  return { emergencyNumber, crisisLine };
}

/** The switch of the day's check-in, once there is one. */
function OnlyForMe({ page: { entry }, back }: { page: CheckInPage; back: string }) {
  if (entry === null) return null;
  return (
    <div className="mt-4 max-w-160">
      <PrivateSwitch
        entry={{ table: 'check_in_observations', ...entry }}
        place={{ back, newKey: newFormKey }}
        words={privateWords(entry, say('private.check-in'))}
      />
    </div>
  );
}

type BodyProps = {
  page: CheckInPage;
  photos: PhotoView[];
  query: Query;
  change: LastChange | null;
  lines: Lines;
  drawn: number;
};

function DayBody({ page, photos, query, change, lines, drawn }: BodyProps) {
  const home = `/check-in/${page.day}`;
  const choice = symptomChoice({ query: textOf(query['q']), place: textOf(query['place']) }, page);
  const here = choiceAddress(home, choice);
  const isToday = page.day === page.today;
  const asked = {
    ask: textOf(query['ask']),
    change: query['change'] !== undefined,
    again: query['again'] !== undefined,
  };
  const step = checkInStep(asked, { isAnswered: page.checkIn !== null, hasOffer: false });
  const place: FormPlace = { day: page.day, zone: page.zone, drawn, back: here, newKey: newFormKey };
  return (
    <div className="cols mt-4">
      <div>
        <CheckInCard
          step={step}
          answer={page.checkIn}
          before={page.before}
          still={null}
          home={home}
          detail={null}
          isToday={isToday}
          isLater={page.isLater}
          place={place}
        />
        <div className="mt-2">
          <LastChangeLine change={change} back={here} newKey={newFormKey} />
        </div>
        <OnlyForMe page={page} back={here} />
        <div className="stack mt-4">
          <DayTriggers triggers={page.triggers} place={place} today={page.today} asked={page.asked} />
          <Card>
            <PhotoSection photos={photos} today={page.today} place={place} episodeId={null} system={null} as="h2" />
          </Card>
        </div>
      </div>
      <SymptomCard
        choice={choice}
        asked={page.asked}
        place={place}
        home={home}
        cardIdOf={hiddenCardId}
        notedOf={(symptom) => page.symptoms.find((one) => one.symptomId === symptom) ?? null}
        change={change}
      />
      <HiddenCards symptoms={[...choice.shown, ...choice.noted]} lines={lines} />
      <ChangeToast change={change} said={textOf(query['said'])} now={drawn} back={here} newKey={newFormKey} />
    </div>
  );
}

export default async function CheckInDay({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { day } = await params;
  const subject = { patientId: viewer.patientId ?? '' };
  const page = await visible(getCheckInDay(viewer, subject, day));
  const query = await searchParams;
  const home = `/check-in/${page.day}`;
  const lines = await visible(getLines(viewer, subject, usualLines()));
  const card = cardSubject(itemOfCard(textOf(query['card'])));
  if (card !== null) {
    return (
      <PatientShell current="today" path={home} width="narrow">
        <CardBody subject={card} lines={lines} back={home} />
      </PatientShell>
    );
  }
  const change = await visible(getLastChange(viewer, subject));
  const photos = await visible(listPhotos(viewer, subject, { day: page.day }));
  return (
    <PatientShell current="today" path={home}>
      <div className="pagehead">
        <h1>{formatDay(page.day, { today: page.today, weekday: true })}</h1>
        <ButtonLink href="/today" prefetch={false}>
          {say('check-in.back')}
        </ButtonLink>
      </div>
      <Fault sentence={faultSentence(textOf(query['fault']))} />
      {canFillIn(page.day, page.today) ? (
        <DayBody page={page} photos={photos} query={query} change={change} lines={lines} drawn={now()} />
      ) : (
        <>
          <OldDay page={page} />
          <OnlyForMe page={page} back={home} />
        </>
      )}
      <DayHistoryLink day={page.day} />
    </PatientShell>
  );
}
