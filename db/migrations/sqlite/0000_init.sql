CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`email_norm` text NOT NULL,
	`display_name` text NOT NULL,
	`status` text NOT NULL,
	`zone` text NOT NULL,
	`language` text NOT NULL,
	`theme` text NOT NULL,
	`data_key` blob NOT NULL,
	`created_at` integer NOT NULL,
	`last_sign_in_at` integer,
	`version` integer NOT NULL,
	`practice` text,
	`registration_number` text,
	`verification_method` text,
	`verification_evidence` blob,
	`verified_by` text,
	`verified_at` integer,
	`verified_until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email_norm`);--> statement-breakpoint
CREATE INDEX `accounts_role` ON `accounts` (`role`,`status`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`chain` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_role` text NOT NULL,
	`patient_id` text,
	`kind` text NOT NULL,
	`object_type` text,
	`object_id` text,
	`categories` text NOT NULL,
	`share_id` text,
	`result` text NOT NULL,
	`session_ref` text,
	`detail` text,
	`prev` text NOT NULL,
	`mac` text NOT NULL,
	PRIMARY KEY(`chain`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`chain` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `check_in_observations` (
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
	`feeling` integer,
	`tired` integer,
	`pain` integer,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `check_in_observations_day` ON `check_in_observations` (`patient_id`,`day`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`feeling` integer,
	`tired` integer,
	`pain` integer,
	`observations` integer NOT NULL,
	PRIMARY KEY(`patient_id`, `day`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`account_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `day_summaries` (
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`entries` integer NOT NULL,
	`worst_feeling` integer,
	`worst_level` integer,
	PRIMARY KEY(`patient_id`, `day`, `category`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `episodes` (
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
	`state` text NOT NULL,
	`level` integer NOT NULL,
	`worst` integer NOT NULL,
	`remark` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `episodes_day` ON `episodes` (`patient_id`,`day`);--> statement-breakpoint
CREATE INDEX `episodes_state` ON `episodes` (`patient_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `episodes_one_open` ON `episodes` (`patient_id`) WHERE state = 'open' and deleted_at is null;--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `key`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_at` ON `idempotency_keys` (`at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`email_norm` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `login_attempts` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer NOT NULL,
	`is_own_device` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `patients` (
	`patient_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`data_key` blob NOT NULL,
	`sharing_paused_at` integer,
	`birth_year` integer,
	`diagnosis` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `patients_account` ON `patients` (`account_id`);--> statement-breakpoint
CREATE TABLE `rate_buckets` (
	`key` text PRIMARY KEY NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`row_version` integer NOT NULL,
	`act_id` text NOT NULL,
	`who` text NOT NULL,
	`at` integer NOT NULL,
	`before` text,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_row` ON `revisions` (`patient_id`,`table_name`,`row_id`,`row_version`);--> statement-breakpoint
CREATE INDEX `revisions_act` ON `revisions` (`patient_id`,`act_id`);--> statement-breakpoint
CREATE INDEX `revisions_at` ON `revisions` (`patient_id`,`at`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`seed` blob NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	PRIMARY KEY(`account_id`, `kind`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`idle_ms` integer NOT NULL,
	`mfa_at` integer,
	`auth_at` integer NOT NULL,
	`device` text NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`,`revoked_at`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`email_norm` text NOT NULL,
	`clinician_id` text,
	`state` text NOT NULL,
	`level` text NOT NULL,
	`categories` text NOT NULL,
	`from_day` text,
	`until_day` text,
	`expires_at` integer NOT NULL,
	`can_export` integer NOT NULL,
	`invited_at` integer NOT NULL,
	`accepted_at` integer,
	`confirmed_at` integer,
	`ended_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clinician_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shares_clinician` ON `shares` (`clinician_id`,`state`);--> statement-breakpoint
CREATE INDEX `shares_email` ON `shares` (`email_norm`,`state`);--> statement-breakpoint
CREATE TABLE `symptom_entries` (
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
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient_id`,`episode_id`) REFERENCES `episodes`(`patient_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `symptom_entries_slot` ON `symptom_entries` (`patient_id`,`day`,`slot`);--> statement-breakpoint
CREATE INDEX `symptom_entries_episode` ON `symptom_entries` (`patient_id`,`episode_id`);--> statement-breakpoint
CREATE TABLE `system_days` (
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
	`system_id` text,
	`level` integer,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `id`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `system_days_slot` ON `system_days` (`patient_id`,`day`,`slot`);