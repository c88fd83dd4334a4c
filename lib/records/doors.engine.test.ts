import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenAdmin, givenClinician, givenPatient, type GivenAccount } from '@/db/factories/given-accounts';
import { givenInvitation } from '@/db/factories/given-invitations';
import { givenCheckIn, givenEpisode, givenSystemDay } from '@/db/factories/given-entries';
import { givenLabReport, givenLabResult } from '@/db/factories/given-labs';
import { givenDoseStep, givenIntake, givenMedication, givenSideEffect } from '@/db/factories/given-medications';
import { givenMeasurement } from '@/db/factories/given-measurements';
import { givenPhoto } from '@/db/factories/given-photos';
import { givenInfusion } from '@/db/factories/given-infusions';
import { endSession } from '@/db/factories/given-sessions';
import { givenShare, givenStatus } from '@/db/factories/given-shares';
import { openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { newId } from '@/lib/platform/ids';
import { getLastChange } from './changes';
import { setAnswer } from './check-ins';
import { answerOf, KNOCKS, RECORD_FUNCTIONS } from './doors-calls';
import type { Target } from './doors-knock';
import { DOORS, VIEWERS, type ViewerKind } from './doors-table';

let engine: Engine;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(() => engine.close());

type Place = { viewer: Viewer; target: Target };

/** A patient with an open flare, an ended one, a change to undo, and shares in three states. */
async function givenRecord(
  invitee: GivenAccount,
): Promise<Place & { patient: Awaited<ReturnType<typeof givenPatient>> }> {
  const patient = await givenPatient();
  const viewer = issueViewer(patient.session);
  const day = dayOf(Date.now(), patient.zone);
  const before = addDays(day, -1);
  await givenCheckIn(patient, { day: before, feeling: 3 });
  await givenSystemDay(patient, { day: before, system: 'joints', level: 2 });
  const endedEpisodeId = await givenEpisode(patient, { day: addDays(day, -90), untilDay: addDays(day, -80), level: 1 });
  const episodeId = await givenEpisode(patient, { day: before, level: 2 });
  await setAnswer(viewer, patient, { day, zone: patient.zone, drawnAt: null, feeling: 1 });
  const change = await getLastChange(viewer, patient);
  const medicationId = await givenMedication(patient, { day: before });
  const doses = [{ at: '08:00', amount: 5 }];
  const stepId = await givenDoseStep(patient, { day: before, medicationId, schedule: { kind: 'daily', doses } });
  const sideEffectId = await givenSideEffect(patient, { day: before, medicationId });
  const intakeId = await givenIntake(patient, { day: before, medicationId });
  const accepted = await givenClinician();
  const suspended = await givenPatient({ status: 'suspended' });
  const target: Target = {
    patientId: patient.patientId,
    accountId: patient.accountId,
    spareAccountId: (await givenPatient()).accountId,
    suspendedAccountId: suspended.accountId,
    clinicianAccountId: (await givenClinician()).accountId,
    invitationId: await givenInvitation(),
    day,
    episodeId,
    endedEpisodeId,
    revisionId: change?.undoId ?? '',
    medicationId,
    ...{ stepId, sideEffectId },
    intakeId,
    infusionId: await givenInfusion(patient, { day: before }),
    measurementId: await givenMeasurement(patient, { day: before }),
    labResultId: await givenLabResult(patient, { day: before }),
    labReportId: await givenLabReport(patient, { day: before, hasFile: true }),
    photoId: await givenPhoto(patient, { day: before, episodeId }),
    shareId: await givenShare(patient, await givenClinician()),
    acceptedShareId: await givenShare(patient, accepted, { state: 'accepted' }),
    invitedShareId: await givenShare(patient, invitee, { state: 'invited' }),
  };
  return { patient, viewer, target };
}

async function givenViewers(): Promise<Record<ViewerKind, Place>> {
  const never = await givenClinician();
  const { patient, viewer, target } = await givenRecord(never);
  const shared = await givenClinician();
  await givenShare(patient, shared);
  const withoutFlares = await givenClinician();
  await givenShare(patient, withoutFlares, { categories: ['labs'] });
  const ended = await givenClinician();
  await givenShare(patient, ended, { state: 'revoked' });
  const unverified = await givenClinician({ verified: false });
  await givenShare(patient, unverified);
  const unproven = await givenClinician({ enrolled: false });
  await givenShare(patient, unproven);
  const suspended = await givenRecord(never);
  await givenStatus(suspended.patient.accountId, 'suspended');
  const gone = await givenRecord(never);
  await endSession(gone.patient.session.sessionId);
  const at = ({ session }: GivenAccount): Place => ({ viewer: issueViewer(session), target });
  return {
    self: { viewer, target },
    otherPatient: at(await givenPatient()),
    sharedClinician: at(shared),
    clinicianWithoutFlares: at(withoutFlares),
    endedShare: at(ended),
    neverShared: at(never),
    unverified: at(unverified),
    noSecondFactor: at(unproven),
    admin: at(await givenAdmin()),
    suspendedSelf: suspended,
    signedOutSelf: gone,
  };
}

const knockOf = (name: string) => KNOCKS[name] ?? (() => Promise.reject(new Error(`Nobody knocks at ${name}.`)));

test('every record function stands in the table of doors, and nothing else does', () => {
  expect(Object.keys(DOORS).sort()).toEqual(RECORD_FUNCTIONS);
  expect(Object.keys(KNOCKS).sort()).toEqual(RECORD_FUNCTIONS);
});

test('every module with record functions is knocked at', () => {
  const modules = readdirSync('lib/records')
    .filter((file) => file.endsWith('.ts') && !/(\.test|\.acts|-rows|^doors-.*|^saved|^change-words)\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''));
  expect([...new Set(RECORD_FUNCTIONS.map((name) => name.split('.')[0]))].sort()).toEqual(modules.sort());
});

