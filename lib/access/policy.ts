import type { Category, ShareLevel } from '@/db/schema';
import type { RefusalCode } from './refused';

/** What the gate found out about the asker and the thing asked for, at the moment of asking. */
export type Standing =
  | { is: 'signed-out' }
  | { is: 'without-second-factor' }
  | { is: 'owner'; isFresh: boolean }
  | { is: 'clinician'; share: LiveShare; isFresh: boolean }
  /** Another patient, a clinician without an effective share, an administrator: nothing is known to exist. */
  | { is: 'stranger' }
  /** For acts on accounts and on one's own list, where no patient is named. */
  | { is: 'member'; role: 'patient' | 'clinician' | 'admin'; isFresh: boolean };

export type LiveShare = {
  id: string;
  categories: readonly Category[];
  fromDay: string | null;
  untilDay: string | null;
  level: ShareLevel;
  canExport: boolean;
  expiresAt: number;
};

type Permission = 'yes' | 'step-up';

export type RecordRule = {
  over: 'record';
  kind: 'read' | 'write';
  self: Permission | 'no';
  /** A category: needs it shared. `filtered`: any share, computed after filtering. Absent: owner only. */
  share?: Category | 'filtered';
  /** One item (denied looks missing) or a whole category (the share's existence is known). */
  of?: 'item' | 'category';
  level?: ShareLevel;
  /** Takes data out of the house: the share must allow it, and whoever asks prove again who they are. */
  isExport?: true;
};

export type MemberRule = {
  over: 'members';
  kind: 'read' | 'write';
  patient?: Permission;
  clinician?: Permission;
  admin?: Permission;
};

/** Who may do what: the permission matrix of docs/security.md, one line per row. Nothing else decides. */
export const RULES = {
  'record.read_summary': { over: 'record', kind: 'read', self: 'yes', share: 'filtered' },
  'timeline.read': { over: 'record', kind: 'read', self: 'yes', share: 'filtered' },
  'export.csv': { over: 'record', kind: 'write', self: 'step-up', share: 'filtered', isExport: true },
  'episode.list': { over: 'record', kind: 'read', self: 'yes', share: 'flares', of: 'category' },
  'episode.read': { over: 'record', kind: 'read', self: 'yes', share: 'flares', of: 'item' },
  'episode.create': { over: 'record', kind: 'write', self: 'yes' },
  'episode.update': { over: 'record', kind: 'write', self: 'yes' },
  'episode.delete': { over: 'record', kind: 'write', self: 'yes' },
  'checkIn.list': { over: 'record', kind: 'read', self: 'yes', share: 'flares', of: 'category' },
  'checkIn.create': { over: 'record', kind: 'write', self: 'yes' },
  'checkIn.update': { over: 'record', kind: 'write', self: 'yes' },
  'systemDay.create': { over: 'record', kind: 'write', self: 'yes' },
  'symptomEntry.create': { over: 'record', kind: 'write', self: 'yes' },
  'exposure.create': { over: 'record', kind: 'write', self: 'yes' },
  'measurement.list': { over: 'record', kind: 'read', self: 'yes', share: 'flares', of: 'category' },
  'measurement.create': { over: 'record', kind: 'write', self: 'yes' },
  'measurement.update': { over: 'record', kind: 'write', self: 'yes' },
  'measurement.delete': { over: 'record', kind: 'write', self: 'yes' },
  'medication.list': { over: 'record', kind: 'read', self: 'yes', share: 'meds', of: 'category' },
  'medication.read': { over: 'record', kind: 'read', self: 'yes', share: 'meds', of: 'item' },
  'medication.create': { over: 'record', kind: 'write', self: 'yes' },
  'medication.update': { over: 'record', kind: 'write', self: 'yes' },
  'medication.delete': { over: 'record', kind: 'write', self: 'yes' },
  'doseStep.create': { over: 'record', kind: 'write', self: 'yes' },
  'intake.create': { over: 'record', kind: 'write', self: 'yes' },
  'check.list': { over: 'record', kind: 'read', self: 'yes', share: 'meds', of: 'category' },
  'check.create': { over: 'record', kind: 'write', self: 'yes' },
  'lab.list': { over: 'record', kind: 'read', self: 'yes', share: 'labs', of: 'category' },
  'lab.read': { over: 'record', kind: 'read', self: 'yes', share: 'labs', of: 'item' },
  'lab.create': { over: 'record', kind: 'write', self: 'yes' },
  'lab.update': { over: 'record', kind: 'write', self: 'yes' },
  'photo.list': { over: 'record', kind: 'read', self: 'yes', share: 'photos', of: 'category' },
  'photo.read': { over: 'record', kind: 'read', self: 'yes', share: 'photos', of: 'item' },
  'photo.create': { over: 'record', kind: 'write', self: 'yes' },
  'photo.update': { over: 'record', kind: 'write', self: 'yes' },
  'photo.delete': { over: 'record', kind: 'write', self: 'yes' },
  'infusion.list': { over: 'record', kind: 'read', self: 'yes', share: 'meds', of: 'category' },
  'infusion.read': { over: 'record', kind: 'read', self: 'yes', share: 'meds', of: 'item' },
  'infusion.create': { over: 'record', kind: 'write', self: 'yes' },
  'infusion.update': { over: 'record', kind: 'write', self: 'yes' },
  'infusion.delete': { over: 'record', kind: 'write', self: 'yes' },
  'record.read_profile': { over: 'record', kind: 'read', self: 'yes' },
  'record.update_profile': { over: 'record', kind: 'write', self: 'yes' },
  'remark.write': { over: 'record', kind: 'write', self: 'yes' },
  'today.read': { over: 'record', kind: 'read', self: 'yes' },
  'change.read': { over: 'record', kind: 'read', self: 'yes' },
  'change.undo': { over: 'record', kind: 'write', self: 'yes' },
  'entry.set_private': { over: 'record', kind: 'write', self: 'yes' },
  'history.read': { over: 'record', kind: 'read', self: 'yes' },
  'share.list': { over: 'record', kind: 'read', self: 'yes' },
  'share.invite': { over: 'record', kind: 'write', self: 'step-up' },
  'share.confirm_person': { over: 'record', kind: 'write', self: 'step-up' },
  'share.widen': { over: 'record', kind: 'write', self: 'step-up' },
  'share.narrow': { over: 'record', kind: 'write', self: 'yes' },
  'share.revoke': { over: 'record', kind: 'write', self: 'yes' },
  'share.pause_all': { over: 'record', kind: 'write', self: 'yes' },
  'auditEvent.read_patient': { over: 'record', kind: 'read', self: 'yes' },
  'caseload.read': { over: 'members', kind: 'read', clinician: 'yes' },
  'request.list': { over: 'members', kind: 'read', clinician: 'yes' },
  'request.accept': { over: 'members', kind: 'write', clinician: 'step-up' },
  'request.decline': { over: 'members', kind: 'write', clinician: 'yes' },
  'account.change_theme': { over: 'members', kind: 'write', patient: 'yes', clinician: 'yes', admin: 'yes' },
  'account.read_self': { over: 'members', kind: 'read', patient: 'yes', clinician: 'yes', admin: 'yes' },
  'account.change_self': { over: 'members', kind: 'write', patient: 'yes', clinician: 'yes', admin: 'yes' },
  'account.change_password': {
    over: 'members',
    kind: 'write',
    patient: 'step-up',
    clinician: 'step-up',
    admin: 'step-up',
  },
  'account.end_own_sessions': {
    over: 'members',
    kind: 'write',
    patient: 'step-up',
    clinician: 'step-up',
    admin: 'step-up',
  },
  'account.create_staff': { over: 'members', kind: 'write', admin: 'step-up' },
  'account.verify_clinician': { over: 'members', kind: 'write', admin: 'step-up' },
  'stats.counts': { over: 'members', kind: 'read', admin: 'yes' },
  'account.list_all': { over: 'members', kind: 'read', admin: 'yes' },
  'account.suspend_or_unsuspend': { over: 'members', kind: 'write', admin: 'step-up' },
  'account.end_sessions': { over: 'members', kind: 'write', admin: 'step-up' },
  'audit.read_security_events': { over: 'members', kind: 'read', admin: 'yes' },
} as const satisfies Record<string, RecordRule | MemberRule>;

