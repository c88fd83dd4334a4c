import { CopyCheck } from '@/components/ui/icons';
import { Button, ButtonLink } from '@/components/ui/button';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Icon } from '@/components/ui/icon';
import { TapForm } from '@/components/ui/tap-form';
import { QUESTIONS, type CheckInDay, type Question } from '@/lib/clinical/check-ins';
import { answerWords } from '@/lib/messages/answer-words';
import { say } from '@/lib/messages/say';
import type { StillOffer } from '@/lib/records/today';
import { stepAddress, stepAfter, type CheckInStep } from './check-in-step';
import { CheckInSummary } from './check-in-summary';
import { ADDRESS, QuestionForm } from './question-form';
import { StillForm, stillQuestion } from './still-form';

type CheckInCardProps = {
  step: CheckInStep;
  /** The day's value; null when nothing is answered. */
  answer: CheckInDay | null;
  /** How the day before was; null when it has no check-in. */
  before: CheckInDay | null;
  still: StillOffer | null;
  /** The page the card stands on. */
  home: string;
  detail: string | null;
  isToday: boolean;
  isLater: boolean;
  place: FormPlace;
};

const TITLE_ID = 'check-in';

function questionWords(question: Question, isToday: boolean): string {
  return isToday ? say(`check-in.question.${question}`) : say(`check-in.question.${question}.past`);
}

function Step({ question }: { question: Question }) {
  const step = QUESTIONS.indexOf(question) + 1;
  return <span className="small faint shrink-0">{say('check-in.step', { step, count: QUESTIONS.length })}</span>;
}

/** One tap for all three answers; the words under it say what it saves. */
function SameAsBefore({ before, still, isToday, home, place }: CheckInCardProps & { before: CheckInDay }) {
  const [first = '', ...more] = answerWords(before);
  const back = stepAddress(home, still === null ? 'folded' : 'still');
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-4">
      <EntryFields place={{ ...place, back }} values={{ do: 'same' }} />
      <Button kind="primary" size="tall" isWide icon={<Icon of={CopyCheck} />}>
        {say(isToday ? 'check-in.yesterday' : 'check-in.yesterday.past', { feeling: first })}
      </Button>
      {more.length > 0 && (
        <p className="small faint mt-2">{say('check-in.yesterday.all', { answers: [first, ...more].join(', ') })}</p>
      )}
    </TapForm>
  );
}

/** With several answers a day shows the worst of them, which need not be the one that the next tap replaces. */
function replaced(answer: CheckInDay | null): CheckInDay | null {
  return answer?.observations === 1 ? answer : null;
}

type AskingProps = CheckInCardProps & { question: Question };

/** Under the answers: what a tap does, and the way on without one. */
function AskingFoot({ question, step, still, home, isToday }: AskingProps) {
  const after = stepAddress(home, stepAfter(step, still !== null));
  const isLast = after === home && question !== 'feeling';
  const hint = say(isToday ? 'check-in.hint' : 'check-in.hint.past');
  const [words, href, leave] =
    step === 'again'
      ? [say('check-in.hint.again'), home, say('check-in.keep')]
      : [hint, after, say(isLast ? 'check-in.skip.last' : 'check-in.skip')];
  return (
    <div className="row row-apart mt-3">
      <p className="small faint">{words}</p>
      <ButtonLink href={href} kind="ghost" size="small" prefetch={false}>
        {leave}
      </ButtonLink>
    </div>
  );
}

function Asking(props: AskingProps) {
  const { question, step, answer, before, still, home, isToday, place } = props;
  const isAgain = step === 'again';
  const back = stepAddress(home, stepAfter(step, still !== null));
  return (
    <>
      <div className="row row-apart">
        <h2 id={TITLE_ID}>{isAgain ? say('check-in.question.again') : questionWords(question, isToday)}</h2>
        <Step question={question} />
      </div>
      {step === 'feeling' && before !== null && <SameAsBefore {...props} before={before} />}
      <QuestionForm
        key={step}
        question={question}
        act={isAgain ? 'again' : 'set'}
        chosen={isAgain ? null : replaced(answer)}
        labelledBy={TITLE_ID}
        place={{ ...place, back }}
      />
      <AskingFoot {...props} />
    </>
  );
}

function Changing({ answer, home, isToday, place }: CheckInCardProps) {
  return (
    <>
      <p className="small faint">{say('check-in.hint.change')}</p>
      {QUESTIONS.map((question) => (
        <div key={question} className="mt-4">
          <h2 id={`${TITLE_ID}-${question}`}>{questionWords(question, isToday)}</h2>
          <QuestionForm
            question={question}
            act="set"
            chosen={replaced(answer)}
            labelledBy={`${TITLE_ID}-${question}`}
            place={{ ...place, back: home }}
          />
        </div>
      ))}
      <div className="mt-3">
        <ButtonLink href={home} kind="ghost" size="small" prefetch={false}>
          {say('check-in.keep')}
        </ButtonLink>
      </div>
    </>
  );
}

function Still({ still, home, place }: CheckInCardProps & { still: StillOffer }) {
  return (
    <>
      <h2 id={TITLE_ID}>{stillQuestion(still)}</h2>
      <StillForm offer={still} labelledBy={TITLE_ID} place={{ ...place, back: home }} />
      <div className="mt-3">
        <ButtonLink href={home} kind="ghost" size="small" prefetch={false}>
          {say('check-in.skip.last')}
        </ButtonLink>
      </div>
    </>
  );
}

function Inside(props: CheckInCardProps) {
  const { step, answer, still } = props;
  if (step === 'still') return still === null ? null : <Still {...props} still={still} />;
  if (step === 'change') return <Changing {...props} />;
  if (step !== 'folded') return <Asking {...props} question={step === 'again' ? 'feeling' : step} />;
  return answer === null ? null : <CheckInSummary {...props} answer={answer} titleId={TITLE_ID} />;
}

/** One question at a time until the day is answered; then one line with the words. */
export function CheckInCard(props: CheckInCardProps) {
  const { step } = props;
  const titleId = step === 'change' ? `${TITLE_ID}-feeling` : TITLE_ID;
  return (
    <section aria-labelledby={titleId} className="card">
      <Inside {...props} />
    </section>
  );
}
