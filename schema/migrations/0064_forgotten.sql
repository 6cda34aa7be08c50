ALTER TABLE "corrections" DROP CONSTRAINT "corrections_one_value";--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_reason";--> statement-breakpoint
ALTER TABLE "mentions" DROP CONSTRAINT "mentions_words_or_fingerprint";--> statement-breakpoint
ALTER TABLE "qualifiers" DROP CONSTRAINT "qualifiers_one_value";--> statement-breakpoint
ALTER TABLE "quotations" DROP CONSTRAINT "quotations_words_or_fingerprint";--> statement-breakpoint
ALTER TABLE "statements" DROP CONSTRAINT "statements_one_value";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "forgotten_in" bigint;--> statement-breakpoint
ALTER TABLE "entities" ADD COLUMN "forgotten_in" bigint;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_forgotten" CHECK ("articles"."forgotten_in" is null or "articles"."retracted_in" is not null and num_nonnulls("articles"."text", "articles"."title", "articles"."url") = 0);--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_one_value" CHECK (case "corrections"."value_kind"
        when 'QUANTITY' then num_nonnulls("corrections"."amount", "corrections"."comparator", "corrections"."unit") = 3 and num_nonnulls("corrections"."object_id", "corrections"."text", "corrections"."date") = 0
        when 'TEXT' then num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."date") = 0
        when 'DATE' then "corrections"."date" is not null and num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."text") = 0
        when 'UNKNOWN' then num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."text", "corrections"."date") = 0
        else "corrections"."object_id" is not null and num_nonnulls("corrections"."amount", "corrections"."text", "corrections"."date") = 0
      end);--> statement-breakpoint
ALTER TABLE "entities" ADD CONSTRAINT "entities_forgotten" CHECK (num_nonnulls("entities"."forgotten_in", "entities"."description") < 2);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_reason" CHECK (case when "evidence"."reason" is null then "evidence"."certainty" <> 'INFERRED' or "evidence"."retracted_in" is not null else "evidence"."certainty" = 'INFERRED' end);--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_words_or_fingerprint" CHECK (num_nonnulls("mentions"."surface", "mentions"."sha256") < 2);--> statement-breakpoint
ALTER TABLE "qualifiers" ADD CONSTRAINT "qualifiers_one_value" CHECK (case "qualifiers"."value_kind"
        when 'QUANTITY' then num_nonnulls("qualifiers"."amount", "qualifiers"."comparator", "qualifiers"."unit") = 3 and ("qualifiers"."comparator"::text = 'BETWEEN') = ("qualifiers"."amount_to" is not null) and num_nonnulls("qualifiers"."object_id", "qualifiers"."text", "qualifiers"."date") = 0
        when 'TEXT' then num_nonnulls("qualifiers"."object_id", "qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."date") = 0
        when 'DATE' then "qualifiers"."date" is not null and num_nonnulls("qualifiers"."object_id", "qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."text") = 0
        when 'UNKNOWN' then num_nonnulls("qualifiers"."object_id", "qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."text", "qualifiers"."date") = 0
        else "qualifiers"."object_id" is not null and num_nonnulls("qualifiers"."amount", "qualifiers"."amount_to", "qualifiers"."comparator", "qualifiers"."unit", "qualifiers"."text", "qualifiers"."date") = 0
      end);--> statement-breakpoint
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_words_or_fingerprint" CHECK (num_nonnulls("quotations"."as_written", "quotations"."sha256") < 2);--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_one_value" CHECK (case "statements"."value_kind"
        when 'QUANTITY' then num_nonnulls("statements"."amount", "statements"."comparator", "statements"."unit") = 3 and num_nonnulls("statements"."object_id", "statements"."text", "statements"."date") = 0
        when 'TEXT' then num_nonnulls("statements"."text", "statements"."retracted_in") > 0 and num_nonnulls("statements"."object_id", "statements"."amount", "statements"."comparator", "statements"."unit", "statements"."date") = 0
        when 'DATE' then "statements"."date" is not null and num_nonnulls("statements"."object_id", "statements"."amount", "statements"."comparator", "statements"."unit", "statements"."text") = 0
        when 'UNKNOWN' then num_nonnulls("statements"."object_id", "statements"."amount", "statements"."comparator", "statements"."unit", "statements"."text", "statements"."date") = 0
        else "statements"."object_id" is not null and num_nonnulls("statements"."amount", "statements"."comparator", "statements"."unit", "statements"."text", "statements"."date") = 0
      end);