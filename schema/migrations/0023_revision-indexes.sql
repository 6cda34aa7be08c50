-- The changes of a revision are found by the revision that wrote a row. Rows lie nearly in the order of their revisions, so that indexes of ranges
-- of blocks find them: they take some kilobytes, and an update need not write to them.

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['articles', 'sentences', 'entities', 'organizations', 'places', 'events', 'offices', 'groups', 'documents', 'things',
    'names', 'identifiers', 'statements', 'evidence', 'mentions', 'quotations'] LOOP
    EXECUTE format('CREATE INDEX %I ON public.%I USING brin (since) WITH (pages_per_range = 32, autosummarize = on)', kept || '_since', kept);
    EXECUTE format('CREATE INDEX %I ON past.%I USING brin (since, until) WITH (pages_per_range = 32, autosummarize = on)', kept || '_revisions', kept);
  END LOOP;
END $$;
