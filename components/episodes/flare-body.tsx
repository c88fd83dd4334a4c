import type { ReactNode } from 'react';
import type { FormAction } from '@/components/ui/action-result';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { FormPlace } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import { Note } from '@/components/ui/note';
import { isSystem } from '@/lib/clinical/systems';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { AmendSection } from './amend-section';
import { FlareDays } from './flare-days';
import { InThisFlare } from './flare-parts';
import { flareAddress } from './flare-steps';
import type { FlareView } from './flare-view';
import { FlareLevelPicks } from './how-bad';
import { OverSection, ReopenForm } from './over-section';
import { RemarkSection } from './remark-section';
import { SystemSection } from './system-section';
import { WhereTiles } from './where-section';

type BodyProps = {
  view: FlareView;
  place: FormPlace;
  remark: { action: FormAction; words: FormWords; formKey: string };
  /** The pills of what may have set it off; another noun draws them. */
  triggers: ReactNode;
  /** What can be said of its signs more exactly; another noun draws it. */
  details: ReactNode;
  /** The joints named on its days, drawn; another noun draws them. */
  joints: ReactNode;
  /** Photos of the system that is open; null where none belong. */
  photos: ReactNode;
  /** Element id of the hidden emergency card of a sign. */
  cardIdOf: (sign: string) => string;
};

/** A part that a phone shows on its own step only, and a wider screen always. */
function Part({ isHere, children }: { isHere: boolean; children: ReactNode }) {
  return <section className={classNames('min-w-0', !isHere && 'max-desk:hidden')}>{children}</section>;
}

function EndedNote({ view: { flare, today }, place }: Pick<BodyProps, 'view' | 'place'>) {
  return (
    <Note>
      <p>{say('episode.ended.note', { day: formatDay(flare.day, { today }) })}</p>
      <div className="mt-3">
        <ReopenForm flare={flare} place={place} />
      </div>
    </Note>
  );
}

/** On a phone; a wide screen has it beside the title. */
function AmendLink({ id }: { id: string }) {
  return (
    <div className="row row-wrap mt-2 desk:hidden">
      <ButtonLink href={flareAddress(id, { step: 'amend' })} kind="ghost" size="small" prefetch={false}>
        {say('episode.amend')}
      </ButtonLink>
      <ButtonLink href={flareAddress(id, { step: 'days' })} kind="ghost" size="small" prefetch={false}>
        {say('episode.days.title')}
      </ButtonLink>
    </div>
  );
}

function HowBadNow({ view: { flare }, place }: Pick<BodyProps, 'view' | 'place'>) {
  const { id, level } = flare.episode;
  return (
    <div className="mt-6">
      <h2 id="how-bad">{say('episode.bad.question')}</h2>
      <FlareLevelPicks labelledBy="how-bad" place={place} episodeId={id} level={level} />
      <div className="mt-4 desk:hidden">
        <ButtonLink href={flareAddress(id, { step: 'over' })} size="small" prefetch={false}>
          {say('episode.over')}
        </ButtonLink>
      </div>
      <AmendLink id={id} />
    </div>
  );
}

function WherePart({ view, place }: Pick<BodyProps, 'view' | 'place'>) {
  const { flare, open, step } = view;
  const { isOpen } = flare.episode;
  return (
    <Part isHere={step === 'where'}>
      <div className="max-desk:hidden">
        <h2 id="where">{say(isOpen ? 'episode.where.question' : 'episode.where.question.past')}</h2>
        <p className="small muted mt-1 mb-4">{say('episode.where.hint')}</p>
      </div>
      <WhereTiles labelledBy="where" flare={flare} open={open} place={place} />
      {isOpen ? (
        <HowBadNow view={view} place={place} />
      ) : (
        <div className="mt-6">
          <EndedNote view={view} place={place} />
          <AmendLink id={flare.episode.id} />
        </div>
      )}
    </Part>
  );
}

function SystemPart({ view, place, details, photos, cardIdOf }: Omit<BodyProps, 'remark' | 'triggers' | 'joints'>) {
  const { flare, open, step } = view;
  return (
    <Part isHere={isSystem(step)}>
      <div className="desk:rounded-l desk:border desk:border-line desk:bg-surface desk:p-5">
        <h2 className="mb-4 max-desk:hidden">{say(open === null ? 'episode.system.pick' : `system.${open}`)}</h2>
        {open === null ? (
          <p className="muted">{say('episode.system.pick.text')}</p>
        ) : (
          <SystemSection flare={flare} system={open} place={place} cardIdOf={cardIdOf} />
        )}
        {details}
        {photos}
      </div>
    </Part>
  );
}

/** A step that a phone and a wide screen alike show by itself. */
function Alone({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4 max-w-120">
      <h2 className="mb-3 max-desk:hidden">{title}</h2>
      {children}
    </div>
  );
}

/** What may have set it off, and a note. */
function WhyPart({ view, remark, triggers }: Pick<BodyProps, 'view' | 'remark' | 'triggers'>) {
  return (
    <Part isHere={view.step === 'why'}>
      <div className="desk:mt-8">
        <h2 id="why" className="mb-3 max-desk:sr-only">
          {say('episode.why.question')}
        </h2>
        {triggers}
      </div>
      <div className="mt-6">
        <RemarkSection flare={view.flare} {...remark} />
      </div>
    </Part>
  );
}

/** Everything of a flare: on a wide screen at once, on a phone one step at a time. */
export function FlareBody({ view, place, remark, triggers, joints, ...beside }: BodyProps) {
  const { flare, step, after, today } = view;
  if (step === 'over') {
    return (
      <Alone title={say('episode.over.question')}>
        <OverSection flare={flare} place={place} />
      </Alone>
    );
  }
  if (step === 'amend') {
    return (
      <Alone title={say('episode.amend')}>
        <AmendSection flare={flare} today={today} place={place} />
      </Alone>
    );
  }
  if (step === 'days') {
    return (
      <Alone title={say('episode.days.title')}>
        <FlareDays flare={flare} today={today} joints={joints} />
      </Alone>
    );
  }
  return (
    <div className="mt-4 mb-6 grid items-start gap-7 desk:grid-cols-2 wide:grid-cols-[14.5rem_minmax(0,1fr)_25rem]">
      <div className="hidden wide:block">
        <InThisFlare flare={flare} today={today} after={after} />
      </div>
      <div className={classNames('min-w-0', isSystem(step) && 'max-desk:hidden')}>
        <WherePart view={view} place={place} />
        <WhyPart view={view} remark={remark} triggers={triggers} />
      </div>
      <SystemPart view={view} place={place} {...beside} />
    </div>
  );
}
