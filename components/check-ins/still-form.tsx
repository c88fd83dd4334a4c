import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Choice } from '@/components/ui/choice';
import { SeverityGlyph } from '@/components/ui/severity-glyph';
import { TapForm } from '@/components/ui/tap-form';
import { stillAnswers } from '@/lib/clinical/episodes';
import { say } from '@/lib/messages/say';
import type { StillOffer } from '@/lib/records/today';
import { ADDRESS } from './question-form';

/** "Joints still moderate?" */
export function stillQuestion({ system, level }: StillOffer): string {
  return say('check-in.still.question', {
    system: say(`system.${system}.lane`),
    level: say(`severity.${level}`).toLowerCase(),
  });
}

type Answered = ReturnType<typeof stillAnswers>[number];

function answerText({ answer, level }: Answered): string {
  if (answer === 'gone' || level === 0) return say('check-in.still.answer.gone');
  return say(`check-in.still.answer.${answer}`, { level: say(`severity.${level}`).toLowerCase() });
}

type StillFormProps = { offer: StillOffer; labelledBy: string; place: FormPlace };

/** The flare's leading system today: the same, better, worse or gone. */
export function StillForm({ offer, labelledBy, place }: StillFormProps) {
  return (
    <TapForm action={ADDRESS} failedText={say('ui.failed')} className="mt-4">
      <EntryFields place={place} values={{ do: 'still', episode: offer.episodeId, system: offer.system }} />
      <div className="stack-tight" role="group" aria-labelledby={labelledBy}>
        {stillAnswers(offer.level).map((one) => (
          <Choice
            key={one.answer}
            name="level"
            value={String(one.level)}
            isChosen={false}
            words={answerText(one)}
            picture={<SeverityGlyph level={one.level} size="large" />}
          />
        ))}
      </div>
    </TapForm>
  );
}
