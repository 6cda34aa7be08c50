import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { getDegree, type Neighbors } from './distance.ts';
import { type Graph, toId } from './graph.ts';
import type { Shezhire } from './server.ts';

const ROUNDS = 100;
const ROUND_DELAY_MS = 50;
/** An end of a statement with no more links has all its neighbors shown. */
const FEW = 12;
const AROUND = 'query ($of: EntityRef!) { neighborhood(of: [$of]) { edges { statement { id } } } }';

/** Milliseconds from the return of a commit. */
export interface Lag {
  /** Until a traversal has answered that was asked at once of a server that the writer is no part of. */
  readonly traversal: readonly number[];
  /** How many of those did not hold what was committed. */
  readonly missed: number;
  /** Until the arrays of a server have it of which nothing is asked that needs them. */
  readonly idle: readonly number[];
}

/** Writes statements by plain SQL, each in a transaction of its own, and looks when two servers have them. */
export async function measureLag(url: string, graph: Graph, neighbors: Neighbors, asked: Shezhire, idle: Shezhire): Promise<Lag> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const quiet = quietStatements(graph, neighbors);
  const times = { traversal: [] as number[], missed: 0, idle: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const like = quiet[round % quiet.length]!;
      const written = await write(sql, like, `${1000 + round}`);
      const committed = performance.now();
      const { neighborhood } = await asked.ask<{ neighborhood: { edges: { statement: { id: string } }[] } }>(AROUND, {
        of: `E${toId(graph.subjects[like]!)}`,
      });
      times.traversal.push(performance.now() - committed);
      if (!neighborhood.edges.some(({ statement }) => statement.id === `S${written}`)) times.missed += 1;
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      await sleep(ROUND_DELAY_MS);
      const { links } = await idle.topology();
      await write(sql, quiet[round % quiet.length]!, `${2000 + round}`);
      const committed = performance.now();
      while ((await idle.topology()).links === links);
      times.idle.push(performance.now() - committed);
    }
  } finally {
    await sql.end();
  }
  return times;
}

/** Statements between entities with few links. */
const quietStatements = ({ subjects, objects }: Graph, neighbors: Neighbors): number[] =>
  Array.from(subjects.keys())
    .filter((at) => [subjects, objects].every((ends) => getDegree(neighbors, ends[at]!) < FEW))
    .slice(0, ROUNDS);

/** The same statement once more, true of another year. */
const write = (sql: postgres.Sql, like: number, year: string): Promise<number> =>
  sql.begin(async (tx) => {
    const [statement] = await tx`
      insert into statements (subject_id, subject_kind, predicate, value_kind, object_id, valid_from)
      select subject_id, subject_kind, predicate, value_kind, object_id, ${year} from statements where id = ${toId(like)} returning id`;
    await tx`
      insert into evidence (statement_id, article_id, sentence, voice, certainty)
      select ${statement?.['id']}, article_id, sentence, voice, certainty from evidence where statement_id = ${toId(like)}`;
    return Number(statement?.['id']);
  });
