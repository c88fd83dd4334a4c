DROP INDEX "shares_clinician";--> statement-breakpoint
CREATE INDEX "shares_clinician" ON "shares" USING btree ("clinician_id","state","patient_id");