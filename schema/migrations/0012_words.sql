CREATE TABLE "text_indexing" (
	"version" integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_keys" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sentences" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sentences" ADD COLUMN "words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_words" ON "articles" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "sentences_words" ON "sentences" USING gin ("words") WITH (fastupdate=false);