-- The views of the schema `graph` as of a revision, which the setting `shezhire.known` names. They are the same definitions over the rows that
-- stood then, so that every query of an analyst answers as of it with another search_path.

CREATE SCHEMA graph_as_of;
--> statement-breakpoint

-- Runs with the rights of its owner, as analysts read no tables. It is asked once for each table of a query.

CREATE FUNCTION graph_as_of.known() RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written text := current_setting('shezhire.known', true);
  newest bigint := (SELECT max(id) FROM public.revisions);
BEGIN
  IF coalesce(written, '') = '' THEN
    RAISE EXCEPTION 'shezhire.known is not set' USING ERRCODE = 'undefined_object', HINT = 'Name a revision first: set shezhire.known = ''R17''';
  END IF;
  IF written !~ '^R(0|[1-9]\d{0,14})$' THEN
    RAISE EXCEPTION 'shezhire.known is "%"; a revision is written R17', left(written, 100)
      USING ERRCODE = 'invalid_parameter_value', HINT = 'select graph_as_of.revision_at(''2020-07-01T00:00:00Z'') gives the revision of a moment.';
  END IF;
  IF substr(written, 2)::bigint > coalesce(newest, 0) THEN
    RAISE EXCEPTION 'shezhire.known is %; %', written, CASE WHEN newest IS NULL THEN 'there is no revision yet' ELSE format('the newest revision is R%s', newest) END
      USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN substr(written, 2)::bigint;
END $$;
--> statement-breakpoint

-- One that is just committing is waited for: so the answer is the same for ever. Each statement here sees what was committed before it.

CREATE FUNCTION graph_as_of.revision_at(moment timestamp with time zone) RETURNS text LANGUAGE plpgsql VOLATILE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7219462);
  RETURN 'R' || coalesce((SELECT max(id) FROM public.revisions WHERE at <= moment), 0);
END $$;
--> statement-breakpoint

-- Makes the views anew of those of the schema `graph`. A migration that changes those calls it.

CREATE FUNCTION make_views_as_of() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  kept record;
  body text;
  ledgered text;
  columns text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'graph_as_of'::regnamespace AND relkind = 'v' ORDER BY oid DESC LOOP
    EXECUTE format('DROP VIEW graph_as_of.%I', kept.relname);
  END LOOP;
  FOR kept IN SELECT oid, relname FROM pg_class WHERE relnamespace = 'graph'::regnamespace AND relkind = 'v' ORDER BY oid LOOP
    body := regexp_replace(pg_get_viewdef(kept.oid), '\mgraph\.', 'graph_as_of.', 'g');
    FOR ledgered IN SELECT relname FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'r' LOOP
      columns := (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = format('public.%I', ledgered)::regclass AND attnum > 0 AND NOT attisdropped);
      body := regexp_replace(body, format('\mpublic\.%s(?= )', ledgered), format('(SELECT %s FROM public.%I WHERE since <= (SELECT graph_as_of.known())
        UNION ALL SELECT %1$s FROM past.%2$I WHERE since <= (SELECT graph_as_of.known()) AND until > (SELECT graph_as_of.known()))', columns, ledgered), 'g');
    END LOOP;
    EXECUTE format('CREATE VIEW graph_as_of.%I AS %s', kept.relname, body);
  END LOOP;
  FOR kept IN
    SELECT CASE WHEN d.objsubid = 0 THEN format('VIEW graph_as_of.%I', c.relname) ELSE format('COLUMN graph_as_of.%I.%I', c.relname, a.attname) END AS thing, d.description
    FROM pg_description d JOIN pg_class c ON c.oid = d.objoid LEFT JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
    WHERE d.classoid = 'pg_class'::regclass AND c.relnamespace = 'graph'::regnamespace AND c.relkind = 'v'
  LOOP
    EXECUTE format('COMMENT ON %s IS %L', kept.thing, kept.description);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION make_views_as_of() FROM PUBLIC;
--> statement-breakpoint

CREATE OR REPLACE FUNCTION admit_reader() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    CREATE ROLE shezhire_reader;
    ALTER ROLE shezhire_reader SET search_path = graph;
    ALTER ROLE shezhire_reader SET default_transaction_read_only = on;
  EXCEPTION WHEN OTHERS THEN
    NULL; -- it is there, or it is refused, for which every managed Postgres has its own words: what counts is the next line
  END;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'shezhire_reader') THEN
    RETURN false;
  END IF;
  GRANT USAGE ON SCHEMA graph, graph_as_of TO shezhire_reader;
  GRANT SELECT ON ALL TABLES IN SCHEMA graph, graph_as_of TO shezhire_reader;
  RETURN true;
END $$;
--> statement-breakpoint
COMMENT ON SCHEMA graph_as_of IS 'The views of the schema graph as of the revision that the setting shezhire.known names: set shezhire.known = ''R17''. The function revision_at gives the revision of a moment.';
