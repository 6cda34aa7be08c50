#!/usr/bin/env bash
# Starts a standby of the host `primary`. The first start copies it.
set -euo pipefail
export PGPASSWORD=$POSTGRES_PASSWORD
mkdir -p "$PGDATA"
chown -R postgres:postgres "$(dirname "$PGDATA")"
chmod 700 "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  # With the password in the line of the connection, as the standby connects by itself.
  gosu postgres pg_basebackup --pgdata="$PGDATA" --write-recovery-conf --wal-method=stream --checkpoint=fast \
    --dbname="host=primary user=$POSTGRES_USER password=$POSTGRES_PASSWORD application_name=$HOSTNAME"
fi
# Not lower than the primary's.
exec gosu postgres postgres -c max_connections=200 -c hot_standby=on -c hot_standby_feedback=on -c max_standby_streaming_delay=30s
