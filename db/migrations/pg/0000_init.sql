CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"email_norm" text NOT NULL,
	"display_name" text NOT NULL,
	"status" text NOT NULL,
	"zone" text NOT NULL,
	"language" text NOT NULL,
	"theme" text NOT NULL,
	"data_key" "bytea" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_sign_in_at" bigint,
	"version" integer NOT NULL,
	"practice" text,
	"registration_number" text,
	"verification_method" text,
	"verification_evidence" "bytea",
	"verified_by" text,
	"verified_at" bigint,
	"verified_until" bigint
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"chain" text NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text NOT NULL,
	"actor_role" text NOT NULL,
	"patient_id" text,
	"kind" text NOT NULL,
	"object_type" text,
	"object_id" text,
	"categories" text NOT NULL,
	"share_id" text,
	"result" text NOT NULL,
	"session_ref" text,
	"detail" jsonb,
	"prev" text NOT NULL,
	"mac" text NOT NULL,
	CONSTRAINT "audit_events_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_in_observations" (
	"id" text NOT NULL,
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"zone" text NOT NULL,
	"at" bigint NOT NULL,
	"entered_by" text NOT NULL,
	"is_backfill" boolean NOT NULL,
	"version" integer NOT NULL,
	"deleted_at" bigint,
	"feeling" integer,
	"tired" integer,
	"pain" integer,
	CONSTRAINT "check_in_observations_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"feeling" integer,
	"tired" integer,
	"pain" integer,
	"observations" integer NOT NULL,
	CONSTRAINT "check_ins_patient_id_day_pk" PRIMARY KEY("patient_id","day")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"account_id" text PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "day_summaries" (
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"entries" integer NOT NULL,
	"worst_feeling" integer,
	"worst_level" integer,
	CONSTRAINT "day_summaries_patient_id_day_category_pk" PRIMARY KEY("patient_id","day","category")
);
--> statement-breakpoint
CREATE TABLE "episodes" (
	"id" text NOT NULL,
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"zone" text NOT NULL,
	"at" bigint NOT NULL,
	"entered_by" text NOT NULL,
	"is_backfill" boolean NOT NULL,
	"version" integer NOT NULL,
	"deleted_at" bigint,
	"until_day" text,
	"state" text NOT NULL,
	"level" integer NOT NULL,
	"worst" integer NOT NULL,
	"remark" "bytea",
	CONSTRAINT "episodes_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" jsonb,
	"at" bigint NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"kind" text NOT NULL,
	"email_norm" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "login_attempts" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"tries" integer NOT NULL,
	"is_own_device" boolean NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "patients" (
	"patient_id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"data_key" "bytea" NOT NULL,
	"sharing_paused_at" bigint,
	"birth_year" integer,
	"diagnosis" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_buckets" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" bigint NOT NULL,
	"count" integer NOT NULL,
	"last_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text NOT NULL,
	"patient_id" text NOT NULL,
	"table_name" text NOT NULL,
	"row_id" text NOT NULL,
	"row_version" integer NOT NULL,
	"act_id" text NOT NULL,
	"who" text NOT NULL,
	"at" bigint NOT NULL,
	"before" jsonb,
	CONSTRAINT "revisions_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"seed" "bytea" NOT NULL,
	"created_at" bigint NOT NULL,
	"confirmed_at" bigint,
	"last_step" integer,
	CONSTRAINT "second_factors_account_id_kind_pk" PRIMARY KEY("account_id","kind")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"idle_ms" bigint NOT NULL,
	"mfa_at" bigint,
	"auth_at" bigint NOT NULL,
	"device" text NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" text NOT NULL,
	"patient_id" text NOT NULL,
	"email_norm" text NOT NULL,
	"clinician_id" text,
	"state" text NOT NULL,
	"level" text NOT NULL,
	"categories" text NOT NULL,
	"from_day" text,
	"until_day" text,
	"expires_at" bigint NOT NULL,
	"can_export" boolean NOT NULL,
	"invited_at" bigint NOT NULL,
	"accepted_at" bigint,
	"confirmed_at" bigint,
	"ended_at" bigint,
	"version" integer NOT NULL,
	CONSTRAINT "shares_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "symptom_entries" (
	"id" text NOT NULL,
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"zone" text NOT NULL,
	"at" bigint NOT NULL,
	"entered_by" text NOT NULL,
	"is_backfill" boolean NOT NULL,
	"version" integer NOT NULL,
	"deleted_at" bigint,
	"slot" text NOT NULL,
	"symptom_id" text,
	"level" integer,
	"payload" "bytea",
	"episode_id" text,
	CONSTRAINT "symptom_entries_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "system_days" (
	"id" text NOT NULL,
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"zone" text NOT NULL,
	"at" bigint NOT NULL,
	"entered_by" text NOT NULL,
	"is_backfill" boolean NOT NULL,
	"version" integer NOT NULL,
	"deleted_at" bigint,
	"slot" text NOT NULL,
	"system_id" text,
	"level" integer,
	"payload" "bytea",
	CONSTRAINT "system_days_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
ALTER TABLE "check_in_observations" ADD CONSTRAINT "check_in_observations_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_summaries" ADD CONSTRAINT "day_summaries_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_attempts" ADD CONSTRAINT "login_attempts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_clinician_id_accounts_id_fk" FOREIGN KEY ("clinician_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptom_entries" ADD CONSTRAINT "symptom_entries_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptom_entries" ADD CONSTRAINT "symptom_entries_patient_id_episode_id_episodes_patient_id_id_fk" FOREIGN KEY ("patient_id","episode_id") REFERENCES "episodes"("patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_days" ADD CONSTRAINT "system_days_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email_norm");--> statement-breakpoint
CREATE INDEX "accounts_role" ON "accounts" USING btree ("role","status");--> statement-breakpoint
CREATE INDEX "check_in_observations_day" ON "check_in_observations" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "episodes_day" ON "episodes" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "episodes_state" ON "episodes" USING btree ("patient_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "episodes_one_open" ON "episodes" USING btree ("patient_id") WHERE state = 'open' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "idempotency_keys_at" ON "idempotency_keys" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "patients_account" ON "patients" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_row" ON "revisions" USING btree ("patient_id","table_name","row_id","row_version");--> statement-breakpoint
CREATE INDEX "revisions_act" ON "revisions" USING btree ("patient_id","act_id");--> statement-breakpoint
CREATE INDEX "revisions_at" ON "revisions" USING btree ("patient_id","at");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id","revoked_at");--> statement-breakpoint
CREATE INDEX "shares_clinician" ON "shares" USING btree ("clinician_id","state");--> statement-breakpoint
CREATE INDEX "shares_email" ON "shares" USING btree ("email_norm","state");--> statement-breakpoint
CREATE UNIQUE INDEX "symptom_entries_slot" ON "symptom_entries" USING btree ("patient_id","day","slot");--> statement-breakpoint
CREATE INDEX "symptom_entries_episode" ON "symptom_entries" USING btree ("patient_id","episode_id");--> statement-breakpoint
CREATE UNIQUE INDEX "system_days_slot" ON "system_days" USING btree ("patient_id","day","slot");