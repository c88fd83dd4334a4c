CREATE TABLE `infusions` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`until_day` text,
	`kind` text,
	`drug_id` text,
	`amount` real,
	`unit` text,
	`route` text,
	`details` text,
	`words` blob,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `infusions_day` ON `infusions` (`patient_id`,`day`);--> statement-breakpoint
CREATE TABLE `lab_reports` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`laboratory` blob,
	`remark` blob,
	`file_type` text,
	`file_bytes` integer,
	`file_hash` text,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lab_reports_day` ON `lab_reports` (`patient_id`,`day`);--> statement-breakpoint
CREATE TABLE `lab_results` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`report_id` text,
	`analyte_id` text,
	`name` blob,
	`comparator` text,
	`value` real,
	`titre` integer,
	`code` text,
	`unit` text,
	`range_low` real,
	`range_high` real,
	`assay` text,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`,`report_id`) REFERENCES `lab_reports`(`patient_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lab_results_analyte` ON `lab_results` (`patient_id`,`analyte_id`,`day`);--> statement-breakpoint
CREATE INDEX `lab_results_day` ON `lab_results` (`patient_id`,`day`);--> statement-breakpoint
CREATE INDEX `lab_results_report` ON `lab_results` (`patient_id`,`report_id`);--> statement-breakpoint
CREATE TABLE `measurements` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`value` real NOT NULL,
	`lower` real,
	`unit` text NOT NULL,
	`measured_at` text,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measurements_kind` ON `measurements` (`patient_id`,`kind`,`day`);--> statement-breakpoint
CREATE TABLE `monitoring_entries` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`check_id` text NOT NULL,
	`every_days` integer,
	`remark` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `monitoring_entries_check` ON `monitoring_entries` (`patient_id`,`check_id`,`day`);--> statement-breakpoint
CREATE TABLE `photo_bytes` (
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`owner_id` text NOT NULL,
	`size` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`patient_id`, `owner_id`, `size`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`episode_id` text,
	`system_id` text,
	`caption` blob,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`,`episode_id`) REFERENCES `episodes`(`patient_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_day` ON `photos` (`patient_id`,`day`);--> statement-breakpoint
CREATE INDEX `photos_hash` ON `photos` (`patient_id`,`hash`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`payload` blob,
	`card_fields` text NOT NULL,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_patient` ON `profiles` (`patient_id`);--> statement-breakpoint
ALTER TABLE `medications` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `medications` ADD `supply_amount` real;--> statement-breakpoint
ALTER TABLE `medications` ADD `supply_day` text;--> statement-breakpoint
-- reviewed-rebuild: symptom_entries gains a foreign key; it has no children, and the new columns begin empty.
CREATE TABLE `__new_symptom_entries` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`is_backfill` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	`slot` text NOT NULL,
	`symptom_id` text,
	`level` integer,
	`payload` blob,
	`episode_id` text,
	`medication_id` text,
	`joints` text,
	`minutes` integer,
	`exact` integer,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`,`episode_id`) REFERENCES `episodes`(`patient_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`,`medication_id`) REFERENCES `medications`(`patient_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_symptom_entries`("id", "patient_id", "day", "category", "is_private", "zone", "at", "entered_by", "is_backfill", "version", "deleted_at", "slot", "symptom_id", "level", "payload", "episode_id", "medication_id", "joints", "minutes", "exact") SELECT "id", "patient_id", "day", "category", "is_private", "zone", "at", "entered_by", "is_backfill", "version", "deleted_at", "slot", "symptom_id", "level", "payload", "episode_id", NULL, NULL, NULL, NULL FROM `symptom_entries`;--> statement-breakpoint
DROP TABLE `symptom_entries`;--> statement-breakpoint
ALTER TABLE `__new_symptom_entries` RENAME TO `symptom_entries`;--> statement-breakpoint
CREATE UNIQUE INDEX `symptom_entries_slot` ON `symptom_entries` (`patient_id`,`day`,`slot`);--> statement-breakpoint
CREATE INDEX `symptom_entries_episode` ON `symptom_entries` (`patient_id`,`episode_id`);--> statement-breakpoint
CREATE INDEX `symptom_entries_medication` ON `symptom_entries` (`patient_id`,`medication_id`);