ALTER TABLE "sentences" ALTER COLUMN "gloss" DROP NOT NULL;--> statement-breakpoint
COMMENT ON COLUMN graph.sentences.gloss_kk IS 'What it says, in our own words, in Kazakh, else in Russian, else in English; null if it has no gloss.';
--> statement-breakpoint
COMMENT ON COLUMN graph.sentences.gloss_ru IS 'What it says, in our own words, in Russian, else in Kazakh, else in English; null if it has no gloss.';
--> statement-breakpoint
COMMENT ON COLUMN graph.sentences.gloss_en IS 'What it says, in our own words, in English, else in Kazakh, else in Russian; null if it has no gloss.';
