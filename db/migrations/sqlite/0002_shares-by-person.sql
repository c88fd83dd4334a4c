DROP INDEX `shares_clinician`;--> statement-breakpoint
CREATE INDEX `shares_clinician` ON `shares` (`clinician_id`,`state`,`patient_id`);