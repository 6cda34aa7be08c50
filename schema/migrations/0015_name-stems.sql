ALTER TABLE "names" ADD COLUMN "stem" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "names_stem" ON "names" USING btree ("stem","entity_id");