import { dialect } from '@/db/engine/dialect';
import { pgTables } from './pg';
import { sqliteTables } from './sqlite';

// One process speaks one dialect: the one its environment names (tests run one process per engine).
const tables = dialect() === 'pg' ? pgTables : sqliteTables;

export const {
  accounts,
  auditEvents,
  auditHeads,
  checkIns,
  checkInObservations,
  consents,
  credentials,
  daySummaries,
  doseSteps,
  episodes,
  exposures,
  idempotencyKeys,
  infusions,
  intakes,
  invitations,
  labReports,
  labResults,
  lineMonths,
  loginAttempts,
  mailQueue,
  measurements,
  medications,
  monitoringEntries,
  patients,
  photoBytes,
  photos,
  profiles,
  rateBuckets,
  revisions,
  secondFactors,
  sessions,
  shares,
  symptomEntries,
  systemDays,
} = tables;

export type { AccountStatus, Role } from './accounts';
export type { AuditDetail } from './audit';
export type { Schedule, Sealed } from './column-values';
export type { ConsentPurpose } from './consents';
export type { Category } from './health-columns';
export type { RowBefore } from './history';
export type { ShareLevel, ShareState } from './shares';
