CREATE TABLE `absences` (
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `absences_in_force` ON `absences` (`id`) WHERE "absences"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX `absences_deputy` ON `absences` (`deputy_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text NOT NULL,
	`kpi_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`period_start` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`hash` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_in_force` ON `evidence` (`id`) WHERE "evidence"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX `evidence_unit` ON `evidence` (`unit_id`,`period_start`,`kpi_id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`linked_at` text NOT NULL,
	PRIMARY KEY(`issuer`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person_id`);--> statement-breakpoint
CREATE TABLE `kpi_rules` (
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`kpi_id` text NOT NULL,
	`relation` text NOT NULL,
	`other_kpi_ids` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kpi_rules_in_force` ON `kpi_rules` (`id`) WHERE "kpi_rules"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX `kpi_rules_plan` ON `kpi_rules` (`plan_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` text,
	PRIMARY KEY(`person_id`, `code_hash`)
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`person_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`stage` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person_id`, `plan_id`, `unit_id`, `period`, `stage`)
);
--> statement-breakpoint
CREATE TABLE `second_factors` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` text,
	`last_step` integer
);
--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_person` ON `sign_in_links` (`person_id`);--> statement-breakpoint
ALTER TABLE `assignments` ADD `steward_id` text;--> statement-breakpoint
ALTER TABLE `people` ADD `reminders` text DEFAULT 'all' NOT NULL;