#!/usr/bin/env bash
# @envelop/graphql-jit answers every operation of a document with the one that was asked for first.
#
# Expected  A document may hold several operations; `operationName` says which one runs.
# Behaves   The compiled query is kept by the document alone. The first request compiles its operation, and from then on each
#           request with the same document, whatever its `operationName`, gets that operation's fields: status 200, no error.
# Seen
#   > asked for A: {"data":{"people":1}}
#   > asked for B: {"data":{"people":1}}
#   > B, without the plugin: {"data":{"funds":2}}
# Versions  @envelop/graphql-jit 11.2.1, @envelop/core 5.6.1, graphql-yoga 5.24.1, graphql 16.15.0;
#           Node 20.20.2, 24.21.0
# Matters   GraphiQL sends the whole document of a tab with the name of the operation under the cursor: the second one run
#           shows the first one's answer. Whoever keeps compiled queries keys them by document and operation.
source "$(dirname "$0")/finding.bash"
with @envelop/graphql-jit@11.2.1 @envelop/core@5.6.1 graphql-yoga@5.24.1 graphql@16.15.0

seen <<'MODULE'
import { useGraphQlJit } from '@envelop/graphql-jit';
import { createSchema, createYoga } from 'graphql-yoga';

const schema = createSchema({
  typeDefs: 'type Query { people: Int, funds: Int }',
  resolvers: { Query: { people: () => 1, funds: () => 2 } },
});
const query = 'query A { people } query B { funds }';

async function ask(yoga, operationName) {
  const headers = { 'content-type': 'application/json' };
  const reply = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query, operationName }) });
  return (await reply.text()).trim();
}

const compiling = createYoga({ schema, logging: false, plugins: [useGraphQlJit()] });
console.log('asked for A:', await ask(compiling, 'A'));
console.log('asked for B:', await ask(compiling, 'B'));
console.log('B, without the plugin:', await ask(createYoga({ schema, logging: false }), 'B'));
MODULE
