#!/usr/bin/env bash
# hyparquet reads an exact DECIMAL as a floating-point number and loses its digits; DuckDB reads the same file exactly.
#
# Expected  A column DECIMAL(38, 9) holds exact amounts. A reader gives all their digits, as a text, a bigint with its scale, or an object
#           of its own; or it refuses what it cannot hold.
# Behaves   hyparquet gives a Number. From the 17th digit on it is another amount, and sums of small ones are off by binary fractions.
#           No error, no warning, and the schema says DECIMAL all the time.
# Seen
#   > written 0.1: DuckDB 0.100000000, hyparquet number 0.1
#   > written 0.2: DuckDB 0.200000000, hyparquet number 0.2
#   > written 12345678901234567.891: DuckDB 12345678901234567.891000000, hyparquet number 12345678901234568
#   > written 99999999999999999999999999999.999999999: DuckDB 99999999999999999999999999999.999999999, hyparquet number 1e+29
#   > 0.1 + 0.2: DuckDB 0.300000000, hyparquet 0.30000000000000004
# Versions  hyparquet 1.33.0, @duckdb/node-api 1.5.6-r.1; Node 20.20.2, 24.21.0
# Matters   Money is written as DECIMAL to stay exact, and a page that reads the file shows other sums than the database. Write an exact
#           amount as a text column beside the DECIMAL, and read that in JavaScript.
source "$(dirname "$0")/finding.bash"
with hyparquet@1.33.0 @duckdb/node-api@1.5.6-r.1

seen <<'MODULE'
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

const AMOUNTS = ['0.1', '0.2', '12345678901234567.891', '99999999999999999999999999999.999999999'];
const duckdb = await (await DuckDBInstance.create()).connect();
await duckdb.run(`COPY (SELECT unnest([${AMOUNTS.map((amount) => `'${amount}'::DECIMAL(38, 9)`)}]) AS amount) TO 'amounts.parquet' (FORMAT parquet)`);
const exact = await duckdb.runAndReadAll(`SELECT amount::VARCHAR, (SELECT sum(amount)::VARCHAR FROM 'amounts.parquet' WHERE amount < 1) FROM 'amounts.parquet'`);
const rows = await parquetReadObjects({ file: await asyncBufferFromFile('amounts.parquet') });
for (const [at, amount] of AMOUNTS.entries())
  console.log(`written ${amount}: DuckDB ${exact.getRows()[at][0]}, hyparquet ${typeof rows[at].amount} ${rows[at].amount}`);
console.log(`0.1 + 0.2: DuckDB ${exact.getRows()[0][1]}, hyparquet ${rows[0].amount + rows[1].amount}`);
MODULE
