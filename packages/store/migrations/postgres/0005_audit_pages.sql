CREATE INDEX "changes_plan" ON "changes" USING btree ("plan_id","seq");--> statement-breakpoint
CREATE INDEX "changes_plan_command" ON "changes" USING btree ("plan_id","command","seq");--> statement-breakpoint
CREATE INDEX "changes_plan_actor" ON "changes" USING btree ("plan_id","actor_id","seq");