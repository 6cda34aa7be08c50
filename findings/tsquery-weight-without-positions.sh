#!/usr/bin/env bash
# A tsquery that asks for a weight matches words without positions too, as if they had every weight.
#
# Expected  `word:A` matches a word that stands in the text with the weight A. A tsvector made by array_to_tsvector, or by strip, has
#           no positions, and a weight belongs to a position: nothing in it has a weight, so nothing matches. setweight leaves it as it is.
# Behaves   Such a word matches every weight, A, B, C and D alike, in silence.
# Seen
#   > with positions, weight D: A false, B false, C false, D true
#   > stripped: A true, B true, C true, D true
#   > from an array: A true, B true, C true, D true
#   > from an array, setweight B: A true, B true, C true, D true
#   > a stripped title beside a text: A true for a word of the text
# Versions  Postgres 18.4; postgres 3.4.9; Node 20.20.2, 24.21.0
# Matters   Vectors are stripped, or made of keys of one's own, to save room. "In the title" then holds for every row that has the word
#           anywhere, and results are ranked wrongly. Give words of a title a mark of their own (`t:word`) instead of a weight.
source "$(dirname "$0")/finding.bash"
source "$(dirname "$0")/postgres.bash"
with_postgres postgres@3.4.9
make_cluster primary
start_cluster primary 5432

seen <<'MODULE'
import postgres from 'postgres';

const sql = postgres({ host: process.env.SOCKETS, port: 5432, user: 'postgres', database: 'postgres', max: 1 });
const VECTORS = {
  'with positions, weight D': `to_tsvector('simple', 'fund')`,
  stripped: `strip(to_tsvector('simple', 'fund'))`,
  'from an array': `array_to_tsvector('{fund}')`,
  'from an array, setweight B': `setweight(array_to_tsvector('{fund}'), 'B')`,
};
for (const [name, vector] of Object.entries(VECTORS)) {
  const found = [];
  for (const weight of ['A', 'B', 'C', 'D']) {
    const [{ matches }] = await sql.unsafe(`SELECT ${vector} @@ 'fund:${weight}'::tsquery AS matches`);
    found.push(`${weight} ${matches}`);
  }
  console.log(`${name}:`, found.join(', '));
}
const [{ matches }] = await sql`
  SELECT strip(setweight(to_tsvector('simple', 'report'), 'A') || to_tsvector('simple', 'fund')) @@ 'fund:A'::tsquery AS matches`;
console.log('a stripped title beside a text: A', matches, 'for a word of the text');
await sql.end();
MODULE
