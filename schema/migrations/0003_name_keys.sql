-- Names that are there get their keys in the same start-up, before anything is served: name_folding has no version yet.
CREATE TABLE "name_folding" (
	"version" integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "name_words" (
	"word" text COLLATE "C" PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP INDEX "names_text";--> statement-breakpoint
DROP INDEX "names_trigrams";--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "norm" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "names" ALTER COLUMN "norm" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "key" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "names" ALTER COLUMN "key" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "sort_key" text COLLATE "C" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "names" ALTER COLUMN "sort_key" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "initials" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "name_words_trigrams" ON "name_words" USING gin ("word" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "names_norm" ON "names" USING btree ("norm");--> statement-breakpoint
CREATE INDEX "names_norm_trigrams" ON "names" USING gin ("norm" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "names_key" ON "names" USING btree ("key","entity_id");--> statement-breakpoint
CREATE INDEX "names_key_unspaced" ON "names" USING btree (replace("key", ' ', ''));--> statement-breakpoint
CREATE INDEX "names_key_words" ON "names" USING gin (array_to_tsvector(string_to_array("key", ' '))) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "names_initials" ON "names" USING btree ("initials");