ALTER TABLE `sessions` ADD `token_seq` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `previous_token_hash` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `previous_until` text;--> statement-breakpoint
CREATE INDEX `sessions_previous_token` ON `sessions` (`previous_token_hash`);