import { ButtonLink } from '@/components/ui/button';
import { say } from '@/lib/messages/say';
import type { CardSubject } from './card-subject';
import { EmergencyCard, type Lines } from './emergency-card';

type CardBodyProps = {
  subject: CardSubject;
  lines: Lines;
  /** Where "I'm safe, carry on" leads. */
  back: string;
};

/** The emergency card as the page that the post of an emergency item leads to. */
export function CardBody({ subject, lines, back }: CardBodyProps) {
  return (
    <>
      <h1>{subject.title}</h1>
      <p className="muted mt-2 mb-4">{subject.text}</p>
      <EmergencyCard
        lines={lines}
        isCrisis={subject.isCrisis}
        carryOn={
          <ButtonLink href={back} isWide prefetch={false}>
            {say('emergency.carry-on')}
          </ButtonLink>
        }
      />
    </>
  );
}
