CREATE TYPE "public"."tie" AS ENUM('CORRECTS', 'CONFIRMS', 'ENDS');--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "tie" "tie" DEFAULT 'CORRECTS' NOT NULL;--> statement-breakpoint
ALTER TABLE "event_statuses" ADD COLUMN "corrects" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "statements_dates" ON "statements" USING gist (daterange("date_earliest", "date_latest", '[]')) WHERE "statements"."value_kind" = 'DATE';