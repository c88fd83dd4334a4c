CREATE TABLE `line_months` (
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`category` text NOT NULL,
	`is_private` integer NOT NULL,
	`recipe` integer NOT NULL,
	`written` text,
	`payload` blob,
	PRIMARY KEY(`patient_id`, `day`, `category`, `is_private`),
	FOREIGN KEY (`patient_id`) REFERENCES `patients`(`patient_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
