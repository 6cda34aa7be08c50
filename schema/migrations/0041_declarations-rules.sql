-- What stands as the class of an entity was declared by its home. Of other articles it is not known what they said, only that they declare it.

-- Foreign keys are checked at once, not row by row, and the index is made at once too.
ALTER TABLE declarations DROP CONSTRAINT declarations_entity_id_entities_id_fk, DROP CONSTRAINT declarations_article_id_articles_id_fk;
--> statement-breakpoint
DROP INDEX declarations_article;
--> statement-breakpoint
INSERT INTO declarations (entity_id, article_id, type, status, collective, description, latitude, longitude, since)
  SELECT e.id, e.home_id, coalesce(o.type, p.type, f.type, g.type, d.type, t.type, v.type), v.status, nullif(e.collective, false), e.description, p.latitude, p.longitude, e.recorded_in
  FROM entities e LEFT JOIN organizations o ON o.id = e.id LEFT JOIN places p ON p.id = e.id LEFT JOIN offices f ON f.id = e.id LEFT JOIN groups g ON g.id = e.id
    LEFT JOIN documents d ON d.id = e.id LEFT JOIN things t ON t.id = e.id LEFT JOIN events v ON v.id = e.id
  WHERE e.retracted_in IS NULL;
--> statement-breakpoint
INSERT INTO declarations (entity_id, article_id, since)
  SELECT found.entity_id, found.article_id, a.recorded_in FROM (
    SELECT entity_id, article_id FROM names
    UNION SELECT entity_id, article_id FROM identifiers
    UNION SELECT s.subject_id, v.article_id FROM statements s JOIN evidence v ON v.statement_id = s.id WHERE v.retracted_in IS NULL) found
  JOIN entities e ON e.id = found.entity_id AND e.home_id <> found.article_id AND e.retracted_in IS NULL
  JOIN articles a ON a.id = found.article_id;
--> statement-breakpoint
ALTER TABLE declarations ADD CONSTRAINT declarations_entity_id_entities_id_fk FOREIGN KEY (entity_id) REFERENCES entities (id),
  ADD CONSTRAINT declarations_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id);
--> statement-breakpoint
CREATE INDEX declarations_article ON declarations (article_id);
--> statement-breakpoint

-- The rules of the ledger hold for declarations too.

CREATE TABLE past.declarations (LIKE public.declarations, until bigint NOT NULL);--> statement-breakpoint
CREATE INDEX declarations_entity_id ON past.declarations (entity_id);--> statement-breakpoint
CREATE TRIGGER keep_past BEFORE UPDATE OR DELETE ON declarations FOR EACH ROW EXECUTE FUNCTION keep_past();--> statement-breakpoint
CREATE TRIGGER check_since AFTER INSERT ON declarations REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_since();--> statement-breakpoint
CREATE TRIGGER log_inserted AFTER INSERT ON declarations REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('entity_id', 'entity_id');--> statement-breakpoint
CREATE TRIGGER log_updated AFTER UPDATE ON declarations REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('entity_id', 'entity_id');--> statement-breakpoint
CREATE TRIGGER log_deleted AFTER DELETE ON declarations REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION log_owners('entity_id', 'entity_id');--> statement-breakpoint
CREATE TRIGGER past_stays BEFORE TRUNCATE ON declarations FOR EACH STATEMENT EXECUTE FUNCTION past_stays();