test.each(Object.keys(DOORS))('%s opens to whom the table says, and to nobody else', async (name) => {
  const places = await givenViewers();
  const answers: Record<string, string> = {};
  for (const kind of VIEWERS) {
    const { viewer, target } = places[kind];
    answers[kind] = await answerOf(knockOf(name)(viewer, target));
  }
  expect(answers).toEqual(DOORS[name]);
});

const OF_ONE_RECORD = Object.keys(DOORS).filter((name) => DOORS[name]?.otherPatient === 'not_found');

test.each(OF_ONE_RECORD)('%s answers a random record as it answers another patient’s', async (name) => {
  const { target } = await givenRecord(await givenClinician());
  const { viewer } = await givenRecord(await givenClinician());
  const known = await answerOf(knockOf(name)(viewer, target));
  const random = await answerOf(knockOf(name)(viewer, { ...target, patientId: newId('pat') }));
  expect([known, random]).toEqual(['not_found', 'not_found']);
});

const OF_ONE_ITEM = [
  'changes.undoChange',
  'episode-amends.changeEnd',
  'episode-amends.changeStart',
  'episode-amends.mergeEpisodes',
  'episode-amends.withdrawEpisode',
  'episode-splits.splitEpisode',
  'episodes.answerSeverity',
  'episodes.endEpisode',
  'episodes.getEpisode',
  'episodes.reopenEpisode',
  'episodes.writeRemark',
  'exposures.setTrigger',
  'dose-steps.addDoseSteps',
  'dose-steps.changeDoseStep',
  'dose-steps.removeDoseStep',
  'infusions.changeInfusion',
  'infusions.getInfusion',
  'infusions.removeInfusion',
  'intakes.answerDose',
  'intakes.clearIntake',
  'intakes.correctIntake',
  'medications.changeMedicine',
  'medications.getMedicine',
  'medications.removeMedicine',
  'medications.stopMedicine',
  'medications.takeAgain',
  'private-entries.setPrivate',
  'shares-days.changeShareDays',
  'shares.confirmShare',
  'shares.getShare',
  'shares.setShareCategory',
  'shares.stopShare',
  'measurements.changeMeasurement',
  'measurements.removeMeasurement',
  'photos.addPhoto',
  'photos.getPhoto',
  'photos.readPicture',
  'photos.removePhoto',
  'photos.writeCaption',
  'symptoms.repeatSystems',
  'symptoms.setSign',
  'symptoms.setStill',
  'symptoms.setSystem',
];

test.each(OF_ONE_ITEM)('%s answers another patient’s item in one’s own record as a random one', async (name) => {
  const theirs = await givenRecord(await givenClinician());
  const { viewer, target } = await givenRecord(await givenClinician());
  const own = { patientId: target.patientId, accountId: target.accountId };
  const random = {
    episodeId: newId('epi'),
    endedEpisodeId: newId('epi'),
    revisionId: newId('rev'),
    medicationId: newId('med'),
    stepId: newId('dos'),
    intakeId: newId('int'),
    infusionId: newId('inf'),
    photoId: newId('pho'),
    measurementId: newId('mea'),
    shareId: newId('shr'),
    acceptedShareId: newId('shr'),
  };
  const known = await answerOf(knockOf(name)(viewer, { ...theirs.target, ...own }));
  const unknown = await answerOf(knockOf(name)(viewer, { ...target, ...random }));
  expect([known, unknown]).toEqual(['not_found', 'not_found']);
});
