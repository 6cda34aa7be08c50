DROP INDEX "names_one_primary";--> statement-breakpoint
ALTER TABLE "names" DROP CONSTRAINT "names_entity_id_role_lang_text_article_id_pk";--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "valid_from" text;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "valid_to" text;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "valid_earliest" date;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "valid_latest" date;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "sentence" integer;--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_article_id_sentence_sentences_article_id_number_fk" FOREIGN KEY ("article_id","sentence") REFERENCES "public"."sentences"("article_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "names_one_primary" ON "names" USING btree ("entity_id","lang","article_id",coalesce("valid_from", ''),coalesce("valid_to", '')) WHERE "names"."role" = 'PRIMARY';--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_once" UNIQUE NULLS NOT DISTINCT("entity_id","role","lang","text","article_id","valid_from","valid_to");--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_validity" CHECK ("names"."valid_earliest" <= "names"."valid_latest");