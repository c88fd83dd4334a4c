import { Card } from '@/components/ui/card';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Pick } from '@/components/ui/pick';
import { PrivatePick } from '@/components/ui/private-switch';
import { TapForm } from '@/components/ui/tap-form';
import type { ReactNode } from 'react';
import type { IsoDay } from '@/lib/clinical/days';
import { isOffered, type AskedCategory } from '@/lib/clinical/asked-categories';
import { FIRST_TRIGGERS, MORE_TRIGGERS, NO_IDEA, triggerById } from '@/lib/clinical/triggers';
import type { TriggerGrade, TriggerId } from '@/lib/clinical/triggers';
import { formatDay } from '@/lib/messages/format';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import type { ExposureOfDay } from '@/lib/records/exposure-rows';

const GRADES: readonly TriggerGrade[] = [1, 2, 3];

type TriggersProps = {
  triggers: readonly ExposureOfDay[];
  /** Null for what a day had, with a flare or without one. */
  episodeId: string | null;
  /** Its day is that of the triggers: a flare's first, for what set it off. */
  place: FormPlace;
  today: IsoDay;
};

type Tapped = Pick<TriggersProps, 'episodeId' | 'place'> & { id: TriggerId; className?: string; children: ReactNode };

/** A tap on a trigger of a flare, or of a day alone. */
function TriggerForm({ id, episodeId, place, ...form }: Tapped) {
  const values: Record<string, string> = { do: 'trigger', trigger: id };
  return (
    <TapForm
      action={episodeId === null ? '/api/log/check-in' : '/api/log/flare'}
      failedText={say('ui.failed')}
      {...(form.className === undefined ? {} : { className: form.className })}
    >
      <EntryFields place={place} values={episodeId === null ? values : { ...values, episode: episodeId }} />
      {form.children}
    </TapForm>
  );
}

function TriggerPick({ id, triggers, episodeId, place }: TriggersProps & { id: TriggerId }) {
  const isOn = triggers.some((one) => one.triggerId === id);
  return (
    <TriggerForm id={id} episodeId={episodeId} place={place}>
      <Pick name="grade" value={isOn ? '0' : 'on'} isOn={isOn} words={say(`trigger.${id}`)} />
    </TriggerForm>
  );
}

/** How much of a trigger there was; tapping the one that stands says nothing of it again. */
function GradeRow({ one, episodeId, place, today }: Omit<TriggersProps, 'triggers'> & { one: ExposureOfDay }) {
  const id = `grade-${one.triggerId}`;
  const item = say(`trigger.${one.triggerId}`);
  const isBefore = one.day !== place.day;
  return (
    <TriggerForm id={one.triggerId} episodeId={episodeId} place={place} className="mt-4">
      <p id={id} className="font-semibold">
        {say('exposure.how-much', { item })}
        {isBefore && <span className="small muted"> {formatDay(one.day, { today })}</span>}
      </p>
      <div className="picks mt-2" role="group" aria-labelledby={id}>
        {GRADES.map((grade) => (
          <Pick
            key={grade}
            name="grade"
            value={one.grade === grade ? 'on' : String(grade)}
            isOn={one.grade === grade}
            words={say(`grade.${grade}`)}
          />
        ))}
      </div>
    </TriggerForm>
  );
}

/** A trigger that is on: how much of it there was, and whether it is only for the person themselves. */
function TriggerRow(props: Omit<TriggersProps, 'triggers'> & { one: ExposureOfDay }) {
  const { one, place } = props;
  const { id, isPrivate } = one;
  return (
    <>
      <GradeRow {...props} />
      <div className="mt-2">
        <PrivatePick
          entry={{ table: 'exposures', id, isPrivate }}
          place={place}
          words={privateWords({ isPrivate })}
          label={say('private.of', { item: say(`trigger.${one.triggerId}`) })}
        />
      </div>
    </>
  );
}

type SectionProps = TriggersProps & { labelledBy: string; asked: readonly AskedCategory[] };

/** "Anything that may have set it off?": pills, and for each that is on, how much of it. "No idea" has no grade. */
export function TriggerSection({ labelledBy, asked, ...props }: SectionProps) {
  const { triggers } = props;
  const isShown = (id: TriggerId): boolean =>
    triggers.some((one) => one.triggerId === id) ||
    (isOffered(triggerById(id)?.category ?? 'flares', asked) && (props.episodeId !== null || id !== NO_IDEA));
  const hasMore = triggers.some((one) => MORE_TRIGGERS.includes(one.triggerId));
  return (
    <>
      <div className="picks" role="group" aria-labelledby={labelledBy}>
        {FIRST_TRIGGERS.filter(isShown).map((id) => (
          <TriggerPick key={id} id={id} {...props} />
        ))}
      </div>
      <details className="mt-3" open={hasMore}>
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-iris">
          {say('exposure.more')}
        </summary>
        <div className="picks mt-2" role="group" aria-label={say('exposure.more')}>
          {MORE_TRIGGERS.filter(isShown).map((id) => (
            <TriggerPick key={id} id={id} {...props} />
          ))}
        </div>
      </details>
      {triggers
        .filter((one) => one.triggerId !== NO_IDEA)
        .map((one) => (
          <TriggerRow key={one.id} one={one} {...props} />
        ))}
    </>
  );
}

type DayProps = Omit<TriggersProps, 'episodeId'> & { asked: readonly AskedCategory[] };

/** What a day had that may set flares off, also on a day without one. */
export function DayTriggers({ triggers, ...props }: DayProps) {
  return (
    <Card labelledBy="day-triggers">
      <h2 id="day-triggers">{say('exposure.day')}</h2>
      <p className="small muted mt-1 mb-3">{say('exposure.day.text')}</p>
      <TriggerSection
        labelledBy="day-triggers"
        episodeId={null}
        triggers={triggers.filter(({ triggerId }) => triggerId !== NO_IDEA)}
        {...props}
      />
    </Card>
  );
}
