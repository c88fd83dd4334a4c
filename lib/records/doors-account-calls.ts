import { addDays } from '@/lib/clinical/days';
import * as accounts from './accounts';
import * as accountsList from './accounts-list';
import * as accountsOwn from './accounts-own';
import * as accountsVerification from './accounts-verification';
import * as auditEvents from './audit-events';
import * as caseload from './caseload';
import * as invitations from './invitations';
import type { Knock } from './doors-knock';

const COLLEAGUE = { name: 'Dr New', role: 'clinician', practice: null, registrationNumber: null } as const;

/** Knocks at the doors where no record is named. */
export const KNOCKS_ON_ACCOUNTS: Record<string, Knock> = {
  'accounts-list.countAccounts': (viewer) => accountsList.countAccounts(viewer),
  'accounts-list.listAccounts': (viewer) => accountsList.listAccounts(viewer, { text: '', role: null, page: 1 }),
  'accounts-own.changePassword': (viewer) => accountsOwn.changePassword(viewer, {}, 'a hash'),
  'accounts-own.changeZone': (viewer) => accountsOwn.changeZone(viewer, {}, 'Asia/Kathmandu'),
  'accounts-own.endOwnSession': (viewer) => accountsOwn.endOwnSession(viewer, {}, '0'.repeat(12)),
  'accounts-own.endOwnSessions': (viewer) => accountsOwn.endOwnSessions(viewer, {}),
  'accounts-own.getOwnAccount': (viewer) => accountsOwn.getOwnAccount(viewer),
  'accounts-verification.verifyClinician': (viewer, { clinicianAccountId, day }) =>
    accountsVerification.verifyClinician(
      viewer,
      {},
      { accountId: clinicianAccountId, method: 'registry', evidence: 'register 12', untilDay: addDays(day, 30) },
    ),
  'accounts-verification.withdrawVerification': (viewer, { clinicianAccountId }) =>
    accountsVerification.withdrawVerification(viewer, {}, { accountId: clinicianAccountId, reason: 'left' }),
  'accounts.changeTheme': (viewer) => accounts.changeTheme(viewer, 'dark'),
  'accounts.endSessions': (viewer, { spareAccountId }) =>
    accounts.endSessions(viewer, {}, { accountId: spareAccountId, reason: 'a lost phone' }),
  'accounts.getAccount': (viewer, { spareAccountId }) => accounts.getAccount(viewer, spareAccountId),
  'accounts.restoreAccount': (viewer, { suspendedAccountId }) =>
    accounts.restoreAccount(viewer, {}, { accountId: suspendedAccountId, reason: 'cleared up' }),
  'accounts.suspendAccount': (viewer, { spareAccountId }) =>
    accounts.suspendAccount(viewer, {}, { accountId: spareAccountId, reason: 'a lost phone' }),
  'audit-events.listAccountEvents': (viewer) => auditEvents.listAccountEvents(viewer, null),
  'invitations.inviteStaff': (viewer) =>
    invitations.inviteStaff(viewer, {}, { ...COLLEAGUE, email: `colleague-${viewer.sessionId.slice(0, 8)}@x.example` }),
  'invitations.listInvitations': (viewer) => invitations.listInvitations(viewer),
  'invitations.resendInvitation': (viewer, { invitationId }) => invitations.resendInvitation(viewer, {}, invitationId),
  'invitations.takeInvitationBack': (viewer, { invitationId }) =>
    invitations.takeInvitationBack(viewer, {}, invitationId),
  'caseload.listPatients': (viewer) => caseload.listPatients(viewer),
};
