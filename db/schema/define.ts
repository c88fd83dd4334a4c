import {
  accountsTable,
  credentialsTable,
  idempotencyKeysTable,
  invitationsTable,
  loginAttemptsTable,
  rateBucketsTable,
  secondFactorsTable,
  sessionsTable,
} from './accounts';
import { auditEventsTable, auditHeadsTable } from './audit';
import { checkInObservationsTable, checkInsTable } from './check-ins';
import { consentsTable } from './consents';
import { episodesTable } from './episodes';
import { exposuresTable } from './exposures';
import { revisionsTable } from './history';
import { infusionsTable } from './infusions';
import { labReportsTable, labResultsTable } from './labs';
import { mailQueueTable } from './mail';
import { measurementsTable } from './measurements';
import { doseStepsTable, intakesTable, medicationsTable } from './medications';
import { monitoringEntriesTable } from './monitoring';
import { patientsTable } from './patients';
import { photoBytesTable, photosTable } from './photos';
import { profilesTable } from './profiles';
import { sharesTable } from './shares';
import type { Kit } from './sqlite-kit';
import { daySummariesTable, lineMonthsTable } from './summaries';
import { symptomEntriesTable, systemDaysTable } from './symptoms';

/** All tables, built once per dialect from the same words. */
export function define(kit: Kit) {
  const accounts = accountsTable(kit);
  const patients = patientsTable(kit, accounts);
  const episodes = episodesTable(kit, patients);
  const medications = medicationsTable(kit, patients);
  const labReports = labReportsTable(kit, patients);
  return {
    accounts,
    credentials: credentialsTable(kit, accounts),
    secondFactors: secondFactorsTable(kit, accounts),
    sessions: sessionsTable(kit, accounts),
    loginAttempts: loginAttemptsTable(kit, accounts),
    rateBuckets: rateBucketsTable(kit),
    invitations: invitationsTable(kit),
    consents: consentsTable(kit, accounts),
    mailQueue: mailQueueTable(kit),
    idempotencyKeys: idempotencyKeysTable(kit, accounts),
    patients,
    episodes,
    checkInObservations: checkInObservationsTable(kit, patients),
    checkIns: checkInsTable(kit, patients),
    systemDays: systemDaysTable(kit, patients),
    symptomEntries: symptomEntriesTable(kit, patients, episodes, medications),
    exposures: exposuresTable(kit, patients),
    medications,
    doseSteps: doseStepsTable(kit, patients, medications),
    intakes: intakesTable(kit, patients, medications),
    infusions: infusionsTable(kit, patients),
    labReports,
    labResults: labResultsTable(kit, patients, labReports),
    measurements: measurementsTable(kit, patients),
    monitoringEntries: monitoringEntriesTable(kit, patients),
    photos: photosTable(kit, patients, episodes),
    photoBytes: photoBytesTable(kit, patients),
    profiles: profilesTable(kit, patients),
    daySummaries: daySummariesTable(kit, patients),
    lineMonths: lineMonthsTable(kit, patients),
    revisions: revisionsTable(kit, patients),
    shares: sharesTable(kit, patients, accounts),
    auditEvents: auditEventsTable(kit),
    auditHeads: auditHeadsTable(kit),
  };
}
