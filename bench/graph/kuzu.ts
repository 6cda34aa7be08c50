import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import kuzu, { type Connection, type Row } from 'kuzu';
import { type Contender, MAX_PATH_LENGTH } from './contender.ts';
import { joinChunks, listRows, type Values } from './copy.ts';
import { type Graph, getKind, getPredicate, toId } from './graph.ts';

const PATH = `match p = (a:Entity {id: $from})-[:Statement* SHORTEST 1..${MAX_PATH_LENGTH}]-(b:Entity {id: $to})
  return properties(nodes(p), 'id') as entities, properties(nodes(p), 'label') as labels,
    properties(rels(p), 'id') as statements, properties(rels(p), 'predicate') as predicates`;
const within = (distance: number) => `match (:Entity {id: $of})-[:Statement* SHORTEST 1..${distance}]-(e:Entity)`;
const nodesWithin = (distance: number, order: string) =>
  `${within(distance)} return e.id as id, e.kind as kind, e.label as label ${order} limit $most`;
const RANKED = 'order by e.links desc, id';
const AMONG = `match (a:Entity)-[s:Statement]->(b:Entity) where list_contains($ids, a.id) and list_contains($ids, b.id)
  return a.id as source, b.id as target, s.id as id, s.predicate as predicate`;
const numbers = (found: readonly Row[], column = 'id'): number[] => found.map((row) => Number(row[column]));

export interface Kuzu {
  readonly version: string;
  readonly contenders: readonly Contender[];
  close(): Promise<void>;
}

/** The same graph in Kuzu, on disk, in this process. */
export async function startKuzu(graph: Graph): Promise<Kuzu> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-bench-kuzu-'));
  const database = new kuzu.Database(join(folder, 'database'));
  const connection = new kuzu.Connection(database);
  await fill(connection, folder, graph);
  return {
    version: kuzu.VERSION,
    contenders: listContenders(createAsk(connection)),
    close: async () => {
      await connection.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function fill(connection: Connection, folder: string, graph: Graph): Promise<void> {
  const links = countLinks(graph);
  const entity = (index: number): Values => [toId(index), getKind(graph, index), graph.labels[index] ?? '', links[index] ?? 0];
  const statement = (index: number): Values => {
    const [subject, object] = [graph.subjects[index]!, graph.objects[index]!];
    return [toId(subject), toId(object), toId(index), getPredicate(graph, index)];
  };
  await connection.query('create node table Entity(id INT64, kind STRING, label STRING, links INT64, primary key(id))');
  await connection.query('create rel table Statement(from Entity to Entity, id INT64, predicate STRING)');
  for (const [table, all] of [
    ['Entity', listRows(graph.entities, entity)],
    ['Statement', listRows(graph.statements, statement)],
  ] as const) {
    const file = join(folder, `${table}.csv`);
    await pipeline(Readable.from(joinChunks(all, ',')), createWriteStream(file));
    await connection.query(`copy ${table} from '${file}' (header=false)`);
    await rm(file);
  }
}

type Asking = (text: string, parameters: Readonly<Record<string, unknown>>) => Row[];

/** Creates a function that prepares each statement once. Synchronous queries are faster, and nothing else runs meanwhile. */
function createAsk(connection: Connection): Asking {
  const prepared = new Map<string, ReturnType<Connection['prepareSync']>>();
  return (text, parameters) => {
    const statement = prepared.get(text) ?? connection.prepareSync(text);
    if (!statement.isSuccess()) throw new Error(statement.getErrorMessage());
    prepared.set(text, statement);
    const result = connection.executeSync(statement, parameters);
    const found = result.getAllSync();
    result.close();
    return found;
  };
}

/** Counts the statements of each entity, by which entities are ranked. */
function countLinks({ entities, statements, subjects, objects }: Graph): Uint32Array {
  const links = new Uint32Array(entities);
  for (let index = 0; index < statements; index += 1) for (const end of new Set([subjects[index]!, objects[index]!])) links[end]! += 1;
  return links;
}

function listContenders(ask: Asking): Contender[] {
  const around =
    (order: string): Contender['around'] =>
    async (of, distance, most) => {
      const entities = [of, ...numbers(ask(nodesWithin(distance, order), { of, most: most - 1 }))];
      return { entities, statements: numbers(ask(AMONG, { ids: entities })) };
    };
  const path: NonNullable<Contender['path']> = async (from, to) => {
    const [path] = ask(PATH, { from, to });
    if (!path) return null;
    const ids = (column: string) => (path[column] as readonly unknown[]).map(Number); // the query returns a list
    return { entities: ids('entities'), statements: ids('statements') };
  };
  return [
    {
      title: 'Kuzu',
      path,
      around: around(RANKED),
      reach: async (of, distance) =>
        1 + numbers(ask(`${within(distance)} return count(*) as count`, { of }), 'count').reduce((a, b) => a + b, 0),
    },
    { title: 'Kuzu, unranked', around: around('') },
  ];
}
