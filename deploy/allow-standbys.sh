#!/usr/bin/env bash
# Lets the standbys of the same network copy the primary and follow it. Run once, when the database is made.
set -euo pipefail
echo 'host replication all samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"
