CREATE TYPE "public"."change_kind" AS ENUM('STATEMENT_RECORDED', 'STATEMENT_RETRACTED', 'EVIDENCE_CHANGED', 'ENTITY_ADDED', 'ENTITY_CHANGED', 'ENTITY_RETRACTED', 'ENTITY_RESTORED');--> statement-breakpoint
DROP INDEX "changes_xid";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "kind" "change_kind";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "at" timestamp (6) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "changes_xid" ON "changes" USING btree ("xid","statement_id");