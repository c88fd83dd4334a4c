/**
 * Triggers that keep the audit log append-only. They are not kept in migrations alone, because a table rebuild
 * drops them without an error: every migration run ends by making them anew, and start-up refuses without them.
 */
export const SQLITE_TRIGGERS = {
  audit_events_no_update: `BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END`,
  audit_events_no_delete: `BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END`,
  audit_events_in_order: `BEFORE INSERT ON audit_events
    WHEN NEW.seq <> COALESCE((SELECT seq FROM audit_heads WHERE chain = NEW.chain), 0) + 1
      OR EXISTS (SELECT 1 FROM audit_events WHERE chain = NEW.chain AND seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'audit_events continues its chain'); END`,
} as const;

/** Tables kept as one tree by their key (a rebuild would turn them back without a word). */
export const SQLITE_WITHOUT_ROWID = [
  'check_in_observations',
  'day_summaries',
  'intakes',
  'line_months',
  'symptom_entries',
] as const;

export const SQLITE_GUARDS: readonly string[] = Object.entries(SQLITE_TRIGGERS).flatMap(([name, body]) => [
  `DROP TRIGGER IF EXISTS ${name}`,
  `CREATE TRIGGER ${name} ${body}`,
]);

export const PG_TRIGGERS = ['audit_events_in_order', 'audit_events_no_change', 'audit_events_no_truncate'] as const;

export const PG_GUARDS: readonly string[] = [
  `CREATE OR REPLACE FUNCTION audit_events_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'audit_events is append-only' USING ERRCODE = 'FL001'; END $$`,
  `CREATE OR REPLACE FUNCTION audit_events_check_order() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.seq <> COALESCE((SELECT seq FROM audit_heads WHERE chain = NEW.chain), 0) + 1 THEN
       RAISE EXCEPTION 'audit_events continues its chain' USING ERRCODE = 'FL001';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER audit_events_no_change BEFORE UPDATE OR DELETE ON audit_events
   FOR EACH ROW EXECUTE FUNCTION audit_events_refuse()`,
  `CREATE OR REPLACE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events
   FOR EACH STATEMENT EXECUTE FUNCTION audit_events_refuse()`,
  `CREATE OR REPLACE TRIGGER audit_events_in_order BEFORE INSERT ON audit_events
   FOR EACH ROW EXECUTE FUNCTION audit_events_check_order()`,
];
