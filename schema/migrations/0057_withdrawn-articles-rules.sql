-- A withdrawn article keeps its row and its id. Views leave it out, and the log tells of it.

ALTER TABLE past.articles ADD COLUMN retracted_in bigint;
--> statement-breakpoint
DO $$
BEGIN
  EXECUTE replace(pg_get_functiondef('tell_articles(bigint)'::regprocedure), 'p.text IS NOT NULL AND a.text IS NULL',
    '(p.retracted_in IS NULL) <> (a.retracted_in IS NULL) OR p.text IS NOT NULL AND a.text IS NULL');
  IF position('p.retracted_in IS NULL) <> (a.retracted_in' IN pg_get_functiondef('tell_articles(bigint)'::regprocedure)) = 0 THEN
    RAISE EXCEPTION 'tell_articles does not tell of withdrawn articles';
  END IF;
  EXECUTE 'CREATE OR REPLACE VIEW graph.articles AS ' || rtrim(pg_get_viewdef('graph.articles'::regclass), ';') || E'\n WHERE a.retracted_in IS NULL';
END $$;
--> statement-breakpoint
COMMENT ON VIEW graph.articles IS 'The source texts, without those that were withdrawn.';