export type Action = keyof typeof RULES;
export type RecordAction = { [A in Action]: (typeof RULES)[A]['over'] extends 'record' ? A : never }[Action];
export type MemberAction = Exclude<Action, RecordAction>;

export type Decision = { isAllowed: true } | { isAllowed: false; code: RefusalCode };

const ALLOWED: Decision = { isAllowed: true };
const refuse = (code: RefusalCode): Decision => ({ isAllowed: false, code });

const LEVELS: readonly ShareLevel[] = ['view', 'comment', 'assess'];

/** Is a share of level `has` enough for an act that needs `needs`? */
export function isLevelEnough(has: ShareLevel, needs: ShareLevel): boolean {
  return LEVELS.indexOf(has) >= LEVELS.indexOf(needs);
}

function byPermission(permission: Permission | 'no' | undefined, isFresh: boolean): Decision {
  if (permission === 'yes') return ALLOWED;
  if (permission === 'step-up') return isFresh ? ALLOWED : refuse('step_up_required');
  return refuse('forbidden_role');
}

function decideForClinician(rule: RecordRule, share: LiveShare): Decision {
  if (rule.share === undefined) return refuse('forbidden_role');
  if (rule.share !== 'filtered' && !share.categories.includes(rule.share)) {
    return refuse(rule.of === 'item' ? 'not_found' : 'category_not_shared');
  }
  return isLevelEnough(share.level, rule.level ?? 'view') ? ALLOWED : refuse('level_too_low');
}

function decideExport({ share, isFresh }: Extract<Standing, { is: 'clinician' }>): Decision {
  return byPermission(share.canExport ? 'step-up' : 'no', isFresh);
}

function decideOnRecord(rule: RecordRule, standing: Standing): Decision {
  switch (standing.is) {
    case 'owner':
      return byPermission(rule.self, standing.isFresh);
    case 'clinician':
      return rule.isExport === true ? decideExport(standing) : decideForClinician(rule, standing.share);
    default:
      return refuse('not_found');
  }
}

/**
 * Pure and total over every action and standing. The screen asks the same function to hide a button, never as
 * protection.
 */
export function decide(action: Action, standing: Standing): Decision {
  if (standing.is === 'signed-out') return refuse('unauthenticated');
  if (standing.is === 'without-second-factor') return refuse('mfa_required');
  const rule: RecordRule | MemberRule = RULES[action];
  if (rule.over === 'record') return decideOnRecord(rule, standing);
  if (standing.is !== 'member') return refuse('not_found');
  return byPermission(rule[standing.role], standing.isFresh);
}
