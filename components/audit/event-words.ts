import { say } from '@/lib/messages/say';
import type { AccountEvent } from '@/lib/records/audit-events';

type Words = (account: string) => string;

const WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['account.suspended', (account) => say('accounts.event.suspended', { account })],
  ['account.restored', (account) => say('accounts.event.restored', { account })],
  ['account.sessions_ended', (account) => say('accounts.event.signed-out', { account })],
  ['account.created', () => say('accounts.event.created')],
  ['second_factor.enrolled', () => say('accounts.event.factor')],
  ['second_factor.refused', () => say('accounts.event.wrong-code')],
  ['password.reset', () => say('accounts.event.password')],
  ['account.password_changed', () => say('accounts.event.password')],
  ['account.zone_changed', () => say('accounts.event.zone')],
  ['account.device_ended', () => say('accounts.event.device')],
  ['staff.invited', () => say('accounts.event.invited')],
  ['staff.invited_again', () => say('accounts.event.invited-again')],
  ['staff.invitation_taken_back', () => say('accounts.event.taken-back')],
  ['account.verified', (account) => say('accounts.event.verified', { account })],
  ['account.verification_withdrawn', (account) => say('accounts.event.withdrawn', { account })],
]);

/** What an event of the accounts log says after the name of who did it. */
export function eventWords({ kind, objectName }: AccountEvent): string {
  return WORDS.get(kind)?.(objectName ?? say('accounts.log.someone')) ?? say('accounts.event.unknown');
}
