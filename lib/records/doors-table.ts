/** Everyone who may stand at a door. `self` owns the record that is asked for. */
export const VIEWERS = [
  'self',
  'otherPatient',
  'sharedClinician',
  'clinicianWithoutFlares',
  'endedShare',
  'neverShared',
  'unverified',
  'noSecondFactor',
  'admin',
  'suspendedSelf',
  'signedOutSelf',
] as const;

export type ViewerKind = (typeof VIEWERS)[number];
export type DoorAnswer =
  'open' | 'not_found' | 'forbidden_role' | 'category_not_shared' | 'mfa_required' | 'unauthenticated';
type Door = Record<ViewerKind, DoorAnswer>;

/** Shut to everybody: what each kind of stranger hears on a record. */
const shut: Door = {
  self: 'not_found',
  otherPatient: 'not_found',
  sharedClinician: 'not_found',
  clinicianWithoutFlares: 'not_found',
  endedShare: 'not_found',
  neverShared: 'not_found',
  unverified: 'not_found',
  noSecondFactor: 'mfa_required',
  admin: 'not_found',
  suspendedSelf: 'unauthenticated',
  signedOutSelf: 'unauthenticated',
};

/** The owner alone; a clinician with a share knows that the record exists, and hears that this is not theirs to do. */
const owner: Door = {
  ...shut,
  self: 'open',
  sharedClinician: 'forbidden_role',
  clinicianWithoutFlares: 'forbidden_role',
};

/** The owner knocks first and shuts everybody out: from then on nobody else knows that the record exists. */
const paused: Door = { ...shut, self: 'open' };

const ownerAndShare: Door = { ...shut, self: 'open', sharedClinician: 'open', clinicianWithoutFlares: 'open' };

/** Open to whoever its category is shared with. */
const withCategory: Door = { ...ownerAndShare, clinicianWithoutFlares: 'category_not_shared' };

/** Acts where no record is named: by role. */
const nobody: Door = {
  self: 'forbidden_role',
  otherPatient: 'forbidden_role',
  sharedClinician: 'forbidden_role',
  clinicianWithoutFlares: 'forbidden_role',
  endedShare: 'forbidden_role',
  neverShared: 'forbidden_role',
  unverified: 'forbidden_role',
  noSecondFactor: 'mfa_required',
  admin: 'forbidden_role',
  suspendedSelf: 'unauthenticated',
  signedOutSelf: 'unauthenticated',
};

const admins: Door = { ...nobody, admin: 'open' };

const clinicians: Door = {
  ...nobody,
  sharedClinician: 'open',
  clinicianWithoutFlares: 'open',
  endedShare: 'open',
  neverShared: 'open',
  unverified: 'open',
};

/** The invitation of the test is addressed to the clinician who never had a share; to the others it is not there. */
const invited: Door = {
  ...nobody,
  sharedClinician: 'not_found',
  clinicianWithoutFlares: 'not_found',
  endedShare: 'not_found',
  neverShared: 'open',
  unverified: 'not_found',
};

const everybody: Door = { ...clinicians, self: 'open', otherPatient: 'open', admin: 'open' };

