ALTER TABLE "sessions" ADD COLUMN "token_seq" bigint;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "previous_token_hash" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "previous_until" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "sessions_previous_token" ON "sessions" USING btree ("previous_token_hash");