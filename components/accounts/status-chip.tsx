import { CircleCheck, CirclePause, Hourglass, Timer, type IconName } from '@/components/ui/icons';
import { Chip, type ChipKind } from '@/components/ui/chip';
import { say } from '@/lib/messages/say';
import type { AccountLine } from '@/lib/records/accounts';
import { STATUS_WORDS } from './account-words';

const LOOKS: Record<AccountLine['status'], { kind: ChipKind; icon: IconName }> = {
  active: { kind: 'calm', icon: CircleCheck },
  invited: { kind: 'iris', icon: Hourglass },
  suspended: { kind: 'outlined', icon: CirclePause },
  closing: { kind: 'quiet', icon: Timer },
  erased: { kind: 'quiet', icon: Timer },
};

/** An account's status: icon and word. */
export function StatusChip({ status }: Pick<AccountLine, 'status'>) {
  return <Chip {...LOOKS[status]} words={say(STATUS_WORDS[status])} />;
}
