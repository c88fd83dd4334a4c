import type { ReactNode } from 'react';
import { Choice } from '@/components/ui/choice';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Face } from '@/components/ui/face';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import { TapForm } from '@/components/ui/tap-form';
import type { Answers, Observation, Question } from '@/lib/clinical/check-ins';
import { say } from '@/lib/messages/say';

export const ADDRESS = '/api/log/check-in';

type Option = { value: number; words: string; picture?: ReactNode };

const FEELINGS: readonly Answers['feeling'][] = [0, 1, 2, 3, 4];
const TIRED: readonly Answers['tired'][] = [0, 1, 2];
const PAIN: readonly Answers['pain'][] = [0, 1, 2, 3];

/** The answers to a question in words, best first. */
function optionsOf(question: Question): Option[] {
  if (question === 'feeling') {
    return FEELINGS.map((value) => ({ value, words: say(`feeling.${value}`), picture: <Face feeling={value} /> }));
  }
  if (question === 'tired') return TIRED.map((value) => ({ value, words: say(`tired.${value}`) }));
  return PAIN.map((value) => ({
    value,
    words: say(`pain.${value}`),
    picture: <SeverityGlyph level={value} size="large" />,
  }));
}

type QuestionFormProps = {
  question: Question;
  /** `again` begins another answer of the day. */
  act: 'set' | 'again';
  /** What the tap would replace; null where nothing is answered, or more than one answer stands. */
  chosen: Observation | null;
  /** Id of the heading that asks. */
  labelledBy: string;
  /** `back` is where the answer leads. */
  place: FormPlace;
};

/** The answers to one question, each a tap that saves. */
export function QuestionForm({ question, act, chosen, labelledBy, place }: QuestionFormProps) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-4">
      <EntryFields place={place} values={{ do: act }} />
      <div className="stack-tight" role="group" aria-labelledby={labelledBy}>
        {optionsOf(question).map(({ value, words, picture }) => (
          <Choice
            key={value}
            name={question}
            value={String(value)}
            isChosen={chosen?.[question] === value}
            words={words}
            {...(picture === undefined ? {} : { picture })}
          />
        ))}
      </div>
    </TapForm>
  );
}
