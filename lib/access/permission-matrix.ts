import { decide, type Action, type Standing } from './policy';
import { STATUS } from './refused';

/**
 * The permission matrix of docs/security.md as data, for the test of the policy. `A` allowed, `A*` allowed with a
 * recent proof of identity (428 without), a number is the refusal's status, `S` allowed when the category is shared
 * (`S404` else missing, `S403` else "not shared"), `F` allowed, computed after filtering, `X*` allowed with a recent proof
 * where the share allows exports, else 403.
 */
export const PERMISSION_MATRIX = `
action,owner,other,none,view,comment,assess,admin
record.read_summary,A,404,404,F,F,F,404
timeline.read,A,404,404,F,F,F,404
export.csv,A*,404,404,X*,X*,X*,404
episode.list,A,404,404,S403,S403,S403,404
episode.read,A,404,404,S404,S404,S404,404
episode.create,A,404,404,403,403,403,404
episode.update,A,404,404,403,403,403,404
episode.delete,A,404,404,403,403,403,404
checkIn.list,A,404,404,S403,S403,S403,404
checkIn.create,A,404,404,403,403,403,404
checkIn.update,A,404,404,403,403,403,404
systemDay.create,A,404,404,403,403,403,404
symptomEntry.create,A,404,404,403,403,403,404
exposure.create,A,404,404,403,403,403,404
measurement.list,A,404,404,S403,S403,S403,404
measurement.create,A,404,404,403,403,403,404
measurement.update,A,404,404,403,403,403,404
measurement.delete,A,404,404,403,403,403,404
medication.list,A,404,404,S403,S403,S403,404
medication.read,A,404,404,S404,S404,S404,404
medication.create,A,404,404,403,403,403,404
medication.update,A,404,404,403,403,403,404
medication.delete,A,404,404,403,403,403,404
doseStep.create,A,404,404,403,403,403,404
intake.create,A,404,404,403,403,403,404
check.list,A,404,404,S403,S403,S403,404
check.create,A,404,404,403,403,403,404
lab.list,A,404,404,S403,S403,S403,404
lab.read,A,404,404,S404,S404,S404,404
lab.create,A,404,404,403,403,403,404
lab.update,A,404,404,403,403,403,404
photo.list,A,404,404,S403,S403,S403,404
photo.read,A,404,404,S404,S404,S404,404
photo.create,A,404,404,403,403,403,404
photo.update,A,404,404,403,403,403,404
photo.delete,A,404,404,403,403,403,404
infusion.list,A,404,404,S403,S403,S403,404
infusion.read,A,404,404,S404,S404,S404,404
infusion.create,A,404,404,403,403,403,404
infusion.update,A,404,404,403,403,403,404
infusion.delete,A,404,404,403,403,403,404
record.read_profile,A,404,404,403,403,403,404
record.update_profile,A,404,404,403,403,403,404
remark.write,A,404,404,403,403,403,404
today.read,A,404,404,403,403,403,404
change.read,A,404,404,403,403,403,404
change.undo,A,404,404,403,403,403,404
entry.set_private,A,404,404,403,403,403,404
history.read,A,404,404,403,403,403,404
share.list,A,404,404,403,403,403,404
share.invite,A*,404,404,403,403,403,404
share.confirm_person,A*,404,404,403,403,403,404
share.widen,A*,404,404,403,403,403,404
share.narrow,A,404,404,403,403,403,404
share.revoke,A,404,404,403,403,403,404
share.pause_all,A,404,404,403,403,403,404
auditEvent.read_patient,A,404,404,403,403,403,404
`.trim();

/** Acts where no patient is named: by role. */
export const MEMBER_MATRIX = `
action,patient,clinician,admin
caseload.read,403,A,403
request.list,403,A,403
request.accept,403,A*,403
request.decline,403,A,403
account.change_theme,A,A,A
account.read_self,A,A,A
account.change_self,A,A,A
account.change_password,A*,A*,A*
account.end_own_sessions,A*,A*,A*
account.create_staff,403,403,A*
account.verify_clinician,403,403,A*
stats.counts,403,403,A
account.list_all,403,403,A
account.suspend_or_unsuspend,403,403,A*
account.end_sessions,403,403,A*
audit.read_security_events,403,403,A
`.trim();

/** What the policy answers, as the status the matrix speaks of. */
export function statusOf(action: Action, standing: Standing): number {
  const decision = decide(action, standing);
  return decision.isAllowed ? 200 : STATUS[decision.code];
}
