CREATE TABLE "corrections" (
	"evidence_id" bigint PRIMARY KEY NOT NULL,
	"subject_id" bigint NOT NULL,
	"subject_kind" "value_kind" NOT NULL,
	"predicate" text NOT NULL,
	"value_kind" "value_kind" NOT NULL,
	"object_id" bigint,
	"amount" numeric,
	"amount_to" numeric,
	"comparator" "comparator",
	"unit" text,
	"per" text,
	"of_id" bigint,
	"of_kind" "value_kind",
	"of_text" jsonb,
	"text" jsonb,
	"date" text,
	CONSTRAINT "corrections_one_value" CHECK (case "corrections"."value_kind"
        when 'QUANTITY' then num_nonnulls("corrections"."amount", "corrections"."comparator", "corrections"."unit") = 3 and num_nonnulls("corrections"."object_id", "corrections"."text", "corrections"."date") = 0
        when 'TEXT' then "corrections"."text" is not null and num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."date") = 0
        when 'DATE' then "corrections"."date" is not null and num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."text") = 0
        when 'UNKNOWN' then num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."text", "corrections"."date") = 0
        else "corrections"."object_id" is not null and num_nonnulls("corrections"."amount", "corrections"."text", "corrections"."date") = 0
      end),
	CONSTRAINT "corrections_text" CHECK (jsonb_typeof("corrections"."text") = 'object' and "corrections"."text" <> '{}' and not jsonb_path_exists("corrections"."text", '$.* ? (@.type() != "string" || @ == "")')),
	CONSTRAINT "corrections_of_text" CHECK (jsonb_typeof("corrections"."of_text") = 'object' and "corrections"."of_text" <> '{}' and not jsonb_path_exists("corrections"."of_text", '$.* ? (@.type() != "string" || @ == "")'))
);
--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_predicate_predicates_predicate_fk" FOREIGN KEY ("predicate") REFERENCES "public"."predicates"("predicate") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_subject_id_subject_kind_entities_id_kind_fk" FOREIGN KEY ("subject_id","subject_kind") REFERENCES "public"."entities"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_object_id_value_kind_entities_id_kind_fk" FOREIGN KEY ("object_id","value_kind") REFERENCES "public"."entities"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_of_id_of_kind_entities_id_kind_fk" FOREIGN KEY ("of_id","of_kind") REFERENCES "public"."entities"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_unit_units_unit_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("unit") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_per_units_unit_fk" FOREIGN KEY ("per") REFERENCES "public"."units"("unit") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_subject" ON "corrections" USING btree ("subject_id","predicate");