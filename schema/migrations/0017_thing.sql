ALTER TYPE "public"."value_kind" ADD VALUE 'THING' BEFORE 'QUANTITY';--> statement-breakpoint
CREATE TABLE "things" (
	"id" bigint PRIMARY KEY NOT NULL,
	"kind" "value_kind" DEFAULT 'THING'::text::value_kind NOT NULL,
	"type" text NOT NULL,
	CONSTRAINT "things_kind" CHECK ("things"."kind"::text = 'THING')
);
--> statement-breakpoint
ALTER TABLE "things" ADD CONSTRAINT "things_id_kind_entities_id_kind_fk" FOREIGN KEY ("id","kind") REFERENCES "public"."entities"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "things" ADD CONSTRAINT "things_kind_type_entity_types_kind_type_fk" FOREIGN KEY ("kind","type") REFERENCES "public"."entity_types"("kind","type") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "things_type" ON "things" USING btree ("type");