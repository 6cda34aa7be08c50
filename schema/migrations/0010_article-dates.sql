ALTER TABLE "articles" ADD COLUMN "title_norm" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "published_earliest" date;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "published_latest" date;--> statement-breakpoint
CREATE INDEX "articles_publisher_id" ON "articles" USING btree ("publisher_id") WHERE "articles"."publisher_id" is not null;