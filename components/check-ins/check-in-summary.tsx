import { Check } from '@/components/ui/icons';
import { ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Face } from '@/components/ui/face';
import { Icon } from '@/components/ui/icon';
import type { CheckInDay } from '@/lib/clinical/check-ins';
import { answerWords } from '@/lib/messages/answer-words';
import { plural, say } from '@/lib/messages/say';
import { stepAddress } from './check-in-step';

/** "Bad, very tired, moderate pain" with a capital at the front. */
export function answerLine(answer: CheckInDay): string {
  const words = answerWords(answer).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type SummaryProps = {
  answer: CheckInDay;
  titleId: string;
  home: string;
  /** Where any symptom can be noted; null on that page itself. */
  detail: string | null;
  isToday: boolean;
  isLater: boolean;
};

/** What was answered, in one line, and the ways to change it. */
export function CheckInSummary({ answer, titleId, home, detail, isToday, isLater }: SummaryProps) {
  return (
    <>
      <h2 id={titleId} className="small muted">
        {say(isToday ? 'check-in.title' : 'check-in.title.past')}
      </h2>
      <p className="row mt-2">
        {answer.feeling !== null && <Face feeling={answer.feeling} />}
        <span className="voice voice-m grow">{answerLine(answer)}</span>
        <Icon of={Check} className="text-iris" />
      </p>
      {answer.observations > 1 && <p className="small muted mt-1">{plural('check-in.answers', answer.observations)}</p>}
      {isLater && (
        <p className="mt-2">
          <Chip words={say('check-in.later')} />
        </p>
      )}
      <div className="actions mt-4">
        <ButtonLink href={stepAddress(home, 'change')} size="small" prefetch={false}>
          {say('check-in.change')}
        </ButtonLink>
        <ButtonLink href={stepAddress(home, 'again')} size="small" prefetch={false}>
          {say('check-in.again')}
        </ButtonLink>
        {detail !== null && (
          <ButtonLink href={detail} size="small" prefetch={false}>
            {say('check-in.detail')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
