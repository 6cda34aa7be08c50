# shellcheck shell=bash
# What all findings share; each sources it. See README.md.
set -euo pipefail

FINDING=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
INSTEAD=("$@")
FOLDER=$(mktemp -d)
trap 'rm -rf "$FOLDER"' EXIT

# Installs packages, each with its exact version, in a folder that is removed at the end. What the command line names comes on top.
with() {
  cd "$FOLDER"
  echo '{ "private": true }' >package.json
  for packages in "$*" ${INSTEAD[@]+"${INSTEAD[*]}"}; do
    # shellcheck disable=SC2086 # words are packages
    npm install --silent --no-audit --no-fund $packages >>npm.log 2>&1 || { echo "npm cannot install $packages"; exit 2; }
  done
}

# Runs the module on standard input. What it prints has to be what the head comment shows in its lines with `>`.
seen() {
  cat >finding.mjs
  sed -n 's/^#   > //p' "$FINDING" >expected
  node finding.mjs >actual 2>errors || tail -n 8 errors >>actual
  cat actual
  if diff expected actual >difference; then
    echo "as described: $(basename "$FINDING" .sh)"
  else
    echo "CHANGED: $(basename "$FINDING" .sh) (< as described, > as it is now)"
    cat difference
    exit 1
  fi
}
