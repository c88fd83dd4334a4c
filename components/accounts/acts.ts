import type { MessageKey, PlainKey } from '@/lib/messages/say';
import type { AccountLine } from '@/lib/records/accounts';

type TitleKey = Extract<
  MessageKey,
  `accounts.${'suspend' | 'restore' | 'sign-out'}.title` | 'verification.withdraw.title'
>;

/** One act of an administrator in its words. `isFirst` is the one primary button of the page. */
export type Act = {
  id: 'suspend' | 'restore' | 'sign-out' | 'withdraw';
  title: TitleKey;
  text: PlainKey;
  button: PlainKey;
  isFirst: boolean;
};

const SUSPEND: Act = {
  id: 'suspend',
  title: 'accounts.suspend.title',
  text: 'accounts.suspend.text',
  button: 'accounts.suspend',
  isFirst: true,
};

const RESTORE: Act = {
  id: 'restore',
  title: 'accounts.restore.title',
  text: 'accounts.restore.text',
  button: 'accounts.restore',
  isFirst: true,
};

const SIGN_OUT: Act = {
  id: 'sign-out',
  title: 'accounts.sign-out.title',
  text: 'accounts.sign-out.text',
  button: 'accounts.sign-out',
  isFirst: false,
};

const WITHDRAW: Act = {
  id: 'withdraw',
  title: 'verification.withdraw.title',
  text: 'verification.withdraw.text',
  button: 'verification.withdraw',
  isFirst: false,
};

/** What may be done to an account in its status; the record function decides again. */
export function actsOn({ status, verifiedAt }: Pick<AccountLine, 'status' | 'verifiedAt'>): readonly Act[] {
  if (status === 'suspended') return [RESTORE];
  if (status !== 'active') return [];
  return verifiedAt === null ? [SUSPEND, SIGN_OUT] : [SUSPEND, SIGN_OUT, WITHDRAW];
}
