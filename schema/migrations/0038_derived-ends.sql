CREATE TABLE "derived_ends" (
	"statement_id" bigint PRIMARY KEY NOT NULL,
	"end" text NOT NULL,
	"end_latest" date NOT NULL,
	"from_id" bigint NOT NULL,
	"since" bigint DEFAULT this_revision() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entity_types" ADD COLUMN "single" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "predicates" ADD COLUMN "one_value" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "predicates" ADD COLUMN "one_subject" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "predicates" ADD COLUMN "symmetric" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "derived_ends" ADD CONSTRAINT "derived_ends_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derived_ends" ADD CONSTRAINT "derived_ends_from_id_statements_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "derived_ends_from" ON "derived_ends" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "statements_ended" ON "statements" USING btree ("subject_id","predicate","object_id") WHERE "statements"."valid_to" is not null and "statements"."object_id" is not null;