import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Field } from '@/components/ui/field';
import { Pick } from '@/components/ui/pick';
import { TapForm } from '@/components/ui/tap-form';
import { detailsOf, EXACT_VALUES, MOST_MINUTES, USUAL_MINUTES } from '@/lib/clinical/symptom-details';
import type { DetailKind, SymptomDetails } from '@/lib/clinical/symptom-details';
import { detailWords, exactWords, minutesWords } from '@/lib/messages/detail-words';
import { say } from '@/lib/messages/say';
import { JointMap } from './joint-map';

const ADDRESS = '/api/log/check-in';

export type DetailsProps = {
  symptomId: string;
  said: SymptomDetails;
  place: FormPlace;
  /** What was said last, if it was said of this symptom: without scripts its list stays open. */
  lastSaid: DetailKind | null;
};

/** The page comes back to where it was tapped, not to its top. */
const cameFrom = (place: FormPlace, id: string): FormPlace => ({ ...place, back: `${place.back}#${id}` });

function Summary({ question, answer }: { question: string; answer: string }) {
  return (
    <>
      <span className="font-semibold text-iris">{question}</span>
      <span className="small muted block">{answer}</span>
    </>
  );
}

function Joints({ symptomId, said, place, lastSaid }: DetailsProps) {
  const id = `joints-of-${symptomId}`;
  const question = say(
    symptomId === 'joint-swelling' ? 'symptoms.joints.joint-swelling' : 'symptoms.joints.joint-pain',
  );
  const [chosen = say('symptoms.joints.none')] = detailWords({ ...said, minutes: null, exact: null });
  return (
    <div id={id}>
      <Disclosure summary={<Summary question={question} answer={chosen} />} startsOpen={lastSaid === 'joints'}>
        <JointMap id={id} symptomId={symptomId} joints={said.joints} place={cameFrom(place, id)} question={question} />
      </Disclosure>
    </div>
  );
}

function Minutes({ symptomId, said: { minutes }, place }: DetailsProps) {
  const id = `minutes-of-${symptomId}`;
  const isTyped = minutes !== null && !USUAL_MINUTES.some((usual) => usual === minutes);
  const at = cameFrom(place, id);
  return (
    <div id={id}>
      <p id={`${id}-question`} className="mt-2 font-semibold">
        {say('symptoms.minutes.question')}
      </p>
      <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-2">
        <EntryFields place={at} values={{ do: 'minutes', symptom: symptomId }} />
        <div className="picks" role="group" aria-labelledby={`${id}-question`}>
          {USUAL_MINUTES.map((usual) => (
            <Pick
              key={usual}
              name="minutes"
              value={usual === minutes ? '' : String(usual)}
              isOn={usual === minutes}
              words={minutesWords(usual)}
            />
          ))}
        </div>
      </TapForm>
      <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-2">
        <EntryFields place={at} values={{ do: 'minutes', symptom: symptomId }} />
        <div className="row items-end row-wrap">
          <div className="w-32">
            <Field
              key={String(minutes)}
              id={`${id}-typed`}
              name="minutes"
              inputMode="numeric"
              maxLength={String(MOST_MINUTES).length}
              label={say('symptoms.minutes.label')}
              defaultValue={isTyped ? String(minutes) : undefined}
            />
          </div>
          <Button>{say('symptoms.minutes.save')}</Button>
        </div>
      </TapForm>
    </div>
  );
}

function Exact({ symptomId, said: { exact }, place, lastSaid }: DetailsProps) {
  const id = `exact-of-${symptomId}`;
  const question = say('symptoms.exact.question');
  const answer = exact === null ? say('symptoms.exact.none') : exactWords(exact);
  return (
    <div id={id}>
      <Disclosure summary={<Summary question={question} answer={answer} />} startsOpen={lastSaid === 'exact'}>
        <p className="small muted">{say('symptoms.exact.hint')}</p>
        <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-2">
          <EntryFields place={cameFrom(place, id)} values={{ do: 'exact', symptom: symptomId }} />
          <div className="flex flex-wrap gap-2" role="group" aria-label={question}>
            {EXACT_VALUES.map((value) => (
              <Pick
                key={value}
                name="exact"
                value={value === exact ? '' : String(value)}
                isOn={value === exact}
                words={String(value)}
              />
            ))}
          </div>
        </TapForm>
      </Disclosure>
    </div>
  );
}

const FORMS = { joints: Joints, minutes: Minutes, exact: Exact } as const;

/** Whatever can be said of a symptom beside its three words; nothing for most of them. */
export function SymptomDetailForms(props: DetailsProps) {
  return detailsOf(props.symptomId).map((kind) => {
    const Form = FORMS[kind];
    return <Form key={kind} {...props} />;
  });
}
