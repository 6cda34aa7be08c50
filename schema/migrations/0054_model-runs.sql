CREATE TABLE "answered_parts" (
	"article_id" bigint NOT NULL,
	"key" text NOT NULL,
	"pieces" jsonb NOT NULL,
	"at" timestamp (6) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "answered_parts_article_id_key_pk" PRIMARY KEY("article_id","key")
);
--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "alive_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "starts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "answered_parts" ADD CONSTRAINT "answered_parts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "runs_waiting" ON "runs" USING btree ("id") WHERE "runs"."status" in ('QUEUED', 'RUNNING');