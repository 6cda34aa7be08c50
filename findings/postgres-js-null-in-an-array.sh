#!/usr/bin/env bash
# postgres.js reads a NULL within an array as false, as the text NULL, or as NaN, by the array's type.
#
# Expected  A NULL is null, within an array as anywhere else.
# Behaves   The reader of arrays hands the word NULL to the reader of the elements. Unknown becomes false in boolean[]; in
#           text[], bigint[] and numeric[] it becomes the text 'NULL', which a text that really says so is equal to.
# Seen
#   > boolean [true,null,false] is read as [ true, false, false ]
#   > text [Байбек,null,"NULL"] is read as [ 'Байбек', 'NULL', 'NULL' ]
#   > bigint [1,null] is read as [ '1', 'NULL' ]
#   > integer [1,null] is read as [ 1, NaN ]
#   > the same as JSON: [ true, null, false ]
# Versions  postgres 3.4.9 (postgres.js), Postgres 18.4; Node 20.20.2, 24.21.0
# Matters   array_agg over an outer join has NULLs as soon as something is missing. Nothing is thrown: "not known whether"
#           turns into "no". Ask for json_agg or to_json, or filter the NULLs in SQL.
source "$(dirname "$0")/finding.bash"
source "$(dirname "$0")/postgres.bash"
with_postgres postgres@3.4.9
make_cluster one
start_cluster one 5432

seen <<'MODULE'
import postgres from 'postgres';

const sql = postgres({ host: process.env.SOCKETS, port: 5432, user: 'postgres', database: 'postgres' });
const [row] = await sql`
  SELECT ARRAY[true, NULL, false] AS boolean, ARRAY['Байбек', NULL, 'NULL'] AS text, ARRAY[1, NULL]::bigint[] AS bigint,
         ARRAY[1, NULL]::integer[] AS integer, to_json(ARRAY[true, NULL, false]) AS json`;
console.log('boolean [true,null,false] is read as', row.boolean);
console.log('text [Байбек,null,"NULL"] is read as', row.text);
console.log('bigint [1,null] is read as', row.bigint);
console.log('integer [1,null] is read as', row.integer);
console.log('the same as JSON:', row.json);
await sql.end();
MODULE
