CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"purpose" text NOT NULL,
	"text_version" text NOT NULL,
	"at" bigint NOT NULL,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "dose_steps" (
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
	"medication_id" text NOT NULL,
	"unit" text,
	"schedule" jsonb,
	"payload" "bytea",
	CONSTRAINT "dose_steps_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "exposures" (
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
	"trigger_id" text,
	"grade" integer,
	"payload" "bytea",
	CONSTRAINT "exposures_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "intakes" (
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
	"medication_id" text NOT NULL,
	"slot" text NOT NULL,
	"due_at" text,
	"state" text,
	"amount" double precision,
	"taken_at" text,
	"skip_reason" text,
	"payload" "bytea",
	CONSTRAINT "intakes_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "mail_queue" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"content" "bytea",
	"created_at" bigint NOT NULL,
	"send_after" bigint NOT NULL,
	"sent_at" bigint,
	"tries" integer NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "medications" (
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
	"drug_id" text,
	"drug_class" text,
	"route" text,
	"name" "bytea",
	"reason" "bytea",
	"stop_reason" text,
	"payload" "bytea",
	CONSTRAINT "medications_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
ALTER TABLE "episodes" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "display_name" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "practice" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "registration_number" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "invited_by" text;--> statement-breakpoint
ALTER TABLE "patients" ADD COLUMN "emergency_number" text;--> statement-breakpoint
ALTER TABLE "patients" ADD COLUMN "clinic_line" "bytea";--> statement-breakpoint
ALTER TABLE "patients" ADD COLUMN "day_ends_at" text;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dose_steps" ADD CONSTRAINT "dose_steps_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dose_steps" ADD CONSTRAINT "dose_steps_patient_id_medication_id_medications_patient_id_id_fk" FOREIGN KEY ("patient_id","medication_id") REFERENCES "medications"("patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_patient_id_medication_id_medications_patient_id_id_fk" FOREIGN KEY ("patient_id","medication_id") REFERENCES "medications"("patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medications" ADD CONSTRAINT "medications_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_account" ON "consents" USING btree ("account_id","purpose");--> statement-breakpoint
CREATE INDEX "dose_steps_medication" ON "dose_steps" USING btree ("patient_id","medication_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "exposures_slot" ON "exposures" USING btree ("patient_id","day","slot");--> statement-breakpoint
CREATE UNIQUE INDEX "intakes_slot" ON "intakes" USING btree ("patient_id","slot");--> statement-breakpoint
CREATE INDEX "intakes_day" ON "intakes" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "mail_queue_waiting" ON "mail_queue" USING btree ("sent_at","send_after");--> statement-breakpoint
CREATE INDEX "medications_day" ON "medications" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email_norm","kind");