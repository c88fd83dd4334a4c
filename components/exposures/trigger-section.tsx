import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Pick } from '@/components/ui/pick';
import { PrivatePick } from '@/components/ui/private-switch';
import { TapForm } from '@/components/ui/tap-form';
import type { IsoDay } from '@/lib/clinical/days';
import { isOffered, type AskedCategory } from '@/lib/clinical/asked-categories';
import { FIRST_TRIGGERS, MORE_TRIGGERS, NO_IDEA, triggerById } from '@/lib/clinical/triggers';
import type { TriggerGrade, TriggerId } from '@/lib/clinical/triggers';
import { formatDay } from '@/lib/messages/format';
import { privateWords } from '@/lib/messages/private-words';
import { say } from '@/lib/messages/say';
import type { ExposureOfDay } from '@/lib/records/exposure-rows';

const ADDRESS = '/api/log/flare';
const GRADES: readonly TriggerGrade[] = [1, 2, 3];

type TriggersProps = {
  triggers: readonly ExposureOfDay[];
  episodeId: string;
  /** Its day is the flare's first: what set it off belongs there. */
  place: FormPlace;
  today: IsoDay;
};

function TriggerPick({ id, triggers, episodeId, place }: TriggersProps & { id: TriggerId }) {
  const isOn = triggers.some((one) => one.triggerId === id);
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')}>
      <EntryFields place={place} values={{ do: 'trigger', episode: episodeId, trigger: id }} />
      <Pick name="grade" value={isOn ? '0' : 'on'} isOn={isOn} words={say(`trigger.${id}`)} />
    </TapForm>
  );
}

/** How much of a trigger there was; tapping the one that stands says nothing of it again. */
function GradeRow({ one, episodeId, place, today }: Omit<TriggersProps, 'triggers'> & { one: ExposureOfDay }) {
  const id = `grade-${one.triggerId}`;
  const item = say(`trigger.${one.triggerId}`);
  const isBefore = one.day !== place.day;
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-4">
      <EntryFields place={place} values={{ do: 'trigger', episode: episodeId, trigger: one.triggerId }} />
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
    </TapForm>
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
    isOffered(triggerById(id)?.category ?? 'flares', asked) || triggers.some((one) => one.triggerId === id);
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
