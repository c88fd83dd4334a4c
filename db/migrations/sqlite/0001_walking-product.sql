CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`text_version` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_account` ON `consents` (`account_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `dose_steps` (
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
	`medication_id` text NOT NULL,
	`unit` text,
	`schedule` text,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`,`medication_id`) REFERENCES `medications`(`patient_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dose_steps_medication` ON `dose_steps` (`patient_id`,`medication_id`,`day`);--> statement-breakpoint
CREATE TABLE `exposures` (
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
	`trigger_id` text,
	`grade` integer,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exposures_slot` ON `exposures` (`patient_id`,`day`,`slot`);--> statement-breakpoint
CREATE TABLE `intakes` (
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
	`medication_id` text NOT NULL,
	`slot` text NOT NULL,
	`due_at` text,
	`state` text,
	`amount` real,
	`taken_at` text,
	`skip_reason` text,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`,`medication_id`) REFERENCES `medications`(`patient_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `intakes_slot` ON `intakes` (`patient_id`,`slot`);--> statement-breakpoint
CREATE INDEX `intakes_day` ON `intakes` (`patient_id`,`day`);--> statement-breakpoint
CREATE TABLE `mail_queue` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`content` blob,
	`created_at` integer NOT NULL,
	`send_after` integer NOT NULL,
	`sent_at` integer,
	`tries` integer NOT NULL,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `mail_queue_waiting` ON `mail_queue` (`sent_at`,`send_after`);--> statement-breakpoint
CREATE TABLE `medications` (
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
	`drug_id` text,
	`drug_class` text,
	`route` text,
	`name` blob,
	`reason` blob,
	`stop_reason` text,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `medications_day` ON `medications` (`patient_id`,`day`);--> statement-breakpoint
ALTER TABLE `episodes` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `role` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `display_name` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `practice` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `registration_number` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `invited_by` text;--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email_norm`,`kind`);--> statement-breakpoint
ALTER TABLE `patients` ADD `emergency_number` text;--> statement-breakpoint
ALTER TABLE `patients` ADD `clinic_line` blob;--> statement-breakpoint
ALTER TABLE `patients` ADD `day_ends_at` text;