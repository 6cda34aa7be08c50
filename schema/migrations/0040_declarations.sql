CREATE TABLE "declarations" (
	"entity_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"type" text,
	"status" "event_status",
	"collective" boolean,
	"description" jsonb,
	"latitude" numeric,
	"longitude" numeric,
	"since" bigint DEFAULT this_revision() NOT NULL,
	CONSTRAINT "declarations_one_each" UNIQUE("entity_id","article_id"),
	CONSTRAINT "declarations_coordinates" CHECK (num_nulls("declarations"."latitude", "declarations"."longitude") in (0, 2)),
	CONSTRAINT "declarations_description" CHECK (jsonb_typeof("declarations"."description") = 'object' and "declarations"."description" <> '{}' and not jsonb_path_exists("declarations"."description", '$.* ? (@.type() != "string" || @ == "")'))
);
--> statement-breakpoint
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_entity_id_entities_id_fk" FOREIGN KEY ("entity_id") REFERENCES "public"."entities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "declarations_article" ON "declarations" USING btree ("article_id");