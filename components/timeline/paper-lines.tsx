import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';

type PaperHeadProps = { person: { displayName: string; birthYear: number | null }; today: string };

/** Whose line it is and when it was printed: on paper only, where no page around it says so. */
export function PaperHead({ person: { displayName, birthYear }, today }: PaperHeadProps) {
  const printed = say('timeline.paper.printed', { day: formatDay(today) });
  const born = birthYear === null ? '' : `, ${say('timeline.paper.born', { year: birthYear })}`;
  return <p className="small muted hidden print:block">{`${displayName}${born}. ${printed}`}</p>;
}

/** Where the entries come from, under the drawing on paper. */
export function PaperFoot() {
  return <p className="tiny muted mt-3 hidden print:block">{say('timeline.paper.origin')}</p>;
}
