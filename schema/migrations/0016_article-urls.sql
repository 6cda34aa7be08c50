-- Addresses that run a script were taken until this check.
UPDATE "articles" SET "url" = null WHERE "url" !~* '^https?://';--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_url" CHECK ("articles"."url" ~* '^https?://');
