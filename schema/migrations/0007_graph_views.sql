-- What analysts read: a schema of its own with views that keep their names and columns, whatever the tables behind them become.
-- Ids are those of the API, defaults too: what stands now, without what is DEPRECATED. Texts in our own words come in three
-- languages, each with the API's fallback. `npm run print` makes schema/views.md of the comments.

-- Public ids are made of numbers. They are indexed as they are shown, so that a condition on an id and a join of two take an index,
-- and the planner knows how many there are.

CREATE INDEX entities_public_id ON entities (('E' || id::text));
--> statement-breakpoint
CREATE INDEX statements_public_id ON statements (('S' || id::text));
--> statement-breakpoint
CREATE INDEX statements_public_subject ON statements (('E' || subject_id::text));
--> statement-breakpoint
CREATE INDEX statements_public_object ON statements (('E' || object_id::text)) WHERE object_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX evidence_public_statement ON evidence (('S' || statement_id::text));
--> statement-breakpoint
CREATE INDEX evidence_public_sentence ON evidence (('A' || article_id::text || '.' || sentence::text));
--> statement-breakpoint
CREATE INDEX evidence_public_speaker ON evidence (('E' || speaker_id::text)) WHERE speaker_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX sentences_public_id ON sentences (('A' || article_id::text || '.' || number::text));
--> statement-breakpoint
CREATE INDEX names_public_entity ON names (('E' || entity_id::text));
--> statement-breakpoint
CREATE INDEX mentions_public_entity ON mentions (('E' || entity_id::text)) WHERE entity_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX mentions_public_sentence ON mentions (('A' || article_id::text || '.' || sentence::text));
--> statement-breakpoint

CREATE SCHEMA graph;
--> statement-breakpoint
COMMENT ON SCHEMA graph IS 'The knowledge graph for analysts: stable views to read, with the ids of the API. They show what stands now, without what is DEPRECATED; those that end in _history show all that was ever recorded. Ids are text: order by length(id), id.';
--> statement-breakpoint

