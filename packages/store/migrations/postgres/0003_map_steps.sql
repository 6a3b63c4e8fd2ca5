CREATE TABLE "map_steps" (
	"plan_id" text COLLATE "C" NOT NULL,
	"draft_id" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"command_id" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"edit" text NOT NULL,
	"inverse" text NOT NULL,
	CONSTRAINT "map_steps_plan_id_draft_id_revision_pk" PRIMARY KEY("plan_id","draft_id","revision")
);
--> statement-breakpoint
ALTER TABLE "map_drafts" ADD COLUMN "id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "map_drafts" ADD COLUMN "sent_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "map_drafts" ADD COLUMN "given_back_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "map_drafts" ADD COLUMN "give_back_reason" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "archived_at" text COLLATE "C";