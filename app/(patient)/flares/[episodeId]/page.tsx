import type { Metadata } from 'next';
import { LastChangeLine } from '@/components/changes/last-change';
import { cardSubject, hiddenCardId, type CardSubject } from '@/components/emergency/card-subject';
import { CardBody } from '@/components/emergency/card-body';
import type { Lines } from '@/components/emergency/emergency-card';
import { HiddenCards } from '@/components/emergency/hidden-cards';
import { FlareBody } from '@/components/episodes/flare-body';
import { FlareTitle } from '@/components/episodes/flare-title';
import { StepBar } from '@/components/episodes/flare-parts';
import { dotOf, flareAddress, isAlone, type FlareStep } from '@/components/episodes/flare-steps';
import { flareView, type FlareView } from '@/components/episodes/flare-view';
import { TriggerSection } from '@/components/exposures/trigger-section';
import { PhotoSection } from '@/components/photos/photo-section';
import { HistoryLink } from '@/components/history/history-link';
import { FlowHead } from '@/components/shell/flow-head';
import { formWords } from '@/components/shell/form-words';
import { PatientShell } from '@/components/shell/patient-shell';
import { FlareJoints } from '@/components/symptoms/flare-joints';
import { SignDetails } from '@/components/symptoms/sign-details';
import type { FormPlace } from '@/components/ui/entry-fields';
import { Fault } from '@/components/ui/fault';
import type { Viewer } from '@/lib/access/viewer';
import { visible } from '@/lib/access/visible';
import { faultSentence } from '@/lib/actions/route';
import { areaViewer } from '@/lib/auth/area-viewer';
import { dayOf } from '@/lib/clinical/days';
import { signsOf } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { itemOfCard } from '@/lib/clinical/red-flags';
import { say } from '@/lib/messages/say';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { newFormKey } from '@/lib/platform/ids';
import { getLastChange } from '@/lib/records/changes';
import { getEpisode } from '@/lib/records/episodes';
import { getLines } from '@/lib/records/settings';
import { listPhotos } from '@/lib/records/photos';
import { textOf } from '@/lib/schemas/search';
import { saveRemark } from './actions';

export const metadata: Metadata = { title: say('episode.page') };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ episodeId: string }>; searchParams: Promise<Query> };

const OF = 4;

// What can be seen from outside.
const PICTURED: readonly string[] = ['skin', 'joints'];

// The installation's; a patient's own stand before them.
function usualLines() {
  const { emergencyNumber, crisisLine } = env();
  return { emergencyNumber, crisisLine };
}

function Head({ step, isSaved }: { step: FlareStep; isSaved: boolean }) {
  // Beside the way nothing was saved yet, and there is no next step.
  if (isAlone(step)) return <FlowHead closeHref="/today" closeLabel={say('episode.leave')} step={null} saved={null} />;
  const dot = dotOf(step);
  return (
    <FlowHead
      closeHref="/today"
      closeLabel={say('episode.close')}
      step={{ now: dot, of: OF, label: say('episode.step', { step: dot, count: OF }) }}
      saved={isSaved ? say('episode.saved') : null}
    />
  );
}

function CardPage({ id, subject, lines }: { id: string; subject: CardSubject; lines: Lines }) {
  const back = flareAddress(id, { step: subject.system ?? undefined });
  return (
    <PatientShell current="flare" path={back} width="narrow" isFlow>
      <Head step={subject.system ?? 'where'} isSaved={subject.isStored} />
      <CardBody subject={subject} lines={lines} back={back} />
    </PatientShell>
  );
}

type PhotosProps = { viewer: Viewer; view: FlareView; open: SystemId; place: FormPlace };

async function Photos({ viewer, view, open, place }: PhotosProps) {
  const episodeId = view.flare.episode.id;
  const photos = await visible(listPhotos(viewer, { patientId: viewer.patientId ?? '' }, { episodeId }));
  const ofSystem = photos.filter(({ systemId }) => systemId === open);
  return (
    <div className="mt-6">
      <PhotoSection photos={ofSystem} today={view.today} place={place} episodeId={episodeId} system={open} />
    </div>
  );
}

export default async function Flare({ params, searchParams }: Props) {
  const viewer = await areaViewer('patient');
  const { episodeId } = await params;
  const subject = { patientId: viewer.patientId ?? '' };
  const flare = await visible(getEpisode(viewer, subject, episodeId));
  const query = await searchParams;
  const card = cardSubject(itemOfCard(textOf(query['card'])));
  const lines = await visible(getLines(viewer, subject, usualLines()));
  if (card !== null) return <CardPage id={episodeId} subject={card} lines={lines} />;

  const change = await visible(getLastChange(viewer, subject));
  const asked = { step: textOf(query['step']), open: textOf(query['open']), after: textOf(query['after']) };
  const drawn = now();
  const view = flareView({ flare, change, asked, today: dayOf(drawn, viewer.zone) });
  const { step, on, open, here, undoBack } = view;
  const place = { day: flare.day, zone: viewer.zone, drawn, back: here, newKey: newFormKey };
  return (
    <PatientShell current="flare" path={here} isFlow>
      <div className="desk:hidden">
        <Head step={step} isSaved={change !== null} />
      </div>
      <FlareTitle view={view} />
      {/* Said once at each width: under the title, or under the thumb. */}
      <div className="max-desk:hidden">
        <LastChangeLine change={change} back={undoBack} newKey={newFormKey} />
      </div>
      <Fault sentence={faultSentence(textOf(query['fault']))} />
      <FlareBody
        view={view}
        place={place}
        remark={{ action: saveRemark, words: formWords(), formKey: newFormKey() }}
        triggers={
          <TriggerSection
            labelledBy="why"
            triggers={flare.triggers}
            asked={flare.asked}
            episodeId={episodeId}
            today={view.today}
            place={{ ...place, day: flare.episode.day }}
          />
        }
        details={open === null ? null : <SignDetails system={open} signs={flare.signs} place={place} change={change} />}
        joints={<FlareJoints days={flare.days} />}
        photos={
          open !== null && PICTURED.includes(open) ? (
            <Photos viewer={viewer} view={view} open={open} place={place} />
          ) : null
        }
        cardIdOf={hiddenCardId}
      />
      {open !== null && <HiddenCards symptoms={signsOf(open)} lines={lines} />}
      <div className="mb-6 desk:hidden">
        <LastChangeLine change={change} back={undoBack} newKey={newFormKey} />
      </div>
      <HistoryLink id={episodeId} />
      {!isAlone(step) && <StepBar step={step} on={on} episodeId={episodeId} />}
    </PatientShell>
  );
}
