import { expect, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { follow, patient } from '../../support/topology.ts';

const QUERY = `query ($first: Int!, $kind: [EntityKind!]) {
  match(
    first: $first
    pattern: {
      nodes: [{ as: "a", entity: ["bauyrzhan-baibek", "nursultan-nazarbayev"] }, { as: "b", filter: { kind: $kind } }, { as: "c" }]
      edges: [{ as: "one", from: "a", to: "b", direction: BOTH }, { from: "b", to: "c", direction: BOTH, hops: { max: 2 } }]
    }
  ) {
    totalCount
    nodes {
      nodes { entity { label } }
      entity(as: "b") { label }
      edges { hops { statement { recordedAt } } }
      edge(as: "one") { hops { from { label } sentence { gloss } } }
    }
    groups(by: "a") { count entity { label } }
  }
}`;

test('the number of SQL statements is fixed, whatever the rows', async () => {
  const sql: string[] = [];
  const database = await freshDatabase('seeded', { onQuery: (statement) => sql.push(statement) });
  const client = clientOf({ database, topology: patient(follow(database)) });
  await client.ask(QUERY, { first: 1, kind: ['EVENT'] }); // the arrays are made
  const take = async (variables: object) => {
    sql.length = 0;
    const { data, errors } = await client.ask(QUERY, variables);
    expect(errors).toBeUndefined();
    return { rows: data.match.nodes.length as number, statements: [...sql].sort() };
  };
  const one = await take({ first: 1, kind: ['EVENT'] });
  const many = await take({ first: 50, kind: ['EVENT'] });
  expect([one.rows, many.rows]).toEqual([1, 50]);
  expect(many.statements).toEqual(one.statements);
  // The entities named; the filter; entities and names of four fields; a hop's statement; its evidence and sentence, and the gloss's article.
  expect(one.statements.length).toBeLessThanOrEqual(16);
});
