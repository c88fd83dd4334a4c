import type { Range } from '@/lib/clinical/steroid-ledger';
import { say } from '@/lib/messages/say';

/** One decimal, and none where it is a whole number. */
export const round = (mg: number): string => String(Math.round(mg * 10) / 10);

/** "5 mg", or "0 to 5 mg" while doses are unanswered. */
export function rangeText({ low, high }: Range): string {
  const [least, most] = [round(low), round(high)];
  return least === most ? say('ledger.mg', { mg: most }) : say('ledger.mg.between', { low: least, high: most });
}

/** "12", or "10 to 12". */
export function countText({ low, high }: Range): string {
  return low === high ? String(high) : say('ledger.days.between', { low, high });
}
