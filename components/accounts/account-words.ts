import { addDays, dayOf } from '@/lib/clinical/days';
import { lastDayOfShare } from '@/lib/clinical/share-days';
import { verificationState, type VERIFICATION_METHODS } from '@/lib/clinical/verification';
import { formatDay } from '@/lib/messages/format';
import { say, type PlainKey } from '@/lib/messages/say';
import type { AccountLine } from '@/lib/records/accounts';

/** How the reader counts days: their own day and zone. */
export type Reader = { today: string; zone: string };

export const ROLE_WORDS = {
  patient: 'accounts.role.patient',
  clinician: 'accounts.role.clinician',
  admin: 'accounts.role.admin',
} as const satisfies Record<AccountLine['role'], PlainKey>;

export const STATUS_WORDS = {
  invited: 'accounts.status.invited',
  active: 'accounts.status.active',
  suspended: 'accounts.status.suspended',
  closing: 'accounts.status.closing',
  erased: 'accounts.status.erased',
} as const satisfies Record<AccountLine['status'], PlainKey>;

export const METHOD_WORDS = {
  registry: 'verification.method.registry',
  'call-back': 'verification.method.call-back',
  'in-person': 'verification.method.in-person',
} as const satisfies Record<(typeof VERIFICATION_METHODS)[number], PlainKey>;

/** The day somebody last signed in, never the hour: a rhythm of life is nobody's business. */
export function lastSignInWords({ lastSignInAt }: AccountLine, { today, zone }: Reader): string {
  if (lastSignInAt === null) return say('accounts.sign-in.never');
  const day = dayOf(lastSignInAt, zone);
  if (day === today) return say('accounts.today');
  return day === addDays(today, -1) ? say('accounts.yesterday') : formatDay(day, { today });
}

/** Whether there is a second step at sign-in. */
export function factorWords({ hasSecondFactor }: AccountLine): string {
  return say(hasSecondFactor ? 'accounts.factor.on' : 'accounts.factor.off');
}

/** Whether somebody attested who a clinician is, and whether that still counts. */
export function verifiedWords(account: AccountLine, { today, zone }: Reader, now: number): string {
  const { verifiedAt, verifiedUntil } = account;
  const state = verificationState(account, now);
  if (verifiedAt === null || state === 'none') return say('accounts.unverified');
  const day = formatDay(dayOf(verifiedAt, zone), { today });
  if (verifiedUntil === null) return say('accounts.verified', { day });
  const until = formatDay(lastDayOfShare(verifiedUntil), { today });
  return state === 'lapsed' ? say('accounts.lapsed', { until }) : say('accounts.verified.until', { day, until });
}
