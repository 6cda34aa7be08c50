CREATE TABLE "rankings" (
	"statement_id" bigint NOT NULL,
	"article_id" bigint,
	"rank" "rank" NOT NULL,
	"since" bigint DEFAULT this_revision() NOT NULL,
	CONSTRAINT "rankings_one_each" UNIQUE NULLS NOT DISTINCT("statement_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"statement_id" bigint PRIMARY KEY NOT NULL,
	"target_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_target_id_statements_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rankings_article" ON "rankings" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "redirects_target" ON "redirects" USING btree ("target_id");