/** Every exported record function, and who finds it open. A function that is missing here fails the suite. */
export const DOORS: Record<string, Door> = {
  'accounts-list.countAccounts': admins,
  'accounts-list.listAccounts': admins,
  'accounts-own.changePassword': everybody,
  'accounts-own.changeZone': everybody,
  'accounts-own.endOwnSession': everybody,
  'accounts-own.endOwnSessions': everybody,
  'accounts-own.getOwnAccount': everybody,
  'accounts-verification.verifyClinician': admins,
  'accounts-verification.withdrawVerification': admins,
  'accounts.changeTheme': everybody,
  'accounts.endSessions': admins,
  'accounts.getAccount': admins,
  'accounts.restoreAccount': admins,
  'accounts.suspendAccount': admins,
  'agreements.listAgreements': owner,
  'audit-events.listAccountEvents': admins,
  'audit-events.listLooks': owner,
  'caseload.listPatients': clinicians,
  'changes.getLastChange': owner,
  'changes.undoChange': owner,
  'checks.addCheck': owner,
  'checks.getChecks': withCategory,
  'checks.planCheck': owner,
  'check-ins.addAnswer': owner,
  'check-ins.repeatYesterday': owner,
  'check-ins.setAnswer': owner,
  'episode-amends.changeEnd': owner,
  'episode-amends.changeStart': owner,
  'episode-amends.mergeEpisodes': owner,
  'episode-amends.withdrawEpisode': owner,
  'episode-splits.splitEpisode': owner,
  'episodes.answerSeverity': owner,
  'episodes.endEpisode': owner,
  'episodes.getEpisode': { ...ownerAndShare, clinicianWithoutFlares: 'not_found' },
  'episodes.reopenEpisode': owner,
  'episodes.startEpisode': owner,
  'episodes.writeRemark': owner,
  'exposures.setDayTrigger': owner,
  'exposures.setTrigger': owner,
  'history.getEntryHistory': owner,
  'history.getRecordOn': owner,
  'history.listRemoved': owner,
  'dose-steps.addDoseSteps': owner,
  'dose-steps.changeDoseStep': owner,
  'dose-steps.removeDoseStep': owner,
  'intakes.answerAll': owner,
  'intakes.answerDose': owner,
  'intakes.clearIntake': owner,
  'intakes.correctIntake': owner,
  'measurements.addMeasurement': owner,
  'measurements.changeMeasurement': owner,
  'measurements.listMeasurements': withCategory,
  'measurements.removeMeasurement': owner,
  'lab-reports.addReportFile': owner,
  'lab-reports.getLabReport': ownerAndShare,
  'lab-reports.listLabReports': ownerAndShare,
  'lab-reports.readReportFile': ownerAndShare,
  'lab-reports.removeReportFile': owner,
  'labs.addLabReport': owner,
  'labs.changeLabResult': owner,
  'labs.getAnalyte': ownerAndShare,
  'labs.listLabs': ownerAndShare,
  'labs.removeLabResult': owner,
  'shared-medicines.getSharedMedicines': withCategory,
  'medications.addMedicine': owner,
  'medications.changeMedicine': owner,
  'medications.getMedicine': { ...ownerAndShare, clinicianWithoutFlares: 'not_found' },
  'medications.listMedicines': withCategory,
  'medications.removeMedicine': owner,
  'medications.stopMedicine': owner,
  'medications.takeAgain': owner,
  'medicine-shelf.countSupply': owner,
  'medicine-shelf.putAway': owner,
  'side-effects.addSideEffect': owner,
  'side-effects.listSideEffects': { ...ownerAndShare, clinicianWithoutFlares: 'not_found' },
  'side-effects.removeSideEffect': owner,
  'invitations.inviteStaff': admins,
  'invitations.listInvitations': admins,
  'invitations.resendInvitation': admins,
  'invitations.takeInvitationBack': admins,
  'emergency-card.getEmergencyCard': owner,
  'infusions.addInfusion': owner,
  'infusions.changeInfusion': owner,
  'infusions.getInfusion': { ...ownerAndShare, clinicianWithoutFlares: 'not_found' },
  'infusions.listInfusions': withCategory,
  'infusions.removeInfusion': owner,
  'profile.askForCategory': owner,
  'profile.changeProfile': owner,
  'profile.chooseCardFields': owner,
  'profile.correctPerson': owner,
  'profile.getProfile': owner,
  'settings.changeDayEnd': owner,
  'settings.changeLines': owner,
  'settings.getLines': owner,
  'settings.getSettings': owner,
  'photos.addPhoto': owner,
  'photos.getPhoto': { ...ownerAndShare, sharedClinician: 'not_found', clinicianWithoutFlares: 'not_found' },
  'photos.listPhotos': { ...withCategory, sharedClinician: 'category_not_shared' },
  'photos.readPicture': { ...ownerAndShare, sharedClinician: 'not_found', clinicianWithoutFlares: 'not_found' },
  'photos.removePhoto': owner,
  'photos.writeCaption': owner,
  'private-entries.setPrivate': owner,
  'requests.acceptRequest': invited,
  'requests.declineRequest': invited,
  'requests.listRequests': clinicians,
  'shares-days.changeShareDays': owner,
  'shares-days.getPause': owner,
  'shares-days.pauseSharing': paused,
  'shares-days.resumeSharing': owner,
  'shares.confirmShare': owner,
  'shares.getShare': owner,
  'shares.inviteClinician': owner,
  'shares.listShares': owner,
  'shares.setShareCategory': owner,
  'shares.stopShare': owner,
  'steroid-ledger.getSteroidLedger': withCategory,
  'symptoms.repeatSystems': owner,
  'symptoms.setDetail': owner,
  'symptoms.setSign': owner,
  'symptoms.setStill': owner,
  'symptoms.setSymptom': owner,
  'symptoms.setSystem': owner,
  'timeline.askForExport': owner,
  'timeline.exportTimeline': owner,
  'timeline.getTimeline': ownerAndShare,
  'today.getCheckInDay': owner,
  'today.getToday': owner,
};
