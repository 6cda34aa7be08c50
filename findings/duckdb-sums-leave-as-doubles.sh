#!/usr/bin/env bash
# DuckDB's sum of whole numbers is exact in DuckDB and becomes a DOUBLE when it is written to Parquet.
#
# Expected  `sum` of a BIGINT column is a whole number. COPY to Parquet keeps it: as an integer, or as DECIMAL(38, 0), which can hold it.
# Behaves   The sum is a HUGEINT, for which Parquet has no type, and COPY writes it as DOUBLE without a word. From 2^53 on another number
#           comes back. The same sum cast to DECIMAL(38, 0) comes back as it was.
# Seen
#   > in DuckDB: HUGEINT 9007199254740993
#   > from Parquet: DOUBLE 9007199254740992.0
#   > from Parquet, cast to DECIMAL(38, 0): DECIMAL(38,0) 9007199254740993
#   > from Parquet, cast to BIGINT: BIGINT 9007199254740993
# Versions  @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6); Node 20.20.2, 24.21.0
# Matters   Tables of sums are what analysts pass on. Totals in the smallest unit of money, and sums of ids or hashes, change on the way.
#           Cast sums before COPY.
source "$(dirname "$0")/finding.bash"
with @duckdb/node-api@1.5.6-r.1

seen <<'MODULE'
import { DuckDBInstance } from '@duckdb/node-api';

const duckdb = await (await DuckDBInstance.create()).connect();
const show = async (name, table) => {
  const [[type, total]] = (await duckdb.runAndReadAll(`SELECT typeof(total), total::VARCHAR FROM ${table}`)).getRows();
  console.log(`${name}: ${type} ${total}`);
};
await duckdb.run(`CREATE TABLE payment AS SELECT unnest([9007199254740992, 1])::BIGINT AS amount`);
await show('in DuckDB', '(SELECT sum(amount) AS total FROM payment)');
for (const [name, total] of [
  ['from Parquet', 'sum(amount)'],
  ['from Parquet, cast to DECIMAL(38, 0)', 'sum(amount)::DECIMAL(38, 0)'],
  ['from Parquet, cast to BIGINT', 'sum(amount)::BIGINT'],
]) {
  await duckdb.run(`COPY (SELECT ${total} AS total FROM payment) TO 'totals.parquet' (FORMAT parquet)`);
  await show(name, `'totals.parquet'`);
}
MODULE
