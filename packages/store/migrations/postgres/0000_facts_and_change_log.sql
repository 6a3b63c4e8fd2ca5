CREATE TABLE "administrations" (
	"id" text COLLATE "C" NOT NULL,
	"time_zone" text COLLATE "C" NOT NULL,
	"number_format" text COLLATE "C" NOT NULL,
	"languages" text NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "administrations_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"kpi_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"to" text COLLATE "C",
	"person_id" text COLLATE "C",
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "assignments_kpi_id_unit_id_from_recorded_seq_pk" PRIMARY KEY("kpi_id","unit_id","from","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "baselines" (
	"kpi_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"value" double precision NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "baselines_kpi_id_unit_id_recorded_seq_pk" PRIMARY KEY("kpi_id","unit_id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "benchmarks" (
	"id" text COLLATE "C" NOT NULL,
	"kpi_id" text COLLATE "C" NOT NULL,
	"administration" text NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"value" double precision NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"note" text,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "benchmarks_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"command_id" text COLLATE "C" NOT NULL,
	"command" text COLLATE "C" NOT NULL,
	"actor_kind" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C",
	"plan_id" text COLLATE "C",
	"topics" text NOT NULL,
	"refs" text NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closings" (
	"plan_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"closed_by" text COLLATE "C" NOT NULL,
	"closed_at" text COLLATE "C" NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "closings_plan_id_unit_id_period_recorded_seq_pk" PRIMARY KEY("plan_id","unit_id","period","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "command_answers" (
	"command_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"actor_id" text COLLATE "C",
	"command" text COLLATE "C" NOT NULL,
	"input_digest" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"result" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"plan_id" text COLLATE "C",
	"unit_id" text COLLATE "C" NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "grants_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"administration_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "holidays_administration_id_day_recorded_seq_pk" PRIMARY KEY("administration_id","day","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "initiatives" (
	"id" text COLLATE "C" NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"owner_id" text COLLATE "C",
	"from" text COLLATE "C" NOT NULL,
	"agreed_end" text COLLATE "C" NOT NULL,
	"forecast_end" text COLLATE "C" NOT NULL,
	"milestones" text NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "initiatives_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "kpis" (
	"id" text COLLATE "C" NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"definition" text NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "kpis_id_valid_from_recorded_seq_pk" PRIMARY KEY("id","valid_from","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "map_drafts" (
	"plan_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"document" text NOT NULL,
	"drawn_by" text NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"sent_by" text COLLATE "C",
	"note" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "map_versions" (
	"plan_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"document" text NOT NULL,
	"note" text COLLATE "C",
	"author_id" text COLLATE "C" NOT NULL,
	"published_by" text COLLATE "C" NOT NULL,
	"published_at" text COLLATE "C" NOT NULL,
	"recorded_seq" bigint NOT NULL,
	CONSTRAINT "map_versions_plan_id_number_pk" PRIMARY KEY("plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"to" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"params" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"sent_at" text COLLATE "C",
	"attempts" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"theme" text COLLATE "C" NOT NULL,
	"is_active" boolean NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "people_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text COLLATE "C" NOT NULL,
	"administration_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"vision" text NOT NULL,
	"mission" text NOT NULL,
	"first_year" integer NOT NULL,
	"last_year" integer NOT NULL,
	"fiscal_start" integer NOT NULL,
	"settings" text NOT NULL,
	"map_approver_id" text COLLATE "C",
	"headline_kpi_ids" text NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "plans_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kpi_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"period_start" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"content_kind" text COLLATE "C" NOT NULL,
	"value" double precision,
	"numerator" double precision,
	"denominator" double precision,
	"reason" text COLLATE "C",
	"estimated" boolean NOT NULL,
	"comment" text COLLATE "C",
	"channel" text COLLATE "C" NOT NULL,
	"entered_by" text COLLATE "C" NOT NULL,
	"entered_at" text COLLATE "C" NOT NULL,
	"submitted_by" text COLLATE "C",
	"approved_by" text COLLATE "C",
	"return_reason" text COLLATE "C",
	"approved_seq" bigint,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"kpi_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"period_start" text COLLATE "C" NOT NULL,
	"got" integer NOT NULL,
	"expected" integer NOT NULL,
	"not_applicable" integer NOT NULL,
	"sum" double precision NOT NULL,
	"min" double precision,
	"max" double precision,
	"numerator" double precision NOT NULL,
	"denominator" double precision NOT NULL,
	"target_total" double precision,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "rollups_kpi_id_unit_id_period_start_period_recorded_seq_pk" PRIMARY KEY("kpi_id","unit_id","period_start","period","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"last_seen_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"user_agent" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" text COLLATE "C" NOT NULL,
	"kpi_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"value" text NOT NULL,
	"path" text COLLATE "C" NOT NULL,
	"limits" text NOT NULL,
	"reason" text COLLATE "C",
	"author_id" text COLLATE "C" NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "targets_kpi_id_unit_id_period_recorded_seq_pk" PRIMARY KEY("kpi_id","unit_id","period","recorded_seq")
);
--> statement-breakpoint
CREATE TABLE "technical_events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C",
	"code" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"to" text COLLATE "C",
	"position" double precision NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"superseded_seq" bigint,
	CONSTRAINT "units_id_recorded_seq_pk" PRIMARY KEY("id","recorded_seq")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "administrations_in_force" ON "administrations" USING btree ("id") WHERE "administrations"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_in_force" ON "assignments" USING btree ("kpi_id","unit_id","from") WHERE "assignments"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "baselines_in_force" ON "baselines" USING btree ("kpi_id","unit_id") WHERE "baselines"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "benchmarks_in_force" ON "benchmarks" USING btree ("id") WHERE "benchmarks"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "benchmarks_kpi" ON "benchmarks" USING btree ("kpi_id","period");--> statement-breakpoint
CREATE INDEX "changes_at" ON "changes" USING btree ("at","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "closings_in_force" ON "closings" USING btree ("plan_id","unit_id","period") WHERE "closings"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "grants_in_force" ON "grants" USING btree ("id") WHERE "grants"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "grants_person" ON "grants" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "holidays_in_force" ON "holidays" USING btree ("administration_id","day") WHERE "holidays"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "initiatives_in_force" ON "initiatives" USING btree ("id") WHERE "initiatives"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "initiatives_plan" ON "initiatives" USING btree ("plan_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "kpis_in_force" ON "kpis" USING btree ("id","valid_from") WHERE "kpis"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "kpis_plan" ON "kpis" USING btree ("plan_id","code");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("attempts","created_at") WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "people_in_force" ON "people" USING btree ("id") WHERE "people"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email") WHERE "people"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "plans_in_force" ON "plans" USING btree ("id") WHERE "plans"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "readings_cell" ON "readings" USING btree ("kpi_id","unit_id","period","recorded_seq");--> statement-breakpoint
CREATE INDEX "readings_unit" ON "readings" USING btree ("unit_id","period_start","kpi_id");--> statement-breakpoint
CREATE INDEX "readings_kpi" ON "readings" USING btree ("kpi_id","period_start","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "readings_approved" ON "readings" USING btree ("kpi_id","unit_id","period") WHERE "readings"."superseded_seq" is null and "readings"."approved_seq" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "readings_pending" ON "readings" USING btree ("kpi_id","unit_id","period") WHERE "readings"."superseded_seq" is null and "readings"."approved_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rollups_in_force" ON "rollups" USING btree ("kpi_id","unit_id","period_start","period") WHERE "rollups"."superseded_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "targets_in_force" ON "targets" USING btree ("kpi_id","unit_id","period") WHERE "targets"."superseded_seq" is null;--> statement-breakpoint
CREATE INDEX "technical_events_at" ON "technical_events" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "units_in_force" ON "units" USING btree ("id") WHERE "units"."superseded_seq" is null;