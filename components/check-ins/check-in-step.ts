import { nextQuestion, type Question } from '@/lib/clinical/check-ins';

/**
 * What the card shows. A question while the day is being answered; `still` is the offer about a running flare;
 * `folded` one line with what was said; `change` corrects it, `again` adds another answer.
 */
export type CheckInStep = Question | 'still' | 'change' | 'again' | 'folded';

/** What an address asks for, not yet looked at. */
export type AskedCheckIn = { ask: string | undefined; change: boolean; again: boolean };

type Standing = { isAnswered: boolean; hasOffer: boolean };

/** The step an address leads to; anything odd is the step that comes by itself. */
export function checkInStep({ ask, change, again }: AskedCheckIn, { isAnswered, hasOffer }: Standing): CheckInStep {
  if (ask === 'tired' || ask === 'pain') return ask;
  if (ask === 'still' && hasOffer) return 'still';
  if (!isAnswered) return 'feeling';
  if (change) return 'change';
  return again ? 'again' : 'folded';
}

/** The address of a step of the card on the page `home`. */
export function stepAddress(home: string, step: CheckInStep): string {
  if (step === 'folded' || step === 'feeling') return home;
  return step === 'change' || step === 'again' ? `${home}?${step}=1` : `${home}?ask=${step}`;
}

/** Where the answer to a question leads: the next one, then the offer about the flare, then the folded card. */
export function stepAfter(step: CheckInStep, hasOffer: boolean): CheckInStep {
  if (step === 'change' || step === 'still' || step === 'folded') return 'folded';
  const next = nextQuestion(step === 'again' ? 'feeling' : step);
  return next ?? (hasOffer ? 'still' : 'folded');
}
