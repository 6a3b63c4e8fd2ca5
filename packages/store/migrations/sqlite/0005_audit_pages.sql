CREATE INDEX `changes_plan` ON `changes` (`plan_id`,`seq`);--> statement-breakpoint
CREATE INDEX `changes_plan_command` ON `changes` (`plan_id`,`command`,`seq`);--> statement-breakpoint
CREATE INDEX `changes_plan_actor` ON `changes` (`plan_id`,`actor_id`,`seq`);