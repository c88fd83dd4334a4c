import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { sqliteTables } from '@/db/schema/sqlite';

type Config = ReturnType<typeof getTableConfig>;

const PATIENT = 'patient_id';

const pointsAtPatients = ({ foreignKeys }: Config): boolean =>
  foreignKeys
    .map((key) => key.reference())
    .some(
      ({ columns, foreignTable }) =>
        getTableConfig(foreignTable).name === 'patients' && columns.some(({ name }) => name === PATIENT),
    );

/** First column of each key and index: the one that a search can begin with. */
function leadingColumns({ columns, primaryKeys, indexes, uniqueConstraints }: Config): (string | undefined)[] {
  return [
    ...columns.filter(({ primary }) => primary).map(({ name }) => name),
    ...primaryKeys.map((key) => key.columns[0]?.name),
    ...uniqueConstraints.map((unique) => unique.columns[0]?.name),
    ...indexes
      .map(({ config }) => config.columns[0])
      .map((column) => (column && 'name' in column ? column.name : undefined)),
  ];
}

/** Tables with rows of a patient, apart from `patients` itself. */
function patientTables(): Config[] {
  return Object.values(sqliteTables)
    .map((table) => getTableConfig(table))
    .filter(({ name, columns }) => name !== 'patients' && columns.some((column) => column.name === PATIENT));
}

export function tablesWithoutPatientKey(): string[] {
  return patientTables()
    .filter((table) => !pointsAtPatients(table))
    .map(({ name }) => name);
}

export function tablesWithoutPatientIndex(): string[] {
  return patientTables()
    .filter((table) => !leadingColumns(table).includes(PATIENT))
    .map(({ name }) => name);
}
