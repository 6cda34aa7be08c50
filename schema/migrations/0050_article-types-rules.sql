-- An article may be a note of the desk, or a data set. Those that are there are of the press.

ALTER TABLE past.articles ADD COLUMN type article_type DEFAULT 'NEWS' NOT NULL;
--> statement-breakpoint
DO $$
BEGIN
  EXECUTE replace(pg_get_functiondef('tell_articles(bigint)'::regprocedure), '(p.slug, p.title, p.url, p.publisher_id, p.published, p.lang, p.sha256, p.length, p.reprint_of) IS DISTINCT FROM (a.slug, a.title, a.url, a.publisher_id, a.published, a.lang, a.sha256, a.length, a.reprint_of)',
    '(p.slug, p.type, p.title, p.url, p.publisher_id, p.published, p.lang, p.sha256, p.length, p.reprint_of) IS DISTINCT FROM (a.slug, a.type, a.title, a.url, a.publisher_id, a.published, a.lang, a.sha256, a.length, a.reprint_of)');
  IF position('p.type' IN pg_get_functiondef('tell_articles(bigint)'::regprocedure)) = 0 THEN
    RAISE EXCEPTION 'tell_articles does not compare the types of articles';
  END IF;
  EXECUTE 'CREATE OR REPLACE VIEW graph.articles AS ' || regexp_replace(pg_get_viewdef('graph.articles'::regclass), '\n   FROM ', E', a.type::text AS type\n   FROM ');
END $$;
--> statement-breakpoint
COMMENT ON COLUMN graph.articles.type IS 'NEWS, NOTE (what the desk knows and no article says, in its own sentences) or DATASET (data of another system).';
