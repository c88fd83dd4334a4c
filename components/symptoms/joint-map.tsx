import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Pick as Toggle } from '@/components/ui/pick';
import { TapForm } from '@/components/ui/tap-form';
import { JOINT_GROUPS, jointAt, SIDES, type Joint, type JointPlace } from '@/lib/clinical/joints';
import { jointWords } from '@/lib/messages/detail-words';
import { say } from '@/lib/messages/say';
import { JointFigure } from './joint-figure';

type MapProps = {
  /** Element id the ids of the groups begin with. */
  id: string;
  question: string;
  symptomId: string;
  /** Joints that are on. */
  joints: readonly string[];
  place: FormPlace;
};

type Group = (typeof JOINT_GROUPS)[number];

/** The joints of a group row by row, the left one first. */
function jointsOf({ places }: Group): Joint[] {
  return places.flatMap((place: JointPlace) => SIDES.flatMap((side) => jointAt(side, place) ?? []));
}

/** A form of its own: whoever taps the next joint while this one is on its way loses neither. */
function JointPick({
  joint,
  isOn,
  symptomId,
  place,
}: { joint: Joint; isOn: boolean } & Pick<MapProps, 'symptomId' | 'place'>) {
  return (
    <TapForm action="/api/log/check-in" failedText={say('ui.failed')} className="grid">
      <EntryFields place={place} values={{ do: 'joint', symptom: symptomId }} />
      <Toggle name={isOn ? 'off' : 'on'} value={joint.id} isOn={isOn} words={jointWords(joint.id)} />
    </TapForm>
  );
}

function GroupPicks({ group, id, joints, ...props }: { group: Group } & Omit<MapProps, 'question'>) {
  return (
    <div role="group" aria-labelledby={`${id}-${group.id}`}>
      <p id={`${id}-${group.id}`} className="small font-semibold">
        {say(`symptoms.joints.${group.id}`)}
      </p>
      <div className="mt-2 grid grid-cols-2 gap-2">
        {jointsOf(group).map((joint) => (
          <JointPick key={joint.id} joint={joint} isOn={joints.includes(joint.id)} {...props} />
        ))}
      </div>
    </div>
  );
}

/** The 36 joints of the catalogue: a drawing that shows them, and buttons in two columns, one for each side. */
export function JointMap({ question, ...props }: MapProps) {
  return (
    <div role="group" aria-label={question} className="stack-mid">
      <div className="jointdrawing">
        <p className="small muted">{say('symptoms.joints.hint')}</p>
        <JointFigure joints={props.joints} />
      </div>
      <div className="stack-mid">
        {JOINT_GROUPS.map((group) => (
          <GroupPicks key={group.id} group={group} {...props} />
        ))}
      </div>
    </div>
  );
}
