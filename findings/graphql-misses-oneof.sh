#!/usr/bin/env bash
# graphql-js finds no change between an input and the same input made @oneOf, though every call that gives two fields now fails.
#
# Expected  `findBreakingChanges` names what makes valid operations invalid, and `findSchemaChanges` (new in graphql 17)
#           whatever else is different. An input that becomes @oneOf takes exactly one field, which is not null, from then on.
# Behaves   Neither finds anything, in 16 or in 17: of an input only the fields are compared. The way back, where clients may
#           give several fields from then on, is nothing to them either.
# Seen
#   > graphql 16.15.0 breaking 0 dangerous 0
#   > graphql 17.1.0 breaking 0 dangerous 0 all changes 0
#   > before: valid
#   > after:  refused
# Versions  graphql 16.15.0 and 17.1.0; Node 20.20.2, 24.21.0
# Matters   A guard of an API that is made of these functions lets such a change through. @graphql-inspector/core 8.0.0
#           reports it as breaking; or compare the printed schemas.
source "$(dirname "$0")/finding.bash"
with graphql@17.1.0 graphql-16@npm:graphql@16.15.0

seen <<'MODULE'
import * as seventeen from 'graphql';
import sixteen from 'graphql-16';

const text = (directive) => `type Query { count(filter: Filter): Int } input Filter ${directive} { name: String, place: String }`;
const counted = (name, changes) => (changes ? ` ${name} ${changes.length}` : '');

for (const graphql of [sixteen, seventeen]) {
  const [before, after] = [text(''), text('@oneOf')].map((schema) => graphql.buildSchema(schema));
  console.log(
    `graphql ${graphql.version}` +
      counted('breaking', graphql.findBreakingChanges(before, after)) +
      counted('dangerous', graphql.findDangerousChanges(before, after)) +
      counted('all changes', graphql.findSchemaChanges?.(before, after)),
  );
}
const document = seventeen.parse('{ count(filter: { name: "a", place: "b" }) }');
for (const [when, directive] of [['before:', ''], ['after: ', '@oneOf']]) {
  const [error] = seventeen.validate(seventeen.buildSchema(text(directive)), document);
  console.log(when, error ? 'refused' : 'valid');
}
MODULE
