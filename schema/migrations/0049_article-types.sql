CREATE TYPE "public"."article_type" AS ENUM('NEWS', 'NOTE', 'DATASET');--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "type" "article_type" DEFAULT 'NEWS' NOT NULL;