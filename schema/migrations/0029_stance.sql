CREATE TYPE "public"."stance" AS ENUM('ASSERTS', 'DENIES', 'QUESTIONS', 'SUPPOSES', 'WITHDRAWS', 'DECLINES');--> statement-breakpoint
CREATE TYPE "public"."standing" AS ENUM('ASSERTED', 'DISPUTED', 'SUPPOSED', 'QUESTIONED', 'DENIED');--> statement-breakpoint
ALTER TYPE "public"."change_kind" ADD VALUE 'STANDING_CHANGED';--> statement-breakpoint
CREATE TABLE "evidence_via" (
	"evidence_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"entity_id" bigint NOT NULL,
	"entity_kind" "value_kind" NOT NULL,
	CONSTRAINT "evidence_via_evidence_id_position_pk" PRIMARY KEY("evidence_id","position"),
	CONSTRAINT "evidence_via_position" CHECK ("evidence_via"."position" >= 0),
	CONSTRAINT "evidence_via_passes_on" CHECK ("evidence_via"."entity_kind" in ('PERSON', 'ORGANIZATION', 'DOCUMENT', 'FUND', 'GROUP', 'OFFICE'))
);
--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_voice";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_speaker_speaks";--> statement-breakpoint
ALTER TABLE "quotations" DROP CONSTRAINT "quotations_speaker_speaks";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "reprint_of" bigint;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "stance" "stance" DEFAULT 'ASSERTS' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "said_on" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "said_earliest" date;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "said_latest" date;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "standing" "standing" DEFAULT 'ASSERTED' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_via" ADD CONSTRAINT "evidence_via_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_via" ADD CONSTRAINT "evidence_via_entity_id_entity_kind_entities_id_kind_fk" FOREIGN KEY ("entity_id","entity_kind") REFERENCES "public"."entities"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_via_entity" ON "evidence_via" USING btree ("entity_id");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_reprint_of_articles_id_fk" FOREIGN KEY ("reprint_of") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_reprint_of" ON "articles" USING btree ("reprint_of") WHERE "articles"."reprint_of" is not null;--> statement-breakpoint
CREATE INDEX "evidence_other_stance" ON "evidence" USING btree ("statement_id") WHERE "evidence"."stance" <> 'ASSERTS';--> statement-breakpoint
CREATE INDEX "statements_in_doubt" ON "statements" USING btree ("id") WHERE "statements"."standing" <> 'ASSERTED';--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_reprints_another" CHECK ("articles"."reprint_of" <> "articles"."id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_said" CHECK ("evidence"."said_on" is not null or num_nonnulls("evidence"."said_earliest", "evidence"."said_latest") = 0);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_voice" CHECK (num_nulls("evidence"."speaker_id", "evidence"."speaker_kind") in (0, 2) and case "evidence"."voice" when 'ARTICLE' then "evidence"."speaker_id" is null when 'QUOTED' then "evidence"."speaker_id" is not null else true end);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_speaker_speaks" CHECK ("evidence"."speaker_kind" in ('PERSON', 'ORGANIZATION', 'DOCUMENT', 'FUND', 'GROUP', 'OFFICE'));--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_speaker_speaks" CHECK ("quotations"."speaker_kind" in ('PERSON', 'ORGANIZATION', 'DOCUMENT', 'FUND', 'GROUP', 'OFFICE'));