CREATE TABLE `map_steps` (
	`plan_id` text NOT NULL,
	`draft_id` text NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	`command_id` text NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`edit` text NOT NULL,
	`inverse` text NOT NULL,
	PRIMARY KEY(`plan_id`, `draft_id`, `revision`)
);
--> statement-breakpoint
ALTER TABLE `map_drafts` ADD `id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `map_drafts` ADD `sent_at` text;--> statement-breakpoint
ALTER TABLE `map_drafts` ADD `given_back_by` text;--> statement-breakpoint
ALTER TABLE `map_drafts` ADD `give_back_reason` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `archived_at` text;