CREATE TABLE "infusions" (
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
	"kind" text,
	"drug_id" text,
	"amount" double precision,
	"unit" text,
	"route" text,
	"details" jsonb,
	"words" "bytea",
	"payload" "bytea",
	CONSTRAINT "infusions_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "lab_reports" (
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
	"laboratory" "bytea",
	"remark" "bytea",
	"file_type" text,
	"file_bytes" integer,
	"file_hash" text,
	CONSTRAINT "lab_reports_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "lab_results" (
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
	"report_id" text,
	"analyte_id" text,
	"name" "bytea",
	"comparator" text,
	"value" double precision,
	"titre" integer,
	"code" text,
	"unit" text,
	"range_low" double precision,
	"range_high" double precision,
	"assay" text,
	"payload" "bytea",
	CONSTRAINT "lab_results_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "measurements" (
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
	"kind" text NOT NULL,
	"value" double precision NOT NULL,
	"lower" double precision,
	"unit" text NOT NULL,
	"measured_at" text,
	CONSTRAINT "measurements_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "monitoring_entries" (
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
	"kind" text NOT NULL,
	"check_id" text NOT NULL,
	"every_days" integer,
	"remark" "bytea",
	CONSTRAINT "monitoring_entries_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "photo_bytes" (
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"owner_id" text NOT NULL,
	"size" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "photo_bytes_patient_id_owner_id_size_pk" PRIMARY KEY("patient_id","owner_id","size")
);
--> statement-breakpoint
CREATE TABLE "photos" (
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
	"episode_id" text,
	"system_id" text,
	"caption" "bytea",
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "photos_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
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
	"payload" "bytea",
	"card_fields" text NOT NULL,
	CONSTRAINT "profiles_patient_id_id_pk" PRIMARY KEY("patient_id","id")
);
--> statement-breakpoint
ALTER TABLE "medications" ADD COLUMN "archived_at" bigint;--> statement-breakpoint
ALTER TABLE "medications" ADD COLUMN "supply_amount" double precision;--> statement-breakpoint
ALTER TABLE "medications" ADD COLUMN "supply_day" text;--> statement-breakpoint
ALTER TABLE "symptom_entries" ADD COLUMN "medication_id" text;--> statement-breakpoint
ALTER TABLE "symptom_entries" ADD COLUMN "joints" text;--> statement-breakpoint
ALTER TABLE "symptom_entries" ADD COLUMN "minutes" integer;--> statement-breakpoint
ALTER TABLE "symptom_entries" ADD COLUMN "exact" integer;--> statement-breakpoint
ALTER TABLE "infusions" ADD CONSTRAINT "infusions_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_reports" ADD CONSTRAINT "lab_reports_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_results" ADD CONSTRAINT "lab_results_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_results" ADD CONSTRAINT "lab_results_patient_id_report_id_lab_reports_patient_id_id_fk" FOREIGN KEY ("patient_id","report_id") REFERENCES "lab_reports"("patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_entries" ADD CONSTRAINT "monitoring_entries_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_bytes" ADD CONSTRAINT "photo_bytes_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_patient_id_episode_id_episodes_patient_id_id_fk" FOREIGN KEY ("patient_id","episode_id") REFERENCES "episodes"("patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "infusions_day" ON "infusions" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "lab_reports_day" ON "lab_reports" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "lab_results_analyte" ON "lab_results" USING btree ("patient_id","analyte_id","day");--> statement-breakpoint
CREATE INDEX "lab_results_day" ON "lab_results" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "lab_results_report" ON "lab_results" USING btree ("patient_id","report_id");--> statement-breakpoint
CREATE INDEX "measurements_kind" ON "measurements" USING btree ("patient_id","kind","day");--> statement-breakpoint
CREATE INDEX "monitoring_entries_check" ON "monitoring_entries" USING btree ("patient_id","check_id","day");--> statement-breakpoint
CREATE INDEX "photos_day" ON "photos" USING btree ("patient_id","day");--> statement-breakpoint
CREATE INDEX "photos_hash" ON "photos" USING btree ("patient_id","hash");--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_patient" ON "profiles" USING btree ("patient_id");--> statement-breakpoint
ALTER TABLE "symptom_entries" ADD CONSTRAINT "symptom_entries_medication_fk" FOREIGN KEY ("patient_id","medication_id") REFERENCES "medications"("patient_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "symptom_entries_medication" ON "symptom_entries" USING btree ("patient_id","medication_id");