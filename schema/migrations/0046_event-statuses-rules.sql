-- The status of an event is what sources say of it, each in a row with its evidence. Today's statuses rest on the sentences that mention the event in
-- the article that declared it, else on those of its first participant.

ALTER TABLE past.declarations DROP COLUMN status;
--> statement-breakpoint
ALTER TABLE past.events ADD COLUMN standing standing DEFAULT 'ASSERTED' NOT NULL;
--> statement-breakpoint
CREATE TEMP TABLE voices ON COMMIT DROP AS
  SELECT DISTINCT ON (s.subject_id, v.article_id, v.sentence) s.subject_id, v.article_id, v.sentence, v.voice, v.speaker_id, v.speaker_kind
  FROM evidence v JOIN statements s ON s.id = v.statement_id
  WHERE s.subject_kind = 'EVENT' AND v.retracted_in IS NULL ORDER BY s.subject_id, v.article_id, v.sentence, v.id;
--> statement-breakpoint
CREATE UNIQUE INDEX ON voices (subject_id, article_id, sentence);
--> statement-breakpoint
ANALYZE voices;
--> statement-breakpoint
INSERT INTO event_statuses (event_id, status, article_id, sentence, voice, speaker_id, speaker_kind, certainty, reason, since)
  SELECT e.id, k.status, m.article_id, m.sentence, coalesce(v.voice, CASE WHEN q.speaker_id IS NOT NULL THEN 'QUOTED' ELSE 'ARTICLE' END::voice),
    CASE WHEN v.voice IS NOT NULL THEN v.speaker_id ELSE q.speaker_id END, CASE WHEN v.voice IS NOT NULL THEN v.speaker_kind ELSE q.speaker_kind END,
    'STATED', NULL, k.since
  FROM events k JOIN entities e ON e.id = k.id AND e.retracted_in IS NULL
  JOIN (SELECT DISTINCT entity_id, article_id, sentence FROM mentions WHERE kind = 'EVENT') m ON m.entity_id = e.id AND m.article_id = e.home_id
  JOIN sentences t ON t.article_id = m.article_id AND t.number = m.sentence AND t.retracted_in IS NULL
  LEFT JOIN voices v ON v.subject_id = e.id AND v.article_id = m.article_id AND v.sentence = m.sentence
  LEFT JOIN quotations q ON q.article_id = m.article_id AND m.sentence BETWEEN q.first AND q.last;
--> statement-breakpoint
CREATE TEMP TABLE firsts ON COMMIT DROP AS
  SELECT DISTINCT ON (s.subject_id) s.subject_id, s.id FROM statements s JOIN predicates p ON p.predicate = s.predicate
  WHERE s.subject_kind = 'EVENT' AND s.retracted_in IS NULL ORDER BY s.subject_id, NOT p.role, s.id;
--> statement-breakpoint
CREATE UNIQUE INDEX ON firsts (subject_id);
--> statement-breakpoint
ANALYZE firsts;
--> statement-breakpoint
INSERT INTO event_statuses (event_id, status, article_id, sentence, start, "end", voice, speaker_id, speaker_kind, certainty, reason, stance, said_on, said_earliest,
    said_latest, since)
  SELECT k.id, k.status, v.article_id, v.sentence, v.start, v."end", v.voice, v.speaker_id, v.speaker_kind, v.certainty, v.reason, v.stance, v.said_on, v.said_earliest,
    v.said_latest, k.since
  FROM events k JOIN entities e ON e.id = k.id AND e.retracted_in IS NULL
  JOIN firsts first ON first.subject_id = e.id
  JOIN evidence v ON v.statement_id = first.id AND v.retracted_in IS NULL
  WHERE NOT EXISTS (SELECT FROM event_statuses x WHERE x.event_id = k.id)
  ON CONFLICT DO NOTHING;
