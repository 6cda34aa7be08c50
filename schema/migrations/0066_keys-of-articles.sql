ALTER TABLE "corrections" DROP CONSTRAINT "corrections_one_value";--> statement-breakpoint
ALTER TABLE "corrections" ALTER COLUMN "subject_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ALTER COLUMN "subject_kind" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ALTER COLUMN "predicate" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ALTER COLUMN "value_kind" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "article" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "key" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "key" text;--> statement-breakpoint
CREATE INDEX "corrections_article" ON "corrections" USING btree ("article","key") WHERE "corrections"."article" is not null;--> statement-breakpoint
CREATE INDEX "evidence_key" ON "evidence" USING btree ("article_id","key") WHERE "evidence"."key" is not null;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_named" CHECK (case when "corrections"."subject_id" is null then "corrections"."article" is not null and num_nonnulls("corrections"."subject_kind", "corrections"."predicate", "corrections"."value_kind") = 0
        else "corrections"."key" is null and num_nonnulls("corrections"."subject_kind", "corrections"."predicate", "corrections"."value_kind") = 3 end);--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_one_value" CHECK (case when "corrections"."value_kind" is null then num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."text", "corrections"."date") = 0 else case "corrections"."value_kind"
        when 'QUANTITY' then num_nonnulls("corrections"."amount", "corrections"."comparator", "corrections"."unit") = 3 and num_nonnulls("corrections"."object_id", "corrections"."text", "corrections"."date") = 0
        when 'TEXT' then num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."date") = 0
        when 'DATE' then "corrections"."date" is not null and num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."text") = 0
        when 'UNKNOWN' then num_nonnulls("corrections"."object_id", "corrections"."amount", "corrections"."text", "corrections"."date") = 0
        else "corrections"."object_id" is not null and num_nonnulls("corrections"."amount", "corrections"."text", "corrections"."date") = 0
      end end);