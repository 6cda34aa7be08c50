#!/usr/bin/env bash
# In Kuzu a pattern may use one relationship twice: who is asked for the neighbors of neighbors is among them.
#
# Expected  In Cypher the relationships of one pattern are different ones. In a chain 1 - 2 - 3, (1)-[e]-(b)-[f]-(c) finds 3 alone, and so does
#           a path of two steps.
# Behaves   e and f may be the same relationship, so that 1 is found too, and a hub is counted as often as it has neighbors. A path of variable
#           length is a walk unless it is told to be a TRAIL. For a pattern of single steps there is no such word.
# Seen
#   > (1)-[e]-(b)-[f]-(c): 1, 3
#   > the same with id(e) <> id(f): 3
#   > (1)-[*2..2]-(c): 1, 3
#   > (1)-[* TRAIL 2..2]-(c): 3
#   > hub of 100, its neighbors of neighbors: 100
# Versions  kuzu 0.11.3; Node 20.20.2, 24.21.0
# Matters   A query that was written for another database of graphs gives more rows here, without an error, and every count of common neighbors is
#           wrong by the degree. Say what is meant in each pattern.
source "$(dirname "$0")/finding.bash"
with kuzu@0.11.3

seen <<'MODULE'
import kuzu from 'kuzu';

const connection = new kuzu.Connection(new kuzu.Database(':memory:'));
const ask = async (query) => (await (await connection.query(query)).getAll()).map((row) => Number(Object.values(row)[0]));
const show = async (title, query) => console.log(`${title}: ${(await ask(query)).join(', ')}`);

await ask('CREATE NODE TABLE Person(id INT64, PRIMARY KEY(id))');
await ask('CREATE REL TABLE KNOWS(FROM Person TO Person)');
await ask('UNWIND range(1, 3) AS n CREATE (:Person {id: n})');
for (const [one, other] of [[1, 2], [2, 3]]) await ask(`MATCH (a:Person {id: ${one}}), (b:Person {id: ${other}}) CREATE (a)-[:KNOWS]->(b)`);
await show('(1)-[e]-(b)-[f]-(c)', 'MATCH (a:Person {id: 1})-[e:KNOWS]-(b)-[f:KNOWS]-(c) RETURN c.id ORDER BY c.id');
await show('the same with id(e) <> id(f)', 'MATCH (a:Person {id: 1})-[e:KNOWS]-(b)-[f:KNOWS]-(c) WHERE id(e) <> id(f) RETURN c.id ORDER BY c.id');
await show('(1)-[*2..2]-(c)', 'MATCH (a:Person {id: 1})-[e:KNOWS*2..2]-(c) RETURN c.id ORDER BY c.id');
await show('(1)-[* TRAIL 2..2]-(c)', 'MATCH (a:Person {id: 1})-[e:KNOWS* TRAIL 2..2]-(c) RETURN c.id ORDER BY c.id');
await ask('UNWIND range(100, 200) AS n CREATE (:Person {id: n})');
await ask('MATCH (a:Person {id: 100}), (b:Person) WHERE b.id > 100 CREATE (a)-[:KNOWS]->(b)');
await show('hub of 100, its neighbors of neighbors', 'MATCH (a:Person {id: 100})-[e:KNOWS]-(b)-[f:KNOWS]-(c) RETURN count(*)');
MODULE
