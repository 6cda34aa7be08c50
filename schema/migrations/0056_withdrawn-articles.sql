ALTER TABLE "articles" ADD COLUMN "retracted_in" bigint;--> statement-breakpoint
CREATE INDEX "articles_withdrawn" ON "articles" USING btree ("id") WHERE "articles"."retracted_in" is not null;