-- Entities. The label is what `bestName` of src/name/name.ts chooses: first the language, then the role, then the code points.
CREATE VIEW graph.entities_history AS
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
  END AS type,
  CASE e.kind WHEN 'EVENT' THEN (SELECT k.status::text FROM public.events k WHERE k.id = e.id) END AS status,
  CASE e.kind WHEN 'PLACE' THEN (SELECT k.latitude FROM public.places k WHERE k.id = e.id) END AS latitude,
  CASE e.kind WHEN 'PLACE' THEN (SELECT k.longitude FROM public.places k WHERE k.id = e.id) END AS longitude,
  coalesce((SELECT n.text FROM public.names n WHERE n.entity_id = e.id
    ORDER BY array_position('{kk,kk-,ru,ru-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text), n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_kk,
  coalesce((SELECT n.text FROM public.names n WHERE n.entity_id = e.id
    ORDER BY array_position('{ru,ru-,kk,kk-,en,en-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text), n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_ru,
  coalesce((SELECT n.text FROM public.names n WHERE n.entity_id = e.id
    ORDER BY array_position('{en,en-,kk,kk-,ru,ru-}', regexp_replace(lower(n.lang), '-.*', '-')), array_position('{PRIMARY,SHORT,ALIAS,INITIALS,TITLE}', n.role::text), n.text COLLATE "C"
    LIMIT 1), e.slug) AS label_en,
  coalesce(e.description ->> 'kk', e.description ->> 'ru', e.description ->> 'en') AS description_kk,
  coalesce(e.description ->> 'ru', e.description ->> 'kk', e.description ->> 'en') AS description_ru,
  coalesce(e.description ->> 'en', e.description ->> 'kk', e.description ->> 'ru') AS description_en,
  e.collective,
  e.recorded_at,
  e.retracted_at
FROM public.entities e;
COMMENT ON VIEW graph.entities_history IS 'Every entity that was ever recorded, also those that were retracted: an id keeps resolving.';
COMMENT ON COLUMN graph.entities_history.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.entities_history.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.entities_history.kind IS 'What kind of thing it is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP or DOCUMENT.';
COMMENT ON COLUMN graph.entities_history.type IS 'What it is more exactly, as graph.types lists it; null for people and funds, which have no types.';
COMMENT ON COLUMN graph.entities_history.status IS 'Of an event: OCCURRED, ONGOING or PLANNED; else null.';
COMMENT ON COLUMN graph.entities_history.latitude IS 'Of a place: degrees, WGS 84 (numeric); null where not known.';
COMMENT ON COLUMN graph.entities_history.longitude IS 'Of a place: degrees, WGS 84 (numeric); null where not known.';
COMMENT ON COLUMN graph.entities_history.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.entities_history.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.entities_history.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.entities_history.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.entities_history.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.entities_history.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.entities_history.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.entities_history.recorded_at IS 'When it was first recorded here.';
COMMENT ON COLUMN graph.entities_history.retracted_at IS 'When it was retracted here; null while it stands.';
--> statement-breakpoint

CREATE VIEW graph.entities AS
SELECT id, slug, kind, type, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE retracted_at IS NULL;
COMMENT ON VIEW graph.entities IS 'The things in the world: people, organizations, funds, places, events, offices, groups, documents.';
COMMENT ON COLUMN graph.entities.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.entities.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.entities.kind IS 'What kind of thing it is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP or DOCUMENT.';
COMMENT ON COLUMN graph.entities.type IS 'What it is more exactly, as graph.types lists it; null for people and funds, which have no types.';
COMMENT ON COLUMN graph.entities.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.entities.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.entities.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.entities.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.entities.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.entities.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.entities.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.entities.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.people AS
SELECT id, slug, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'PERSON' AND retracted_at IS NULL;
COMMENT ON VIEW graph.people IS 'People.';
COMMENT ON COLUMN graph.people.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.people.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.people.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.people.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.people.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.people.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.people.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.people.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.people.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.people.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.organizations AS
SELECT id, slug, type, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'ORGANIZATION' AND retracted_at IS NULL;
COMMENT ON VIEW graph.organizations IS 'Organizations: parties, media and websites, institutions.';
COMMENT ON COLUMN graph.organizations.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.organizations.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.organizations.type IS 'What organization it is, as graph.types lists it.';
COMMENT ON COLUMN graph.organizations.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.organizations.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.organizations.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.organizations.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.organizations.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.organizations.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.organizations.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.organizations.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.funds AS
SELECT id, slug, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'FUND' AND retracted_at IS NULL;
COMMENT ON VIEW graph.funds IS 'Funds: what pays. What they paid for are events with a PAYER in graph.participants.';
COMMENT ON COLUMN graph.funds.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.funds.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.funds.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.funds.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.funds.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.funds.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.funds.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.funds.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.funds.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.funds.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.places AS
SELECT id, slug, type, latitude, longitude, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'PLACE' AND retracted_at IS NULL;
COMMENT ON VIEW graph.places IS 'Places; which lies in which are statements LOCATED_IN.';
COMMENT ON COLUMN graph.places.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.places.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.places.type IS 'What place it is, as graph.types lists it.';
COMMENT ON COLUMN graph.places.latitude IS 'Degrees, WGS 84 (numeric); null where not known.';
COMMENT ON COLUMN graph.places.longitude IS 'Degrees, WGS 84 (numeric); null where not known.';
COMMENT ON COLUMN graph.places.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.places.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.places.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.places.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.places.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.places.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.places.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.places.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.events AS
SELECT id, slug, type, status, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'EVENT' AND retracted_at IS NULL;
COMMENT ON VIEW graph.events IS 'What happened, was under way or is planned. Who took part is in graph.participants, how much in graph.quantities, the rest in graph.statements.';
COMMENT ON COLUMN graph.events.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.events.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.events.type IS 'What event it is, as graph.types lists it.';
COMMENT ON COLUMN graph.events.status IS 'Whether it is over, under way or planned: OCCURRED, ONGOING or PLANNED.';
COMMENT ON COLUMN graph.events.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.events.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.events.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.events.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.events.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.events.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.events.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.events.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.offices AS
SELECT id, slug, type, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'OFFICE' AND retracted_at IS NULL;
COMMENT ON VIEW graph.offices IS 'Positions and titles. Who holds one is a statement HOLDER or BEARS_TITLE.';
COMMENT ON COLUMN graph.offices.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.offices.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.offices.type IS 'What office it is, as graph.types lists it.';
COMMENT ON COLUMN graph.offices.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.offices.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.offices.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.offices.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.offices.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.offices.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.offices.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.offices.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.groups AS
SELECT id, slug, type, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'GROUP' AND retracted_at IS NULL;
COMMENT ON VIEW graph.groups IS 'Groups of people.';
COMMENT ON COLUMN graph.groups.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.groups.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.groups.type IS 'What group it is, as graph.types lists it.';
COMMENT ON COLUMN graph.groups.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.groups.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.groups.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.groups.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.groups.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.groups.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.groups.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.groups.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.documents AS
SELECT id, slug, type, label_kk, label_ru, label_en, description_kk, description_ru, description_en, collective, recorded_at
FROM graph.entities_history WHERE kind = 'DOCUMENT' AND retracted_at IS NULL;
COMMENT ON VIEW graph.documents IS 'Documents: reports, programmes, letters, rules, information.';
COMMENT ON COLUMN graph.documents.id IS 'The id, as in the API: E12.';
COMMENT ON COLUMN graph.documents.slug IS 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.';
COMMENT ON COLUMN graph.documents.type IS 'What document it is, as graph.types lists it.';
COMMENT ON COLUMN graph.documents.label_kk IS 'The name to show in Kazakh, as the API chooses it: else in Russian, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.documents.label_ru IS 'The name to show in Russian, as the API chooses it: else in Kazakh, else in English, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.documents.label_en IS 'The name to show in English, as the API chooses it: else in Kazakh, else in Russian, else the best name in any language, else the slug.';
COMMENT ON COLUMN graph.documents.description_kk IS 'A line that tells it from its namesakes, in Kazakh, else in Russian, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.documents.description_ru IS 'A line that tells it from its namesakes, in Russian, else in Kazakh, else in English; null where its names suffice.';
COMMENT ON COLUMN graph.documents.description_en IS 'A line that tells it from its namesakes, in English, else in Kazakh, else in Russian; null where its names suffice.';
COMMENT ON COLUMN graph.documents.collective IS 'Whether it stands for several unnamed things.';
COMMENT ON COLUMN graph.documents.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.names AS
SELECT
  'E' || n.entity_id::text AS entity_id,
  n.text,
  n.lang,
  n.role::text AS role,
  n.parts ->> 'given' AS given,
  n.parts ->> 'family' AS family,
  n.parts ->> 'patronymic' AS patronymic,
  n.key,
  n.sort_key,
  'S' || n.statement_id::text AS statement_id
FROM public.names n
WHERE NOT EXISTS (SELECT FROM public.names o
  WHERE (o.entity_id, o.role, o.lang, o.text) = (n.entity_id, n.role, n.lang, n.text) AND o.article_id < n.article_id);
COMMENT ON VIEW graph.names IS 'Every written form of an entity; one that several articles give stands once.';
COMMENT ON COLUMN graph.names.entity_id IS 'Whose name it is.';
COMMENT ON COLUMN graph.names.text IS 'The name as it is written.';
COMMENT ON COLUMN graph.names.lang IS 'Its language as a BCP 47 tag, with the script where it matters: kk, kk-Latn, ru, en.';
COMMENT ON COLUMN graph.names.role IS 'PRIMARY, ALIAS, TITLE, SHORT or INITIALS.';
COMMENT ON COLUMN graph.names.given IS 'A person''s given name as written; null where it cannot be told.';
COMMENT ON COLUMN graph.names.family IS 'A person''s family name as written; null where it cannot be told.';
COMMENT ON COLUMN graph.names.patronymic IS 'A person''s patronymic as written; null where there is none or it cannot be told.';
COMMENT ON COLUMN graph.names.key IS 'Its words in ASCII, the same for all scripts and spellings, to join names by. How it is made may change with a release.';
COMMENT ON COLUMN graph.names.sort_key IS 'Ordered by it, names follow the Kazakh alphabet. How it is made may change with a release.';
COMMENT ON COLUMN graph.names.statement_id IS 'For a TITLE: the statement it rests on; else null.';
--> statement-breakpoint

CREATE VIEW graph.identifiers AS
SELECT
  'E' || i.entity_id::text AS entity_id,
  i.scheme,
  i.value,
  i.source
FROM public.identifiers i
WHERE NOT EXISTS (SELECT FROM public.identifiers o
  WHERE (o.scheme, o.value, o.entity_id) = (i.scheme, i.value, i.entity_id) AND o.article_id < i.article_id);
COMMENT ON VIEW graph.identifiers IS 'Ids of entities in other systems. Joined by a colon, scheme and value name the entity in the API too: wikidata:Q57394.';
COMMENT ON COLUMN graph.identifiers.entity_id IS 'Whose id it is.';
COMMENT ON COLUMN graph.identifiers.scheme IS 'The other system, such as wikidata.';
COMMENT ON COLUMN graph.identifiers.value IS 'The id there, such as Q57394.';
COMMENT ON COLUMN graph.identifiers.source IS 'Where the tie comes from, in words.';
--> statement-breakpoint

CREATE VIEW graph.statements_history AS
SELECT
  'S' || s.id::text AS id,
  'E' || s.subject_id::text AS subject_id,
  s.subject_kind::text AS subject_kind,
  s.predicate,
  s.value_kind::text AS value_kind,
  s.value_kind = 'UNKNOWN' AS unknown,
  'E' || s.object_id::text AS object_id,
  s.amount,
  s.comparator::text AS comparator,
  s.unit,
  coalesce(s.text ->> 'kk', s.text ->> 'ru', s.text ->> 'en') AS text_kk,
  coalesce(s.text ->> 'ru', s.text ->> 'kk', s.text ->> 'en') AS text_ru,
  coalesce(s.text ->> 'en', s.text ->> 'kk', s.text ->> 'ru') AS text_en,
  s.date,
  s.date_earliest,
  s.date_latest,
  CASE WHEN EXISTS (SELECT FROM public.evidence v WHERE v.statement_id = s.id AND (v.retracted_at IS NULL OR v.retracted_at = s.retracted_at) AND v.certainty = 'STATED')
    THEN 'STATED' ELSE 'INFERRED' END AS certainty,
  s.rank::text AS rank,
  s.valid_from,
  s.valid_to,
  s.valid_earliest,
  s.valid_latest,
  (SELECT count(*)::integer FROM public.evidence v WHERE v.statement_id = s.id AND (v.retracted_at IS NULL OR v.retracted_at = s.retracted_at)) AS evidence_count,
  s.recorded_at,
  s.retracted_at
FROM public.statements s;
COMMENT ON VIEW graph.statements_history IS 'Every statement that was ever recorded, also those retracted since and those of rank DEPRECATED.';
COMMENT ON COLUMN graph.statements_history.id IS 'The id, as in the API: S77.';
COMMENT ON COLUMN graph.statements_history.subject_id IS 'The entity of which it is said.';
COMMENT ON COLUMN graph.statements_history.subject_kind IS 'The kind of that entity.';
COMMENT ON COLUMN graph.statements_history.predicate IS 'The kind of the fact, as graph.predicates lists it.';
COMMENT ON COLUMN graph.statements_history.value_kind IS 'What its value is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP or DOCUMENT for an entity; else QUANTITY, TEXT, DATE or UNKNOWN.';
COMMENT ON COLUMN graph.statements_history.unknown IS 'Whether its value is UNKNOWN: there is one, and the source does not name it. It is a stored answer, not a missing one.';
COMMENT ON COLUMN graph.statements_history.object_id IS 'The value, where it is an entity; else null.';
COMMENT ON COLUMN graph.statements_history.amount IS 'Of a quantity: an exact decimal (numeric); else null.';
COMMENT ON COLUMN graph.statements_history.comparator IS 'Of a quantity, how the amount is meant: EXACTLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST or ABOUT; else null.';
COMMENT ON COLUMN graph.statements_history.unit IS 'Of a quantity: what it counts, as graph.units lists it; else null.';
COMMENT ON COLUMN graph.statements_history.text_kk IS 'The value, where it is a text in our own words, in Kazakh, else in Russian, else in English; else null.';
COMMENT ON COLUMN graph.statements_history.text_ru IS 'The value, where it is a text in our own words, in Russian, else in Kazakh, else in English; else null.';
COMMENT ON COLUMN graph.statements_history.text_en IS 'The value, where it is a text in our own words, in English, else in Kazakh, else in Russian; else null.';
COMMENT ON COLUMN graph.statements_history.date IS 'The value, where it is a date (EDTF: 2020, 2020-06, XXXX-41); else null.';
COMMENT ON COLUMN graph.statements_history.date_earliest IS 'The first day the date can mean; null where open.';
COMMENT ON COLUMN graph.statements_history.date_latest IS 'The last day the date can mean; null where open.';
COMMENT ON COLUMN graph.statements_history.certainty IS 'STATED if any of its evidence is (of a retracted statement, what it had to the end), else INFERRED.';
COMMENT ON COLUMN graph.statements_history.rank IS 'Where it stands among those that compete with it: PREFERRED, NORMAL or DEPRECATED.';
COMMENT ON COLUMN graph.statements_history.valid_from IS 'Since when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.statements_history.valid_to IS 'Until when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.statements_history.valid_earliest IS 'The first day on which it can have been true; null where unknown.';
COMMENT ON COLUMN graph.statements_history.valid_latest IS 'The last day on which it can have been true; null where unknown.';
COMMENT ON COLUMN graph.statements_history.evidence_count IS 'On how many pieces of evidence it rests; of a retracted statement, those it had to the end.';
COMMENT ON COLUMN graph.statements_history.recorded_at IS 'When it was recorded here.';
COMMENT ON COLUMN graph.statements_history.retracted_at IS 'When it was retracted here; null while it stands.';
--> statement-breakpoint

CREATE VIEW graph.statements AS
SELECT
  id, subject_id, subject_kind, predicate, value_kind, unknown, object_id, amount, comparator, unit, text_kk, text_ru,
  text_en, date, date_earliest, date_latest, certainty, rank, valid_from, valid_to, valid_earliest, valid_latest,
  evidence_count, recorded_at
FROM graph.statements_history WHERE retracted_at IS NULL AND rank <> 'DEPRECATED';
COMMENT ON VIEW graph.statements IS 'The facts: subject, predicate, value. What stands now, without rank DEPRECATED. Join graph.evidence for the sentences each rests on.';
COMMENT ON COLUMN graph.statements.id IS 'The id, as in the API: S77.';
COMMENT ON COLUMN graph.statements.subject_id IS 'The entity of which it is said.';
COMMENT ON COLUMN graph.statements.subject_kind IS 'The kind of that entity.';
COMMENT ON COLUMN graph.statements.predicate IS 'The kind of the fact, as graph.predicates lists it.';
COMMENT ON COLUMN graph.statements.value_kind IS 'What its value is: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP or DOCUMENT for an entity; else QUANTITY, TEXT, DATE or UNKNOWN.';
COMMENT ON COLUMN graph.statements.unknown IS 'Whether its value is UNKNOWN: there is one, and the source does not name it. It is a stored answer, not a missing one.';
COMMENT ON COLUMN graph.statements.object_id IS 'The value, where it is an entity; else null.';
COMMENT ON COLUMN graph.statements.amount IS 'Of a quantity: an exact decimal (numeric); else null.';
COMMENT ON COLUMN graph.statements.comparator IS 'Of a quantity, how the amount is meant: EXACTLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST or ABOUT; else null.';
COMMENT ON COLUMN graph.statements.unit IS 'Of a quantity: what it counts, as graph.units lists it; else null.';
COMMENT ON COLUMN graph.statements.text_kk IS 'The value, where it is a text in our own words, in Kazakh, else in Russian, else in English; else null.';
COMMENT ON COLUMN graph.statements.text_ru IS 'The value, where it is a text in our own words, in Russian, else in Kazakh, else in English; else null.';
COMMENT ON COLUMN graph.statements.text_en IS 'The value, where it is a text in our own words, in English, else in Kazakh, else in Russian; else null.';
COMMENT ON COLUMN graph.statements.date IS 'The value, where it is a date (EDTF: 2020, 2020-06, XXXX-41); else null.';
COMMENT ON COLUMN graph.statements.date_earliest IS 'The first day the date can mean; null where open.';
COMMENT ON COLUMN graph.statements.date_latest IS 'The last day the date can mean; null where open.';
COMMENT ON COLUMN graph.statements.certainty IS 'STATED if any of its evidence is, else INFERRED.';
COMMENT ON COLUMN graph.statements.rank IS 'Where it stands among those that compete with it: PREFERRED or NORMAL.';
COMMENT ON COLUMN graph.statements.valid_from IS 'Since when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.statements.valid_to IS 'Until when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.statements.valid_earliest IS 'The first day on which it can have been true; null where unknown.';
COMMENT ON COLUMN graph.statements.valid_latest IS 'The last day on which it can have been true; null where unknown.';
COMMENT ON COLUMN graph.statements.evidence_count IS 'On how many pieces of evidence it rests.';
COMMENT ON COLUMN graph.statements.recorded_at IS 'When it was recorded here.';
--> statement-breakpoint

CREATE VIEW graph.links AS
SELECT id, subject_id, subject_kind, predicate, object_id, value_kind AS object_kind, certainty, rank, valid_from, valid_to, evidence_count
FROM graph.statements WHERE object_id IS NOT NULL;
COMMENT ON VIEW graph.links IS 'The statements between two entities: the edges, where entities are the nodes.';
COMMENT ON COLUMN graph.links.id IS 'The id, as in the API: S77.';
COMMENT ON COLUMN graph.links.subject_id IS 'The entity of which it is said.';
COMMENT ON COLUMN graph.links.subject_kind IS 'The kind of that entity.';
COMMENT ON COLUMN graph.links.predicate IS 'The kind of the fact, as graph.predicates lists it.';
COMMENT ON COLUMN graph.links.object_id IS 'The entity that is the value.';
COMMENT ON COLUMN graph.links.object_kind IS 'The kind of that entity.';
COMMENT ON COLUMN graph.links.certainty IS 'STATED if any of its evidence is, else INFERRED.';
COMMENT ON COLUMN graph.links.rank IS 'Where it stands among those that compete with it: PREFERRED or NORMAL.';
COMMENT ON COLUMN graph.links.valid_from IS 'Since when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.links.valid_to IS 'Until when it was true in the world (EDTF); null where unknown.';
COMMENT ON COLUMN graph.links.evidence_count IS 'On how many pieces of evidence it rests.';
--> statement-breakpoint

CREATE VIEW graph.participants AS
SELECT
  s.subject_id AS event_id,
  s.predicate AS role,
  s.object_id AS entity_id,
  CASE WHEN NOT s.unknown THEN s.value_kind END AS entity_kind,
  s.unknown,
  s.certainty,
  s.rank,
  s.id AS statement_id
FROM graph.statements s JOIN public.predicates p ON p.predicate = s.predicate AND p.role;
COMMENT ON VIEW graph.participants IS 'Who and what takes part in an event and in which role, competing answers side by side.';
COMMENT ON COLUMN graph.participants.event_id IS 'The event.';
COMMENT ON COLUMN graph.participants.role IS 'The role: a predicate that graph.predicates marks as one.';
COMMENT ON COLUMN graph.participants.entity_id IS 'Who or what; null where there is one that the source does not name.';
COMMENT ON COLUMN graph.participants.entity_kind IS 'The kind of that entity; null where it is not named.';
COMMENT ON COLUMN graph.participants.unknown IS 'Whether there is one that the source does not name (UNKNOWN).';
COMMENT ON COLUMN graph.participants.certainty IS 'STATED if any of its evidence is, else INFERRED.';
COMMENT ON COLUMN graph.participants.rank IS 'Where it stands among those that compete with it: PREFERRED or NORMAL.';
COMMENT ON COLUMN graph.participants.statement_id IS 'The statement that says so.';
--> statement-breakpoint

CREATE VIEW graph.quantities AS
SELECT
  s.id AS statement_id,
  s.subject_id,
  s.predicate,
  s.amount,
  s.comparator,
  s.unit,
  s.unknown,
  p.additive,
  s.certainty,
  s.rank
FROM graph.statements s JOIN public.predicates p ON p.predicate = s.predicate
WHERE EXISTS (SELECT FROM public.predicate_kinds k WHERE k.predicate = p.predicate AND k.value_kind = 'QUANTITY');
COMMENT ON VIEW graph.quantities IS 'The quantities of events, also those that are UNKNOWN. Amounts add up only within one predicate that is additive and one unit, and what is UNKNOWN is in no sum.';
COMMENT ON COLUMN graph.quantities.statement_id IS 'The statement that says so.';
COMMENT ON COLUMN graph.quantities.subject_id IS 'The event of which it is said.';
COMMENT ON COLUMN graph.quantities.predicate IS 'What it is an amount of: AMOUNT, AMOUNT_EACH, RECIPIENT_COUNT, ...';
COMMENT ON COLUMN graph.quantities.amount IS 'An exact decimal (numeric); null where UNKNOWN.';
COMMENT ON COLUMN graph.quantities.comparator IS 'How the amount is meant: EXACTLY, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST or ABOUT; null where UNKNOWN.';
COMMENT ON COLUMN graph.quantities.unit IS 'What it counts, as graph.units lists it; null where UNKNOWN.';
COMMENT ON COLUMN graph.quantities.unknown IS 'Whether there is an amount that the source does not name (UNKNOWN).';
COMMENT ON COLUMN graph.quantities.additive IS 'Whether amounts of this predicate may be added up, unit by unit: not those for each, nor counts of people who may be the same.';
COMMENT ON COLUMN graph.quantities.certainty IS 'STATED if any of its evidence is, else INFERRED.';
COMMENT ON COLUMN graph.quantities.rank IS 'Where it stands among those that compete with it: PREFERRED or NORMAL.';
--> statement-breakpoint

CREATE VIEW graph.evidence_history AS
SELECT
  'S' || v.statement_id::text AS statement_id,
  'A' || v.article_id::text || '.' || v.sentence::text AS sentence_id,
  'A' || v.article_id::text AS article_id,
  v.start AS span_start,
  v."end" AS span_end,
  (SELECT substring(a.text FROM coalesce(v.start, t.start) + 1 FOR coalesce(v."end", t."end") - coalesce(v.start, t.start))
    FROM public.articles a JOIN public.sentences t ON t.article_id = a.id WHERE a.id = v.article_id AND t.number = v.sentence) AS quote,
  v.voice::text AS voice,
  'E' || v.speaker_id::text AS speaker_id,
  v.certainty::text AS certainty,
  coalesce(v.reason ->> 'kk', v.reason ->> 'ru', v.reason ->> 'en') AS reason_kk,
  coalesce(v.reason ->> 'ru', v.reason ->> 'kk', v.reason ->> 'en') AS reason_ru,
  coalesce(v.reason ->> 'en', v.reason ->> 'kk', v.reason ->> 'ru') AS reason_en,
  v.recorded_at,
  v.retracted_at,
  s.rank::text AS rank
FROM public.evidence v JOIN public.statements s ON s.id = v.statement_id;
COMMENT ON VIEW graph.evidence_history IS 'All evidence that was ever recorded, also what was retracted since and what supports statements of rank DEPRECATED.';
COMMENT ON COLUMN graph.evidence_history.statement_id IS 'The statement it supports.';
COMMENT ON COLUMN graph.evidence_history.sentence_id IS 'The sentence that says it, as in the API: A1.4.';
COMMENT ON COLUMN graph.evidence_history.article_id IS 'The article of that sentence.';
COMMENT ON COLUMN graph.evidence_history.span_start IS 'Where the words that say it start, in code points from the start of the article; null where the whole sentence says it.';
COMMENT ON COLUMN graph.evidence_history.span_end IS 'Where those words end, exclusive; null where the whole sentence says it.';
COMMENT ON COLUMN graph.evidence_history.quote IS 'Those words, where the text of the article is attached; else null.';
COMMENT ON COLUMN graph.evidence_history.voice IS 'Whose voice it is: ARTICLE, its own; QUOTED, somebody''s direct speech; REPORTED, what somebody is said to say.';
COMMENT ON COLUMN graph.evidence_history.speaker_id IS 'Whose voice it is; null where it is the article''s own.';
COMMENT ON COLUMN graph.evidence_history.certainty IS 'Whether the sentence says it (STATED) or it was concluded (INFERRED).';
COMMENT ON COLUMN graph.evidence_history.reason_kk IS 'Why it was concluded, in Kazakh, else in Russian, else in English; null where it is stated.';
COMMENT ON COLUMN graph.evidence_history.reason_ru IS 'Why it was concluded, in Russian, else in Kazakh, else in English; null where it is stated.';
COMMENT ON COLUMN graph.evidence_history.reason_en IS 'Why it was concluded, in English, else in Kazakh, else in Russian; null where it is stated.';
COMMENT ON COLUMN graph.evidence_history.recorded_at IS 'When it was recorded here.';
COMMENT ON COLUMN graph.evidence_history.retracted_at IS 'When it was retracted here; null while it stands.';
COMMENT ON COLUMN graph.evidence_history.rank IS 'The rank of its statement: PREFERRED, NORMAL or DEPRECATED.';
--> statement-breakpoint

CREATE VIEW graph.evidence AS
SELECT
  statement_id, sentence_id, article_id, span_start, span_end, quote, voice, speaker_id, certainty, reason_kk, reason_ru,
  reason_en, recorded_at
FROM graph.evidence_history WHERE retracted_at IS NULL AND rank <> 'DEPRECATED';
COMMENT ON VIEW graph.evidence IS 'Which sentence says which statement: in whose voice, and how surely. Every statement has some.';
COMMENT ON COLUMN graph.evidence.statement_id IS 'The statement it supports.';
COMMENT ON COLUMN graph.evidence.sentence_id IS 'The sentence that says it, as in the API: A1.4.';
COMMENT ON COLUMN graph.evidence.article_id IS 'The article of that sentence.';
COMMENT ON COLUMN graph.evidence.span_start IS 'Where the words that say it start, in code points from the start of the article; null where the whole sentence says it.';
COMMENT ON COLUMN graph.evidence.span_end IS 'Where those words end, exclusive; null where the whole sentence says it.';
COMMENT ON COLUMN graph.evidence.quote IS 'Those words, where the text of the article is attached; else null.';
COMMENT ON COLUMN graph.evidence.voice IS 'Whose voice it is: ARTICLE, its own; QUOTED, somebody''s direct speech; REPORTED, what somebody is said to say.';
COMMENT ON COLUMN graph.evidence.speaker_id IS 'Whose voice it is; null where it is the article''s own.';
COMMENT ON COLUMN graph.evidence.certainty IS 'Whether the sentence says it (STATED) or it was concluded (INFERRED).';
COMMENT ON COLUMN graph.evidence.reason_kk IS 'Why it was concluded, in Kazakh, else in Russian, else in English; null where it is stated.';
COMMENT ON COLUMN graph.evidence.reason_ru IS 'Why it was concluded, in Russian, else in Kazakh, else in English; null where it is stated.';
COMMENT ON COLUMN graph.evidence.reason_en IS 'Why it was concluded, in English, else in Kazakh, else in Russian; null where it is stated.';
COMMENT ON COLUMN graph.evidence.recorded_at IS 'When it was recorded here.';
--> statement-breakpoint

CREATE VIEW graph.sentences AS
SELECT
  'A' || t.article_id::text || '.' || t.number::text AS id,
  'A' || t.article_id::text AS article_id,
  t.number,
  t.start AS span_start,
  t."end" AS span_end,
  coalesce(t.gloss ->> 'kk', t.gloss ->> 'ru', t.gloss ->> 'en') AS gloss_kk,
  coalesce(t.gloss ->> 'ru', t.gloss ->> 'kk', t.gloss ->> 'en') AS gloss_ru,
  coalesce(t.gloss ->> 'en', t.gloss ->> 'kk', t.gloss ->> 'ru') AS gloss_en,
  (SELECT substring(a.text FROM t.start + 1 FOR t."end" - t.start) FROM public.articles a WHERE a.id = t.article_id) AS text,
  (SELECT 'E' || q.speaker_id::text FROM public.quotations q WHERE q.article_id = t.article_id AND t.number BETWEEN q.first AND q.last) AS speaker_id
FROM public.sentences t WHERE t.retracted_at IS NULL;
COMMENT ON VIEW graph.sentences IS 'The numbered sentences of articles, with what each says in our own words.';
COMMENT ON COLUMN graph.sentences.id IS 'The id, as in the API: A1.4.';
COMMENT ON COLUMN graph.sentences.article_id IS 'The article.';
COMMENT ON COLUMN graph.sentences.number IS 'Its number in the article, from 1.';
COMMENT ON COLUMN graph.sentences.span_start IS 'Where it starts, in code points from the start of the article.';
COMMENT ON COLUMN graph.sentences.span_end IS 'Where it ends, exclusive.';
COMMENT ON COLUMN graph.sentences.gloss_kk IS 'What it says, in our own words, in Kazakh, else in Russian, else in English.';
COMMENT ON COLUMN graph.sentences.gloss_ru IS 'What it says, in our own words, in Russian, else in Kazakh, else in English.';
COMMENT ON COLUMN graph.sentences.gloss_en IS 'What it says, in our own words, in English, else in Kazakh, else in Russian.';
COMMENT ON COLUMN graph.sentences.text IS 'The sentence itself, where the text of the article is attached; else null.';
COMMENT ON COLUMN graph.sentences.speaker_id IS 'Whose direct speech it is; null where it is none.';
--> statement-breakpoint

CREATE VIEW graph.articles AS
SELECT
  'A' || a.id::text AS id,
  a.slug,
  a.title,
  a.url,
  'E' || a.publisher_id::text AS publisher_id,
  a.published,
  a.lang,
  a.sha256,
  a.length,
  a.text,
  a.recorded_at
FROM public.articles a;
COMMENT ON VIEW graph.articles IS 'The source texts.';
COMMENT ON COLUMN graph.articles.id IS 'The id, as in the API: A1.';
COMMENT ON COLUMN graph.articles.slug IS 'A readable id in lower-case ASCII.';
COMMENT ON COLUMN graph.articles.title IS 'Its headline; null where not stated.';
COMMENT ON COLUMN graph.articles.url IS 'Where it can be read; null where not stated.';
COMMENT ON COLUMN graph.articles.publisher_id IS 'The organization that published it; null where not stated.';
COMMENT ON COLUMN graph.articles.published IS 'When it was published (EDTF); null where not stated.';
COMMENT ON COLUMN graph.articles.lang IS 'The language it is written in, as a BCP 47 tag.';
COMMENT ON COLUMN graph.articles.sha256 IS 'The fingerprint of its text''s bytes in UTF-8, in hexadecimal.';
COMMENT ON COLUMN graph.articles.length IS 'Its length in Unicode code points.';
COMMENT ON COLUMN graph.articles.text IS 'Its text, where it is attached; else null.';
COMMENT ON COLUMN graph.articles.recorded_at IS 'When it was first recorded here.';
--> statement-breakpoint

CREATE VIEW graph.mentions AS
SELECT
  'A' || m.article_id::text || '.' || m.sentence::text AS sentence_id,
  'A' || m.article_id::text AS article_id,
  'E' || m.entity_id::text AS entity_id,
  'S' || m.statement_id::text AS statement_id,
  m.kind::text AS kind,
  m.start AS span_start,
  m."end" AS span_end,
  coalesce(m.surface, (SELECT substring(a.text FROM m.start + 1 FOR m."end" - m.start) FROM public.articles a WHERE a.id = m.article_id)) AS surface,
  m.certainty::text AS certainty,
  coalesce(m.reason ->> 'kk', m.reason ->> 'ru', m.reason ->> 'en') AS reason_kk,
  coalesce(m.reason ->> 'ru', m.reason ->> 'kk', m.reason ->> 'en') AS reason_ru,
  coalesce(m.reason ->> 'en', m.reason ->> 'kk', m.reason ->> 'ru') AS reason_en
FROM public.mentions m;
COMMENT ON VIEW graph.mentions IS 'The spans of articles that refer to an entity or, for a quantity or a time, to the statement that holds it.';
COMMENT ON COLUMN graph.mentions.sentence_id IS 'The sentence it stands in.';
COMMENT ON COLUMN graph.mentions.article_id IS 'The article of that sentence.';
COMMENT ON COLUMN graph.mentions.entity_id IS 'What is referred to; null for a quantity or a time.';
COMMENT ON COLUMN graph.mentions.statement_id IS 'For a quantity or a time: the statement that holds it; else null.';
COMMENT ON COLUMN graph.mentions.kind IS 'How it refers: NAME, TITLE, POSITION, ROLE, NOMINAL, GROUP, PRONOUN, EVENT, QUANTITY or TIME.';
COMMENT ON COLUMN graph.mentions.span_start IS 'Where the words start, in code points from the start of the article.';
COMMENT ON COLUMN graph.mentions.span_end IS 'Where they end, exclusive.';
COMMENT ON COLUMN graph.mentions.surface IS 'The words; null where they are longer than 40 characters and the text is not attached.';
COMMENT ON COLUMN graph.mentions.certainty IS 'Whether the words refer to it plainly (STATED) or are taken to (INFERRED).';
COMMENT ON COLUMN graph.mentions.reason_kk IS 'Why they are taken to, in Kazakh, else in Russian, else in English; null where they do so plainly.';
COMMENT ON COLUMN graph.mentions.reason_ru IS 'Why they are taken to, in Russian, else in Kazakh, else in English; null where they do so plainly.';
COMMENT ON COLUMN graph.mentions.reason_en IS 'Why they are taken to, in English, else in Kazakh, else in Russian; null where they do so plainly.';
--> statement-breakpoint

CREATE VIEW graph.quotations AS
SELECT
  'A' || q.article_id::text AS article_id,
  'A' || q.article_id::text || '.' || q.first::text AS first_sentence_id,
  'A' || q.article_id::text || '.' || q.last::text AS last_sentence_id,
  'E' || q.speaker_id::text AS speaker_id,
  q.start AS span_start,
  q."end" AS span_end,
  coalesce(q.as_written, (SELECT substring(a.text FROM q.start + 1 FOR q."end" - q.start) FROM public.articles a WHERE a.id = q.article_id)) AS as_written,
  q.certainty::text AS certainty,
  coalesce(q.reason ->> 'kk', q.reason ->> 'ru', q.reason ->> 'en') AS reason_kk,
  coalesce(q.reason ->> 'ru', q.reason ->> 'kk', q.reason ->> 'en') AS reason_ru,
  coalesce(q.reason ->> 'en', q.reason ->> 'kk', q.reason ->> 'ru') AS reason_en
FROM public.quotations q;
COMMENT ON VIEW graph.quotations IS 'The runs of sentences in direct speech, and whose speech each is.';
COMMENT ON COLUMN graph.quotations.article_id IS 'The article it stands in.';
COMMENT ON COLUMN graph.quotations.first_sentence_id IS 'The sentence it begins with.';
COMMENT ON COLUMN graph.quotations.last_sentence_id IS 'The sentence it ends with.';
COMMENT ON COLUMN graph.quotations.speaker_id IS 'Who speaks.';
COMMENT ON COLUMN graph.quotations.span_start IS 'Where the words that name the speaker start, in code points from the start of the article.';
COMMENT ON COLUMN graph.quotations.span_end IS 'Where those words end, exclusive.';
COMMENT ON COLUMN graph.quotations.as_written IS 'Those words; null where they are longer than 40 characters and the text is not attached.';
COMMENT ON COLUMN graph.quotations.certainty IS 'Whether the words name the speaker (STATED) or are taken to (INFERRED).';
COMMENT ON COLUMN graph.quotations.reason_kk IS 'Why they are taken to, in Kazakh, else in Russian, else in English; null where they name the speaker.';
COMMENT ON COLUMN graph.quotations.reason_ru IS 'Why they are taken to, in Russian, else in Kazakh, else in English; null where they name the speaker.';
COMMENT ON COLUMN graph.quotations.reason_en IS 'Why they are taken to, in English, else in Kazakh, else in Russian; null where they name the speaker.';
--> statement-breakpoint

CREATE VIEW graph.predicates AS
SELECT
  p.predicate,
  coalesce(p.label ->> 'kk', p.label ->> 'ru', p.label ->> 'en') AS label_kk,
  coalesce(p.label ->> 'ru', p.label ->> 'kk', p.label ->> 'en') AS label_ru,
  coalesce(p.label ->> 'en', p.label ->> 'kk', p.label ->> 'ru') AS label_en,
  coalesce(p.inverse_label ->> 'kk', p.inverse_label ->> 'ru', p.inverse_label ->> 'en') AS inverse_label_kk,
  coalesce(p.inverse_label ->> 'ru', p.inverse_label ->> 'kk', p.inverse_label ->> 'en') AS inverse_label_ru,
  coalesce(p.inverse_label ->> 'en', p.inverse_label ->> 'kk', p.inverse_label ->> 'ru') AS inverse_label_en,
  p.role,
  p.additive
FROM public.predicates p;
COMMENT ON VIEW graph.predicates IS 'The kinds of facts: what may be said, and how it is worded.';
COMMENT ON COLUMN graph.predicates.predicate IS 'Its name, such as HOLDER.';
COMMENT ON COLUMN graph.predicates.label_kk IS 'In words, from the subject to the value, in Kazakh.';
COMMENT ON COLUMN graph.predicates.label_ru IS 'In words, from the subject to the value, in Russian.';
COMMENT ON COLUMN graph.predicates.label_en IS 'In words, from the subject to the value, in English.';
COMMENT ON COLUMN graph.predicates.inverse_label_kk IS 'In words, from the value to the subject, in Kazakh.';
COMMENT ON COLUMN graph.predicates.inverse_label_ru IS 'In words, from the value to the subject, in Russian.';
COMMENT ON COLUMN graph.predicates.inverse_label_en IS 'In words, from the value to the subject, in English.';
COMMENT ON COLUMN graph.predicates.role IS 'Whether it is a role: participation in an event.';
COMMENT ON COLUMN graph.predicates.additive IS 'Whether its amounts may be added up, unit by unit.';
--> statement-breakpoint

CREATE VIEW graph.predicate_kinds AS
SELECT
  k.predicate,
  k.subject_kind::text AS subject_kind,
  k.value_kind::text AS value_kind
FROM public.predicate_kinds k;
COMMENT ON VIEW graph.predicate_kinds IS 'Which kind of subject and which kind of value a predicate may join.';
COMMENT ON COLUMN graph.predicate_kinds.predicate IS 'The predicate.';
COMMENT ON COLUMN graph.predicate_kinds.subject_kind IS 'A kind its subject may have: PERSON, ORGANIZATION, FUND, PLACE, EVENT, OFFICE, GROUP or DOCUMENT.';
COMMENT ON COLUMN graph.predicate_kinds.value_kind IS 'A kind its value may have: that of an entity, or QUANTITY, TEXT, DATE, UNKNOWN.';
--> statement-breakpoint

CREATE VIEW graph.types AS
SELECT
  y.kind::text AS kind,
  y.type,
  coalesce(y.label ->> 'kk', y.label ->> 'ru', y.label ->> 'en') AS label_kk,
  coalesce(y.label ->> 'ru', y.label ->> 'kk', y.label ->> 'en') AS label_ru,
  coalesce(y.label ->> 'en', y.label ->> 'kk', y.label ->> 'ru') AS label_en
FROM public.entity_types y;
COMMENT ON VIEW graph.types IS 'The types an entity of a kind may have.';
COMMENT ON COLUMN graph.types.kind IS 'The kind: ORGANIZATION, PLACE, EVENT, OFFICE, GROUP or DOCUMENT.';
COMMENT ON COLUMN graph.types.type IS 'Its name, such as PARTY.';
COMMENT ON COLUMN graph.types.label_kk IS 'In words, in Kazakh.';
COMMENT ON COLUMN graph.types.label_ru IS 'In words, in Russian.';
COMMENT ON COLUMN graph.types.label_en IS 'In words, in English.';
--> statement-breakpoint

CREATE VIEW graph.units AS
SELECT
  u.unit,
  coalesce(u.label ->> 'kk', u.label ->> 'ru', u.label ->> 'en') AS label_kk,
  coalesce(u.label ->> 'ru', u.label ->> 'kk', u.label ->> 'en') AS label_ru,
  coalesce(u.label ->> 'en', u.label ->> 'kk', u.label ->> 'ru') AS label_en
FROM public.units u;
COMMENT ON VIEW graph.units IS 'What quantities are counted in.';
COMMENT ON COLUMN graph.units.unit IS 'Its name, such as KZT.';
COMMENT ON COLUMN graph.units.label_kk IS 'In words, in Kazakh.';
COMMENT ON COLUMN graph.units.label_ru IS 'In words, in Russian.';
COMMENT ON COLUMN graph.units.label_en IS 'In words, in English.';
--> statement-breakpoint

-- The role that may read the views and nothing else. Roles are the cluster's: another database may have made it, or may be making
-- it now, and whoever migrates may not be allowed to. `npm run sql` calls this again. @returns whether the role can read now

CREATE FUNCTION admit_reader() RETURNS boolean LANGUAGE plpgsql AS $$
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
  GRANT USAGE ON SCHEMA graph TO shezhire_reader;
  GRANT SELECT ON ALL TABLES IN SCHEMA graph TO shezhire_reader;
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION admit_reader() FROM PUBLIC;
