-- Reading as of the newest revision reads the tables themselves, in a statement that fails if what it sees has a later one.

CREATE FUNCTION check_newest(revision bigint) RETURNS boolean LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF (SELECT coalesce(max(r.id), 0) FROM public.revisions r) <> revision THEN
    RAISE EXCEPTION 'R% is not the newest revision', revision USING ERRCODE = 'SZ001';
  END IF;
  RETURN true;
END $$;
--> statement-breakpoint

-- The last revision that was committed by a moment, the newest, when that was committed, and a moment by which no other one was, in
-- microseconds since 1970. A revision takes the lock before it gets its moment, until it is committed; each statement here sees what is
-- committed by then.

CREATE FUNCTION find_revision(moment timestamp with time zone, OUT revision bigint, OUT newest bigint, OUT newest_from bigint, OUT settled_until bigint)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  last timestamp with time zone;
  settled timestamp with time zone := clock_timestamp();
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7219462);
  SELECT r.id, r.at INTO newest, last FROM public.revisions r ORDER BY r.id DESC LIMIT 1;
  newest := coalesce(newest, 0);
  revision := CASE WHEN newest = 0 OR last <= moment THEN newest ELSE (SELECT coalesce(max(r.id), 0) FROM public.revisions r WHERE r.at <= moment) END;
  newest_from := coalesce(extract(epoch FROM last) * 1000000, -9000000000000000)::bigint;
  settled_until := (extract(epoch FROM settled) * 1000000)::bigint;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION check_newest(bigint), find_revision(timestamp with time zone) FROM PUBLIC;
