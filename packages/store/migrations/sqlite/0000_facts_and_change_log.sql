CREATE TABLE `administrations` (
	`id` text NOT NULL,
	`time_zone` text NOT NULL,
	`number_format` text NOT NULL,
	`languages` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `administrations_in_force` ON `administrations` (`id`) WHERE "administrations"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `assignments` (
	`kpi_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`person_id` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`kpi_id`, `unit_id`, `from`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_in_force` ON `assignments` (`kpi_id`,`unit_id`,`from`) WHERE "assignments"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `baselines` (
	`kpi_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`value` real NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`kpi_id`, `unit_id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `baselines_in_force` ON `baselines` (`kpi_id`,`unit_id`) WHERE "baselines"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `benchmarks` (
	`id` text NOT NULL,
	`kpi_id` text NOT NULL,
	`administration` text NOT NULL,
	`period` text NOT NULL,
	`value` real NOT NULL,
	`source` text NOT NULL,
	`note` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `benchmarks_in_force` ON `benchmarks` (`id`) WHERE "benchmarks"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX `benchmarks_kpi` ON `benchmarks` (`kpi_id`,`period`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`command_id` text NOT NULL,
	`command` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`plan_id` text,
	`topics` text NOT NULL,
	`refs` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`,`seq`);--> statement-breakpoint
CREATE TABLE `closings` (
	`plan_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`closed_by` text NOT NULL,
	`closed_at` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`plan_id`, `unit_id`, `period`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `closings_in_force` ON `closings` (`plan_id`,`unit_id`,`period`) WHERE "closings"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `command_answers` (
	`command_id` text PRIMARY KEY NOT NULL,
	`actor_id` text,
	`command` text NOT NULL,
	`input_digest` text NOT NULL,
	`seq` integer NOT NULL,
	`result` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`plan_id` text,
	`unit_id` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grants_in_force` ON `grants` (`id`) WHERE "grants"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX `grants_person` ON `grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `holidays` (
	`administration_id` text NOT NULL,
	`day` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`administration_id`, `day`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holidays_in_force` ON `holidays` (`administration_id`,`day`) WHERE "holidays"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `initiatives` (
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` text,
	`from` text NOT NULL,
	`agreed_end` text NOT NULL,
	`forecast_end` text NOT NULL,
	`milestones` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `initiatives_in_force` ON `initiatives` (`id`) WHERE "initiatives"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX `initiatives_plan` ON `initiatives` (`plan_id`,`code`);--> statement-breakpoint
CREATE TABLE `kpis` (
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`valid_from` text NOT NULL,
	`definition` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `valid_from`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kpis_in_force` ON `kpis` (`id`,`valid_from`) WHERE "kpis"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX `kpis_plan` ON `kpis` (`plan_id`,`code`);--> statement-breakpoint
CREATE TABLE `map_drafts` (
	`plan_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`drawn_by` text NOT NULL,
	`state` text NOT NULL,
	`sent_by` text,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `map_versions` (
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`document` text NOT NULL,
	`note` text,
	`author_id` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`to` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`params` text NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text,
	`attempts` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`attempts`,`created_at`) WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE TABLE `people` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`theme` text NOT NULL,
	`is_active` integer NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_in_force` ON `people` (`id`) WHERE "people"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`) WHERE "people"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text NOT NULL,
	`administration_id` text NOT NULL,
	`name` text NOT NULL,
	`vision` text NOT NULL,
	`mission` text NOT NULL,
	`first_year` integer NOT NULL,
	`last_year` integer NOT NULL,
	`fiscal_start` integer NOT NULL,
	`settings` text NOT NULL,
	`map_approver_id` text,
	`headline_kpi_ids` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_in_force` ON `plans` (`id`) WHERE "plans"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text PRIMARY KEY NOT NULL,
	`kpi_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`period_start` text NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`content_kind` text NOT NULL,
	`value` real,
	`numerator` real,
	`denominator` real,
	`reason` text,
	`estimated` integer NOT NULL,
	`comment` text,
	`channel` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` text NOT NULL,
	`submitted_by` text,
	`approved_by` text,
	`return_reason` text,
	`approved_seq` integer,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer
);
--> statement-breakpoint
CREATE INDEX `readings_cell` ON `readings` (`kpi_id`,`unit_id`,`period`,`recorded_seq`);--> statement-breakpoint
CREATE INDEX `readings_unit` ON `readings` (`unit_id`,`period_start`,`kpi_id`);--> statement-breakpoint
CREATE INDEX `readings_kpi` ON `readings` (`kpi_id`,`period_start`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `readings_approved` ON `readings` (`kpi_id`,`unit_id`,`period`) WHERE "readings"."superseded_seq" is null and "readings"."approved_seq" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `readings_pending` ON `readings` (`kpi_id`,`unit_id`,`period`) WHERE "readings"."superseded_seq" is null and "readings"."approved_seq" is null;--> statement-breakpoint
CREATE TABLE `rollups` (
	`kpi_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`period_start` text NOT NULL,
	`got` integer NOT NULL,
	`expected` integer NOT NULL,
	`not_applicable` integer NOT NULL,
	`sum` real NOT NULL,
	`min` real,
	`max` real,
	`numerator` real NOT NULL,
	`denominator` real NOT NULL,
	`target_total` real,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`kpi_id`, `unit_id`, `period_start`, `period`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rollups_in_force` ON `rollups` (`kpi_id`,`unit_id`,`period_start`,`period`) WHERE "rollups"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`user_agent` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `targets` (
	`id` text NOT NULL,
	`kpi_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`value` text NOT NULL,
	`path` text NOT NULL,
	`limits` text NOT NULL,
	`reason` text,
	`author_id` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`kpi_id`, `unit_id`, `period`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `targets_in_force` ON `targets` (`kpi_id`,`unit_id`,`period`) WHERE "targets"."superseded_seq" is null;--> statement-breakpoint
CREATE TABLE `technical_events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `technical_events_at` ON `technical_events` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text NOT NULL,
	`parent_id` text,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`position` real NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	PRIMARY KEY(`id`, `recorded_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_in_force` ON `units` (`id`) WHERE "units"."superseded_seq" is null;