--> statement-breakpoint
CREATE TABLE past.event_statuses (LIKE public.event_statuses, until bigint NOT NULL);--> statement-breakpoint
CREATE INDEX event_statuses_event_id ON past.event_statuses (event_id);--> statement-breakpoint
CREATE INDEX event_statuses_article_id ON past.event_statuses (article_id);--> statement-breakpoint
CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON event_statuses FOR EACH ROW EXECUTE FUNCTION keep_past();--> statement-breakpoint
CREATE TRIGGER check_since AFTER INSERT ON event_statuses REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_since();--> statement-breakpoint
CREATE TRIGGER log_inserted AFTER INSERT ON event_statuses REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('entity_id', 'event_id');--> statement-breakpoint
CREATE TRIGGER log_updated AFTER UPDATE ON event_statuses REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('entity_id', 'event_id');--> statement-breakpoint
CREATE TRIGGER log_deleted AFTER DELETE ON event_statuses REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('entity_id', 'event_id');--> statement-breakpoint
CREATE TRIGGER past_stays BEFORE TRUNCATE ON event_statuses FOR EACH STATEMENT EXECUTE FUNCTION past_stays();
--> statement-breakpoint

-- Each status that sources give an event has a standing of its own, as a statement has. The furthest one that somebody asserts counts: a later article
-- takes no event back, only a denial does. OCCURRED and CANCELLED are equally far: the later one counts. If nobody asserts any, the event has the
-- status, and the standing, that is left.

