export type DbErrorKind = 'unique' | 'foreign' | 'append-only' | 'busy' | 'full' | 'other';

const KINDS: Record<string, DbErrorKind> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign',
  SQLITE_CONSTRAINT_TRIGGER: 'append-only',
  SQLITE_BUSY: 'busy',
  SQLITE_BUSY_SNAPSHOT: 'busy',
  SQLITE_FULL: 'full',
  '23505': 'unique',
  '23503': 'foreign',
  FL001: 'append-only',
  '40001': 'busy',
  '40P01': 'busy',
  '53100': 'full',
};

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/**
 * What kind of refusal a database error is, the same on both engines. Never log the error itself: Drizzle's
 * message holds the SQL with its parameters, and those may be health data.
 */
export function asDbError(error: unknown): DbErrorKind {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return KINDS[codeOf(cause) ?? ''] ?? 'other';
}
