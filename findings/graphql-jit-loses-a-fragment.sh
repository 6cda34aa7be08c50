#!/usr/bin/env bash
# graphql-jit drops the fields of a fragment that is spread twice, when the first time is behind an @include that says no.
#
# Expected  Each selection counts for itself: what the first spread leaves out the second brings, as in graphql-js.
# Behaves   `e { ...F @include(if: $more) ...F }` with `$more: false` gives an empty object: no data, no error. In the other
#           order, `e { ...F ...F @include(if: $more) }`, the fields are there.
# Seen
#   > condition first  graphql-jit {"fund":{}}
#   > condition first  graphql-js  {"fund":{"id":"1","name":"N"}}
#   > condition second graphql-jit {"fund":{"id":"1","name":"N"}}
#   > condition second graphql-js  {"fund":{"id":"1","name":"N"}}
# Versions  graphql-jit 0.8.9, graphql 16.15.0; Node 20.20.2, 24.21.0
# Matters   Clients that put documents together from the fragments of their components (Relay, Apollo, gql.tada) spread
#           the same fragment in many places, some of them conditional. Compare with graphql-js before trusting a compiler.
source "$(dirname "$0")/finding.bash"
with graphql-jit@0.8.9 graphql@16.15.0

seen <<'MODULE'
import { buildSchema, execute, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';

const schema = buildSchema('type Query { fund: Fund } type Fund { id: ID, name: String }');
const rootValue = { fund: { id: '1', name: 'N' } };
const variableValues = { more: false };

for (const [order, spreads] of [['first ', '...F @include(if: $more) ...F'], ['second', '...F ...F @include(if: $more)']]) {
  const document = parse(`query ($more: Boolean!) { fund { ${spreads} } } fragment F on Fund { id name }`);
  const compiled = await compileQuery(schema, document).query(rootValue, {}, variableValues);
  const interpreted = await execute({ schema, document, rootValue, variableValues });
  console.log('condition', order, 'graphql-jit', JSON.stringify(compiled.data));
  console.log('condition', order, 'graphql-js ', JSON.stringify(interpreted.data));
}
MODULE
