CREATE TABLE "absences" (
	"id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"deputy_id" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"to" text COLLATE "C" NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "absences_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text COLLATE "C" NOT NULL,
	"kpi_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"period_start" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"media_type" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"added_by" text COLLATE "C" NOT NULL,
	"added_at" text COLLATE "C" NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "evidence_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"linked_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "kpi_rules" (
	"id" text COLLATE "C" NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"kpi_id" text COLLATE "C" NOT NULL,
	"relation" text COLLATE "C" NOT NULL,
	"other_kpi_ids" text NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "kpi_rules_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"person_id" text COLLATE "C" NOT NULL,
	"code_hash" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C",
	CONSTRAINT "recovery_codes_person_id_code_hash_pk" PRIMARY KEY("person_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"person_id" text COLLATE "C" NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "reminders_person_id_plan_id_unit_id_period_stage_pk" PRIMARY KEY("person_id","plan_id","unit_id","period","stage")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"secret" text COLLATE "C" NOT NULL,
	"confirmed_at" text COLLATE "C",
	"last_step" integer
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "steward_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "reminders" text COLLATE "C" DEFAULT 'all' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "absences_in_force" ON "absences" USING btree ("id") WHERE "absences"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "absences_deputy" ON "absences" USING btree ("deputy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_in_force" ON "evidence" USING btree ("id") WHERE "evidence"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "evidence_unit" ON "evidence" USING btree ("unit_id","period_start","kpi_id");--> statement-breakpoint
CREATE INDEX "identities_person" ON "identities" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kpi_rules_in_force" ON "kpi_rules" USING btree ("id") WHERE "kpi_rules"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "kpi_rules_plan" ON "kpi_rules" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_person" ON "sign_in_links" USING btree ("person_id");