ALTER TYPE "public"."comparator" ADD VALUE 'BETWEEN';--> statement-breakpoint
CREATE TABLE "qualifiers" (
	"statement_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"predicate" text NOT NULL,
	"value_kind" "value_kind" NOT NULL,
	"object_id" bigint,
	"amount" numeric,
	"amount_to" numeric,
	"comparator" "comparator",
	"unit" text,
	"text" jsonb,
	"date" text,
	"date_earliest" date,
	"date_latest" date,
	CONSTRAINT "qualifiers_statement_id_position_pk" PRIMARY KEY("statement_id","position"),
	CONSTRAINT "qualifiers_position" CHECK ("qualifiers"."position" between 0 and 19),
	CONSTRAINT "qualifiers_one_value" CHECK (case "qualifiers"."value_kind"
        when 'QUANTITY' then num_nonnulls("qualifiers"."amount", "qualifiers"."comparator", "qualifiers"."unit") = 3 and ("qualifiers"."comparator"::text = 'BETWEEN') = ("qualifiers"."amount_to" is not null) and num_nonnulls("qualifiers"."object_id", "qualifiers"."text", "qualifiers"."date") = 0
        when 'TEXT' then "qualifiers"."text" is not null and num_nonnulls("qualifiers"."object_id", "qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."date") = 0
        when 'DATE' then "qualifiers"."date" is not null and num_nonnulls("qualifiers"."object_id", "qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."text") = 0
        when 'UNKNOWN' then num_nonnulls("qualifiers"."object_id", "qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."text", "qualifiers"."date") = 0
        else "qualifiers"."object_id" is not null and num_nonnulls("qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."text", "qualifiers"."date") = 0
      end),
	CONSTRAINT "qualifiers_amount" CHECK ("qualifiers"."amount" not in ('NaN', 'Infinity', '-Infinity')),
	CONSTRAINT "qualifiers_range" CHECK ("qualifiers"."amount_to" > "qualifiers"."amount" and "qualifiers"."amount_to" < 'Infinity'),
	CONSTRAINT "qualifiers_text" CHECK (jsonb_typeof("qualifiers"."text") = 'object' and "qualifiers"."text" <> '{}' and not jsonb_path_exists("qualifiers"."text", '$.* ? (@.type() != "string" || @ == "")'))
);
--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "amount_to" numeric;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "of_id" bigint;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "of_kind" "value_kind";--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "of_text" jsonb;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "per" text;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "equivalent_amount" numeric;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "equivalent_unit" text;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "qualifiers_key" text;--> statement-breakpoint
ALTER TABLE "qualifiers" ADD CONSTRAINT "qualifiers_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifiers" ADD CONSTRAINT "qualifiers_predicate_predicates_predicate_fk" FOREIGN KEY ("predicate") REFERENCES "public"."predicates"("predicate") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifiers" ADD CONSTRAINT "qualifiers_object_id_value_kind_entities_id_kind_fk" FOREIGN KEY ("object_id","value_kind") REFERENCES "public"."entities"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifiers" ADD CONSTRAINT "qualifiers_unit_units_unit_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("unit") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "qualifiers_predicate" ON "qualifiers" USING btree ("predicate","statement_id");--> statement-breakpoint
CREATE INDEX "qualifiers_object" ON "qualifiers" USING btree ("object_id") WHERE "qualifiers"."object_id" is not null;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_of_id_of_kind_entities_id_kind_fk" FOREIGN KEY ("of_id","of_kind") REFERENCES "public"."entities"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_per_units_unit_fk" FOREIGN KEY ("per") REFERENCES "public"."units"("unit") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_equivalent_unit_units_unit_fk" FOREIGN KEY ("equivalent_unit") REFERENCES "public"."units"("unit") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statements_of" ON "statements" USING btree ("of_id") WHERE "statements"."of_id" is not null;--> statement-breakpoint
CREATE INDEX "statements_qualified" ON "statements" USING btree ("id") WHERE "statements"."qualifiers_key" is not null;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_quantity" CHECK (case when "statements"."value_kind" = 'QUANTITY' then ("statements"."comparator"::text = 'BETWEEN') = ("statements"."amount_to" is not null) and num_nulls("statements"."of_id", "statements"."of_kind") in (0, 2)
        and num_nonnulls("statements"."of_id", "statements"."of_text") < 2 and num_nulls("statements"."equivalent_amount", "statements"."equivalent_unit") in (0, 2)
        else num_nonnulls("statements"."amount_to", "statements"."of_id", "statements"."of_kind", "statements"."of_text", "statements"."per", "statements"."equivalent_amount", "statements"."equivalent_unit") = 0 end);--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_range" CHECK ("statements"."amount_to" > "statements"."amount" and "statements"."amount_to" < 'Infinity');--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_equivalent" CHECK ("statements"."equivalent_amount" not in ('NaN', 'Infinity', '-Infinity'));--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_of_text" CHECK (jsonb_typeof("statements"."of_text") = 'object' and "statements"."of_text" <> '{}' and not jsonb_path_exists("statements"."of_text", '$.* ? (@.type() != "string" || @ == "")'));