import { Refused } from '@/lib/access/refused';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import * as accounts from './accounts';
import * as accountsList from './accounts-list';
import * as accountsOwn from './accounts-own';
import * as accountsVerification from './accounts-verification';
import * as auditEvents from './audit-events';
import * as caseload from './caseload';
import * as changes from './changes';
import * as checkIns from './check-ins';
import * as checks from './checks';
import * as doseSteps from './dose-steps';
import * as episodeAmends from './episode-amends';
import * as episodeSplits from './episode-splits';
import { KNOCKS_ON_ACCOUNTS } from './doors-account-calls';
import { capture, type Knock, type Target } from './doors-knock';
import { KNOCKS_ON_MEASUREMENTS } from './doors-measurement-calls';
import { KNOCKS_ON_LABS } from './doors-lab-calls';
import { KNOCKS_ON_MEDICINES } from './doors-medicine-calls';
import { KNOCKS_ON_CHECKS } from './doors-check-calls';
import { KNOCKS_ON_PHOTOS } from './doors-photo-calls';
import { KNOCKS_ON_PROFILES, PROFILE_MODULES } from './doors-profile-calls';
import * as episodes from './episodes';
import * as exposures from './exposures';
import * as history from './history';
import * as intakes from './intakes';
import * as measurements from './measurements';
import * as labReports from './lab-reports';
import * as labs from './labs';
import * as medications from './medications';
import * as medicineShelf from './medicine-shelf';
import * as invitations from './invitations';
import * as photos from './photos';
import * as privateEntries from './private-entries';
import * as requests from './requests';
import * as sharesDays from './shares-days';
import * as sharedMedicines from './shared-medicines';
import * as shares from './shares';
import * as sideEffects from './side-effects';
import * as steroidLedger from './steroid-ledger';
import * as symptoms from './symptoms';
import * as timeline from './timeline';
import * as today from './today';

const ofFlare = ({ episodeId, day }: Target) => ({ episodeId, day, zone: 'Europe/London' });

const KNOCKS_ON_RECORDS: Record<string, Knock> = {
  'audit-events.listLooks': (viewer, target) => auditEvents.listLooks(viewer, target, null),
  'changes.getLastChange': (viewer, target) => changes.getLastChange(viewer, target),
  'changes.undoChange': (viewer, target) => changes.undoChange(viewer, target, target.revisionId),
  'check-ins.addAnswer': (viewer, target) => checkIns.addAnswer(viewer, target, { ...capture(target), feeling: 2 }),
  'check-ins.repeatYesterday': (viewer, target) => checkIns.repeatYesterday(viewer, target, capture(target)),
  'check-ins.setAnswer': (viewer, target) => checkIns.setAnswer(viewer, target, { ...capture(target), feeling: 2 }),
  'episode-amends.changeEnd': (viewer, target) =>
    episodeAmends.changeEnd(viewer, target, { ...ofFlare(target), episodeId: target.endedEpisodeId }),
  'episode-amends.changeStart': (viewer, target) => episodeAmends.changeStart(viewer, target, ofFlare(target)),
  'episode-amends.mergeEpisodes': (viewer, target) =>
    episodeAmends.mergeEpisodes(viewer, target, { ...target, otherId: target.endedEpisodeId }),
  'episode-amends.withdrawEpisode': (viewer, target) => episodeAmends.withdrawEpisode(viewer, target, target),
  'episode-splits.splitEpisode': (viewer, target) =>
    episodeSplits.splitEpisode(viewer, target, { ...target, from: target.day, zone: 'Europe/London' }),
  'episodes.answerSeverity': (viewer, target) => episodes.answerSeverity(viewer, target, { ...target, level: 3 }),
  'episodes.endEpisode': (viewer, target) =>
    episodes.endEpisode(viewer, target, { ...target, until: target.day, zone: 'Europe/London' }),
  'episodes.getEpisode': (viewer, target) => episodes.getEpisode(viewer, target, target.episodeId),
  'episodes.reopenEpisode': (viewer, target) =>
    episodes.reopenEpisode(viewer, target, { episodeId: target.endedEpisodeId }),
  'episodes.startEpisode': (viewer, target) => episodes.startEpisode(viewer, target, { ...capture(target), level: 1 }),
  'episodes.writeRemark': (viewer, target) =>
    episodes.writeRemark(viewer, target, { ...target, remark: 'Hands stiff', version: 1 }),
  'exposures.setDayTrigger': (viewer, target) =>
    exposures.setDayTrigger(viewer, target, { ...capture(target), trigger: 'heat', grade: 1 }),
  'exposures.setTrigger': (viewer, target) =>
    exposures.setTrigger(viewer, target, { ...target, ...capture(target), trigger: 'sunlight-uv', grade: 2 }),
  'history.getEntryHistory': (viewer, target) => history.getEntryHistory(viewer, target, target.episodeId),
  'history.getRecordOn': (viewer, target) => history.getRecordOn(viewer, target, { on: target.day, to: null }),
  'history.listRemoved': (viewer, target) => history.listRemoved(viewer, target),
  'private-entries.setPrivate': (viewer, target) =>
    privateEntries.setPrivate(viewer, target, { table: 'episodes', id: target.episodeId, isPrivate: true }),
  'symptoms.setDetail': (viewer, target) =>
    symptoms.setDetail(viewer, target, {
      ...capture(target),
      symptom: 'joint-pain',
      tap: { detail: 'joints', joint: 'left-knee', isOn: true },
    }),
  'symptoms.repeatSystems': (viewer, target) =>
    symptoms.repeatSystems(viewer, target, { ...capture(target), episodeId: target.episodeId }),
  'symptoms.setSign': (viewer, target) =>
    symptoms.setSign(viewer, target, { ...target, ...capture(target), sign: 'malar-rash', level: 1 }),
  'symptoms.setSystem': (viewer, target) =>
    symptoms.setSystem(viewer, target, { ...target, ...capture(target), system: 'joints', level: 2 }),
  'timeline.askForExport': (viewer, target) => timeline.askForExport(viewer, target),
  'symptoms.setStill': (viewer, target) =>
    symptoms.setStill(viewer, target, { ...target, ...capture(target), system: 'joints', level: 0 }),
  'symptoms.setSymptom': (viewer, target) =>
    symptoms.setSymptom(viewer, target, { ...capture(target), symptom: 'fever', level: 2 }),
  'timeline.exportTimeline': (viewer, target) => timeline.exportTimeline(viewer, target, USUAL_VIEW),
  'timeline.getTimeline': (viewer, target) => timeline.getTimeline(viewer, target, USUAL_VIEW),
  'today.getCheckInDay': (viewer, target) => today.getCheckInDay(viewer, target, target.day),
  'today.getToday': (viewer, target) => today.getToday(viewer, target),
};

