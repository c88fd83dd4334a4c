CREATE TABLE "line_months" (
	"patient_id" text NOT NULL,
	"day" text NOT NULL,
	"category" text NOT NULL,
	"is_private" boolean NOT NULL,
	"recipe" integer NOT NULL,
	"written" text,
	"payload" "bytea",
	CONSTRAINT "line_months_patient_id_day_category_is_private_pk" PRIMARY KEY("patient_id","day","category","is_private")
);
--> statement-breakpoint
ALTER TABLE "line_months" ADD CONSTRAINT "line_months_patient_id_patients_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "patients"("patient_id") ON DELETE no action ON UPDATE no action;