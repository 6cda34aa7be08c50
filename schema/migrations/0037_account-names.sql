-- The programs that act without a way in of their own: revisions have their names, which no other account can take.
INSERT INTO accounts (name, kind, role) VALUES ('ingest', 'SERVICE', 'CURATOR'), ('attach', 'SERVICE', 'CURATOR');
--> statement-breakpoint
INSERT INTO accounts (name, kind, role, closed_at)
  SELECT DISTINCT account, 'SERVICE'::account_kind, 'READER'::account_role, clock_timestamp() FROM revisions
  WHERE account ~ '^\S(.*\S)?$' AND char_length(account) <= 100
ON CONFLICT (name) DO NOTHING;
