ALTER TABLE "names" ADD COLUMN "corrects" text;--> statement-breakpoint
CREATE INDEX "names_corrects" ON "names" USING btree ("entity_id") WHERE "names"."corrects" is not null;--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_corrects_another" CHECK ("names"."corrects" <> "names"."text");