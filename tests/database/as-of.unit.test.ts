import { expect, test } from 'vitest';
import { readAsOf } from '../../src/database/as-of.ts';

const DOCUMENTS =
  '"documents" as not materialized (select "id", "kind", "type", "since" from (select "id", "kind", "type", "since", 9223372036854775807::bigint as until from public."documents" union all select "id", "kind", "type", "since", until from past."documents") v where since <= $2::bigint and until > $2::bigint)';

test('a statement of SQL as of a revision stands behind the rows of the tables that it names', () => {
  expect(readAsOf('select "documents"."type" from "documents" where id = $1', '$2::bigint')).toBe(
    `with ${DOCUMENTS} select "documents"."type" from "documents" where id = $1`,
  );
});

test('subqueries that a statement has in front stay there, after the tables that they name', () => {
  expect(readAsOf(' with typed as (select type from documents) select * from typed', '$2::bigint')).toBe(
    `with ${DOCUMENTS}, typed as (select type from documents) select * from typed`,
  );
  expect(readAsOf('WITH RECURSIVE typed as (select type from documents) select * from typed', '$2::bigint')).toBe(
    `with RECURSIVE ${DOCUMENTS}, typed as (select type from documents) select * from typed`,
  );
});

test.each(['select 1', 'select * from revisions where id = $1', 'select word from documents_of_others'])(
  'what names no table of the ledger stays as it is: %s',
  (statement) => {
    expect(readAsOf(statement, '17')).toBe(statement);
  },
);

test('a table is read once, however often it is named', () => {
  const asOf = readAsOf('select * from names a join names b using (norm) join "events" on true', '17');
  expect(asOf.match(/as not materialized/g)).toHaveLength(2);
});