CREATE FUNCTION settle_statuses(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(
    SELECT v.event_id FROM changes c JOIN event_statuses v ON v.event_id = c.entity_id AND v.since = settle_statuses.revision WHERE c.revision = settle_statuses.revision
    UNION SELECT v.event_id FROM changes c JOIN past.event_statuses v ON v.event_id = c.entity_id AND v.until = settle_statuses.revision WHERE c.revision = settle_statuses.revision
    UNION SELECT v.event_id FROM changes c JOIN past.articles p ON p.id = c.article_id AND p.until = settle_statuses.revision JOIN articles n ON n.id = p.id
        AND (n.publisher_id, n.published_earliest, n.published_latest, n.reprint_of) IS DISTINCT FROM (p.publisher_id, p.published_earliest, p.published_latest, p.reprint_of)
      JOIN articles a ON a.id = n.id OR a.reprint_of = n.id JOIN event_statuses v ON v.article_id = a.id
      WHERE c.revision = settle_statuses.revision);
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  WITH said AS (
    SELECT v.event_id, v.status, v.stance,
      CASE WHEN v.speaker_id IS NOT NULL THEN 'E' || v.speaker_id
        WHEN v.voice = 'ARTICLE' AND o.publisher_id IS NOT NULL THEN 'E' || o.publisher_id
        WHEN v.voice = 'ARTICLE' THEN 'A' || o.id
        ELSE 'unnamed in A' || o.id END AS origin,
      CASE WHEN v.said_on IS NULL THEN a.published_earliest ELSE v.said_earliest END AS earliest,
      CASE WHEN v.said_on IS NULL THEN a.published_latest ELSE v.said_latest END AS latest
    FROM event_statuses v JOIN articles a ON a.id = v.article_id JOIN articles o ON o.id = coalesce(a.reprint_of, a.id)
    WHERE v.event_id = ANY (touched)
  ), counted AS (
    SELECT e.event_id, e.status, e.stance, e.latest FROM said e
    WHERE e.stance NOT IN ('WITHDRAWS', 'DECLINES') AND NOT EXISTS (
      SELECT FROM said o WHERE o.event_id = e.event_id AND o.status = e.status AND o.origin = e.origin
        AND CASE o.stance WHEN 'DECLINES' THEN false WHEN 'WITHDRAWS' THEN NOT coalesce(e.earliest > o.latest, false) ELSE o.earliest > e.latest END)
  ), claims AS (
    SELECT s.event_id, s.status, max(c.latest) FILTER (WHERE c.stance = 'ASSERTS') AS latest,
      (CASE WHEN bool_or(c.stance = 'ASSERTS') THEN CASE WHEN bool_or(c.stance = 'DENIES') THEN 'DISPUTED' ELSE 'ASSERTED' END
        WHEN bool_or(c.stance = 'SUPPOSES') THEN 'SUPPOSED' WHEN bool_or(c.stance = 'DENIES') THEN 'DENIED' ELSE 'QUESTIONED' END)::standing AS standing
    FROM (SELECT DISTINCT event_id, status FROM said) s LEFT JOIN counted c ON c.event_id = s.event_id AND c.status = s.status GROUP BY s.event_id, s.status
  ), settled AS (
    SELECT DISTINCT ON (event_id) event_id, status, standing FROM claims
    ORDER BY event_id, standing > 'DISPUTED', CASE WHEN standing > 'DISPUTED' THEN standing END,
      array_position(ARRAY['OCCURRED', 'ONGOING', 'PLANNED'], replace(status::text, 'CANCELLED', 'OCCURRED')), latest DESC NULLS LAST, status::text DESC
  ), updated AS (
    UPDATE events e SET status = n.status, standing = n.standing FROM settled n WHERE n.event_id = e.id AND (e.status, e.standing) <> (n.status, n.standing) RETURNING e.id
  )
  -- Whoever keeps links reads those of the event anew.
  INSERT INTO changes (statement_id) SELECT s.id FROM updated u JOIN statements s ON s.subject_id = u.id
    WHERE s.object_id IS NOT NULL AND s.retracted_in IS NULL AND s.recorded_in <> settle_statuses.revision ORDER BY s.id;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION settle_statuses(bigint) FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_entities(revision bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched bigint[] := ARRAY(SELECT DISTINCT c.entity_id FROM changes c WHERE c.revision = tell_entities.revision AND c.kind IS NULL AND c.entity_id IS NOT NULL);
BEGIN
  IF touched = '{}' THEN
    RETURN;
  END IF;
  INSERT INTO changes (entity_id, kind) SELECT id, told::change_kind FROM (
    SELECT p.id, 'ENTITY_CHANGED' AS told FROM past.entities p JOIN entities e ON e.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND (p.slug, p.collective, p.description, p.home_id) IS DISTINCT FROM (e.slug, e.collective, e.description, e.home_id)
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.organizations p JOIN organizations k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.offices p JOIN offices k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.groups p JOIN groups k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.documents p JOIN documents k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.things p JOIN things k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision AND p.type <> k.type
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.places p JOIN places k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND (p.type, p.latitude, p.longitude) IS DISTINCT FROM (k.type, k.latitude, k.longitude)
    UNION SELECT p.id, 'ENTITY_CHANGED' FROM past.events p JOIN events k ON k.id = p.id WHERE p.id = ANY (touched) AND p.until = revision
      AND (p.type, p.status, p.standing) IS DISTINCT FROM (k.type, k.status, k.standing)
    UNION SELECT n.entity_id, 'NAMES_ADDED' FROM names n WHERE n.entity_id = ANY (touched) AND n.since = revision
      AND NOT EXISTS (SELECT FROM names o WHERE o.entity_id = n.entity_id AND (o.role, o.lang, o.text) = (n.role, n.lang, n.text) AND o.since < revision)
      AND NOT EXISTS (SELECT FROM past.names p WHERE p.entity_id = n.entity_id AND (p.role, p.lang, p.text) = (n.role, n.lang, n.text) AND p.until = revision)
    UNION SELECT p.entity_id, 'NAMES_REMOVED' FROM past.names p WHERE p.entity_id = ANY (touched) AND p.until = revision
      AND NOT EXISTS (SELECT FROM names n WHERE n.entity_id = p.entity_id AND (n.role, n.lang, n.text) = (p.role, p.lang, p.text))
    UNION SELECT i.entity_id, 'IDENTIFIERS_ADDED' FROM identifiers i WHERE i.entity_id = ANY (touched) AND i.since = revision
      AND NOT EXISTS (SELECT FROM identifiers o WHERE o.entity_id = i.entity_id AND (o.scheme, o.value, o.source) = (i.scheme, i.value, i.source) AND o.since < revision)
      AND NOT EXISTS (SELECT FROM past.identifiers p WHERE p.entity_id = i.entity_id AND (p.scheme, p.value, p.source) = (i.scheme, i.value, i.source) AND p.until = revision)
    UNION SELECT p.entity_id, 'IDENTIFIERS_REMOVED' FROM past.identifiers p WHERE p.entity_id = ANY (touched) AND p.until = revision
      AND NOT EXISTS (SELECT FROM identifiers i WHERE i.entity_id = p.entity_id AND (i.scheme, i.value, i.source) = (p.scheme, p.value, p.source))) found
  ORDER BY id, told::change_kind;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION close_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changes WHERE revision = NEW.id) THEN
    DELETE FROM revisions WHERE id = NEW.id; -- nothing has changed
    RETURN NULL;
  END IF;
  PERFORM settle_standing(NEW.id);
  PERFORM settle_statuses(NEW.id);
  PERFORM settle_ends(NEW.id);
  PERFORM check_statements(NEW.id), check_entities(NEW.id), check_identifiers(NEW.id), check_spans(NEW.id);
  PERFORM tell_revision(NEW.id);
  PERFORM pg_advisory_xact_lock(7219462);
  UPDATE revisions SET is_open = false,
    at = greatest(clock_timestamp(), (SELECT r.at FROM revisions r WHERE r.id = NEW.id - 1) + interval '1 microsecond')
  WHERE id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint

-- The views of events leave out those whose status no source asserts. Participations have the status of their event.

CREATE OR REPLACE VIEW graph.entities_history AS
SELECT
  'E' || e.id::text AS id,
  e.slug,
  e.kind::text AS kind,
  CASE e.kind
    WHEN 'ORGANIZATION' THEN (SELECT k.type FROM public.organizations k WHERE k.id = e.id)
    WHEN 'PLACE' THEN (SELECT k.type FROM public.places k WHERE k.id = e.id)
    WHEN 'EVENT' THEN (SELECT k.type FROM public.events k WHERE k.id = e.id)
    WHEN 'OFFICE' THEN (SELECT k.type FROM public.offices k WHERE k.id = e.id)
    WHEN 'GROUP' THEN (SELECT k.type FROM public.groups k WHERE k.id = e.id)
    WHEN 'DOCUMENT' THEN (SELECT k.type FROM public.documents k WHERE k.id = e.id)
    ELSE CASE WHEN e.kind::text = 'THING' THEN (SELECT k.type FROM public.things k WHERE k.id = e.id) END
  END AS type,
  CASE e.kind WHEN 'EVENT' THEN (SELECT k.status::text FROM public.events k WHERE k.id = e.id) END AS status,
  CASE e.kind WHEN 'PLACE' THEN (SELECT k.latitude FROM public.places k WHERE k.id = e.id) END AS latitude,
  CASE e.kind WHEN 'PLACE' THEN (SELECT k.longitude FROM public.places k WHERE k.id = e.id) END AS longitude,
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id WHERE n.entity_id = e.id
    GROUP BY n.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{kk,kk-,ru,ru-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_kk,
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id WHERE n.entity_id = e.id
    GROUP BY n.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{ru,ru-,kk,kk-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_ru,
  coalesce((SELECT n.text FROM public.names n JOIN public.articles a ON a.id = n.article_id WHERE n.entity_id = e.id
    GROUP BY n.role, n.lang, n.text, n.valid_earliest, n.valid_latest
    ORDER BY (n.valid_earliest <= (now() AT TIME ZONE 'UTC')::date) IS FALSE OR (n.valid_latest >= (now() AT TIME ZONE 'UTC')::date) IS FALSE,
      array_position('{en,en-,kk,kk-,ru,ru-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text),
      n.valid_earliest IS NULL AND n.valid_latest IS NULL, n.valid_earliest DESC NULLS LAST,
      count(DISTINCT coalesce(a.publisher_id, -a.id)) DESC, max(a.published_earliest) DESC NULLS LAST, n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_en,
  coalesce(e.description ->> 'kk', e.description ->> 'ru', e.description ->> 'en') AS description_kk,
  coalesce(e.description ->> 'ru', e.description ->> 'kk', e.description ->> 'en') AS description_ru,
  coalesce(e.description ->> 'en', e.description ->> 'kk', e.description ->> 'ru') AS description_en,
  e.collective,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.recorded_in) AS recorded_at,
  (SELECT r.at FROM public.revisions r WHERE r.id = e.retracted_in) AS retracted_at,
  CASE e.kind WHEN 'EVENT' THEN (SELECT k.standing::text FROM public.events k WHERE k.id = e.id) END AS standing
FROM public.entities e;
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.entities AS
SELECT id, slug, kind, type, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE retracted_at IS NULL AND (standing IS NULL OR standing IN ('ASSERTED', 'DISPUTED'));
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.events AS
SELECT id, slug, type, status, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at, standing
FROM graph.entities_history WHERE kind = 'EVENT' AND retracted_at IS NULL AND standing IN ('ASSERTED', 'DISPUTED');
--> statement-breakpoint
CREATE OR REPLACE VIEW graph.participants AS
SELECT
  s.subject_id AS event_id,
  s.predicate AS role,
  s.object_id AS entity_id,
  CASE WHEN NOT s.unknown THEN s.value_kind END AS entity_kind,
  s.unknown,
  s.certainty,
  s.rank,
  s.id AS statement_id,
  (SELECT h.status FROM graph.entities_history h WHERE h.id = s.subject_id) AS event_status
FROM graph.statements s JOIN public.predicates p ON p.predicate = s.predicate AND p.role;
--> statement-breakpoint
CREATE VIEW graph.event_statuses AS
SELECT
  'E' || v.event_id::text AS event_id,
  v.status::text AS status,
  'A' || v.article_id::text || '.' || v.sentence::text AS sentence_id,
  'A' || v.article_id::text AS article_id,
  v.start AS span_start,
  v."end" AS span_end,
  v.voice::text AS voice,
  'E' || v.speaker_id::text AS speaker_id,
  v.certainty::text AS certainty,
  v.stance::text AS stance,
  v.said_on
FROM public.event_statuses v;
--> statement-breakpoint
CREATE VIEW graph.derived_ends AS
SELECT
  'S' || d.statement_id::text AS statement_id,
  d."end" AS ends,
  d.end_latest AS ends_latest,
  'S' || d.from_id::text AS from_id
FROM public.derived_ends d;
--> statement-breakpoint
COMMENT ON COLUMN graph.entities_history.standing IS 'For events: ASSERTED or DISPUTED if a source asserts the status, otherwise SUPPOSED, QUESTIONED or DENIED; null for other kinds.';
COMMENT ON VIEW graph.events IS 'What happened, was under way, is planned or was cancelled, as some source asserts. Who took part is in graph.participants, how much in graph.quantities, the rest in graph.statements.';
COMMENT ON COLUMN graph.events.status IS 'The furthest status that a source asserts: PLANNED, ONGOING, then OCCURRED or CANCELLED. Join graph.event_statuses for what each source says.';
COMMENT ON COLUMN graph.events.standing IS 'ASSERTED, or DISPUTED if some sources deny the status.';
COMMENT ON COLUMN graph.participants.event_status IS 'The status of the event: OCCURRED, ONGOING, PLANNED or CANCELLED.';
COMMENT ON VIEW graph.event_statuses IS 'What sources say of the status of events, one row for each sentence.';
COMMENT ON COLUMN graph.event_statuses.event_id IS 'The event.';
COMMENT ON COLUMN graph.event_statuses.status IS 'The status that it is about: OCCURRED, ONGOING, PLANNED or CANCELLED.';
COMMENT ON COLUMN graph.event_statuses.sentence_id IS 'The sentence that says so.';
COMMENT ON COLUMN graph.event_statuses.article_id IS 'The article of the sentence.';
COMMENT ON COLUMN graph.event_statuses.span_start IS 'Where the words begin, in code points from the start of the article; null if the whole sentence says so.';
COMMENT ON COLUMN graph.event_statuses.span_end IS 'Where the words end, exclusive; null if the whole sentence says so.';
COMMENT ON COLUMN graph.event_statuses.voice IS 'Whose words they are: ARTICLE, QUOTED or REPORTED.';
COMMENT ON COLUMN graph.event_statuses.speaker_id IS 'Who says so; null if the article does, or a source that it does not name.';
COMMENT ON COLUMN graph.event_statuses.certainty IS 'STATED, or INFERRED if it was concluded.';
COMMENT ON COLUMN graph.event_statuses.stance IS 'What the source says of the status: ASSERTS, DENIES, QUESTIONS, SUPPOSES, WITHDRAWS or DECLINES.';
COMMENT ON COLUMN graph.event_statuses.said_on IS 'When it was said (EDTF), if the sentence dates it; null otherwise.';
COMMENT ON VIEW graph.derived_ends IS 'Ends of the valid time that statements do not give themselves, and that follow from others: of a successor, or of the same fact with an end.';
COMMENT ON COLUMN graph.derived_ends.statement_id IS 'The statement that ends.';
COMMENT ON COLUMN graph.derived_ends.ends IS 'The end (EDTF); ../2026-06-10 is an end on that day or earlier.';
COMMENT ON COLUMN graph.derived_ends.ends_latest IS 'Its latest possible day.';
COMMENT ON COLUMN graph.derived_ends.from_id IS 'The statement that it follows from.';