const KNOCKS_ON_SHARES: Record<string, Knock> = {
  'requests.acceptRequest': (viewer, target) =>
    requests.acceptRequest(viewer, {}, { patientId: target.patientId, shareId: target.invitedShareId }),
  'requests.declineRequest': (viewer, target) =>
    requests.declineRequest(viewer, {}, { patientId: target.patientId, shareId: target.invitedShareId }),
  'requests.listRequests': (viewer) => requests.listRequests(viewer),
  'shares-days.changeShareDays': (viewer, target) =>
    sharesDays.changeShareDays(viewer, target, { shareId: target.shareId, fromDay: null, endDay: target.day }),
  'shares-days.getPause': (viewer, target) => sharesDays.getPause(viewer, target),
  'shares-days.pauseSharing': (viewer, target) => sharesDays.pauseSharing(viewer, target),
  'shares-days.resumeSharing': (viewer, target) => sharesDays.resumeSharing(viewer, target),
  'shares.confirmShare': (viewer, target) => shares.confirmShare(viewer, target, target.acceptedShareId),
  'shares.getShare': (viewer, target) => shares.getShare(viewer, target, target.shareId),
  'shares.inviteClinician': (viewer, target) =>
    shares.inviteClinician(viewer, target, {
      email: 'new@clinic.example',
      categories: ['flares'],
      endDay: '2099-01-01',
    }),
  'shares.listShares': (viewer, target) => shares.listShares(viewer, target),
  'shares.setShareCategory': (viewer, target) =>
    shares.setShareCategory(viewer, target, { shareId: target.shareId, category: 'labs', isShared: false }),
  'shares.stopShare': (viewer, target) => shares.stopShare(viewer, target, target.shareId),
};

/** One knock for every exported record function. */
export const KNOCKS: Record<string, Knock> = {
  ...KNOCKS_ON_RECORDS,
  ...KNOCKS_ON_MEASUREMENTS,
  ...KNOCKS_ON_MEDICINES,
  ...KNOCKS_ON_LABS,
  ...KNOCKS_ON_PHOTOS,
  ...KNOCKS_ON_CHECKS,
  ...KNOCKS_ON_SHARES,
  ...KNOCKS_ON_ACCOUNTS,
  ...KNOCKS_ON_PROFILES,
};

const namesIn = (file: string, module: object): string[] =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [`${file}.${name}`] : []));

/** Names of all exported functions of the record modules. */
export const RECORD_FUNCTIONS: readonly string[] = [
  ...namesIn('accounts', accounts),
  ...namesIn('accounts-list', accountsList),
  ...namesIn('accounts-own', accountsOwn),
  ...namesIn('accounts-verification', accountsVerification),
  ...namesIn('audit-events', auditEvents),
  ...namesIn('caseload', caseload),
  ...namesIn('changes', changes),
  ...namesIn('checks', checks),
  ...namesIn('check-ins', checkIns),
  ...namesIn('episode-amends', episodeAmends),
  ...namesIn('episode-splits', episodeSplits),
  ...namesIn('episodes', episodes),
  ...namesIn('exposures', exposures),
  ...namesIn('history', history),
  ...namesIn('intakes', intakes),
  ...namesIn('dose-steps', doseSteps),
  ...namesIn('measurements', measurements),
  ...namesIn('medications', medications),
  ...namesIn('medicine-shelf', medicineShelf),
  ...namesIn('side-effects', sideEffects),
  ...namesIn('invitations', invitations),
  ...namesIn('lab-reports', labReports),
  ...namesIn('labs', labs),
  ...namesIn('photos', photos),
  ...namesIn('private-entries', privateEntries),
  ...namesIn('requests', requests),
  ...namesIn('shared-medicines', sharedMedicines),
  ...namesIn('shares', shares),
  ...namesIn('shares-days', sharesDays),
  ...namesIn('steroid-ledger', steroidLedger),
  ...namesIn('symptoms', symptoms),
  ...namesIn('timeline', timeline),
  ...namesIn('today', today),
  ...Object.entries(PROFILE_MODULES).flatMap(([file, module]) => namesIn(file, module)),
].sort();

/** `open`, or the code of the refusal; anything else that goes wrong stays an error. */
export async function answerOf(knock: Promise<unknown>): Promise<string> {
  try {
    await knock;
    return 'open';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
