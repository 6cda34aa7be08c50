-- Rows of a data set have words of their own. The views quote them where there is no text.

ALTER TABLE past.sentences ADD COLUMN text text;
--> statement-breakpoint
DO $$
DECLARE
  changed record;
  before text;
BEGIN
  FOR changed IN SELECT * FROM (VALUES ('sentences', 't.text'), ('evidence_history', 'CASE WHEN v.start IS NULL THEN t.text END')) AS given (view, words)
  LOOP
    before := pg_get_viewdef(format('graph.%I', changed.view)::regclass);
    EXECUTE format('CREATE OR REPLACE VIEW graph.%I AS %s', changed.view,
      regexp_replace(before, '"?substring"?\((a\.text.*?)\) AS "substring"', format('COALESCE(%s, substring(\1)) AS words', changed.words), 'i'));
    IF before = pg_get_viewdef(format('graph.%I', changed.view)::regclass) THEN
      RAISE EXCEPTION 'graph.% does not quote the rows of data sets', changed.view;
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
COMMENT ON COLUMN graph.sentences.text IS 'The sentence itself, if the text of the article is attached, or the words of a row of a data set; null otherwise.';
