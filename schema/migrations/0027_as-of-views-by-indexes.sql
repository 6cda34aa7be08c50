-- The conditions stand outside of the union of what stands and what stood: Postgres joins to such a union by the indexes of its tables, and scans one
-- whose parts have conditions of their own.

CREATE OR REPLACE FUNCTION make_views_as_of() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
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
      body := regexp_replace(body, format('\mpublic\.%s(?= )', ledgered), format('(SELECT %1$s
        FROM (SELECT %1$s, 9223372036854775807::bigint AS until FROM public.%2$I UNION ALL SELECT %1$s, until FROM past.%2$I) stood
        WHERE since <= (SELECT graph_as_of.known()) AND until > (SELECT graph_as_of.known()))', columns, ledgered), 'g');
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
