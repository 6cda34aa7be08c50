import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { getDegree, type Neighbors } from './distance.ts';
import { type Graph, toId } from './graph.ts';
import type { Shezhire } from './server.ts';
import { writeStatement } from './write-statement.ts';

const ROUNDS = 100;
const ROUND_DELAY_MS = 50;
/** With fewer links than this, all neighbors of an entity are returned. */
const FEW = 12;
const AROUND = 'query ($of: EntityRef!) { neighborhood(of: [$of]) { edges { statement { id } } } }';

/** Milliseconds from the return of a commit. */
export interface Lag {
  /** Until a traversal was answered that was sent at once to another server. */
  readonly traversal: readonly number[];
  /** Number of these answers that missed the committed statement. */
  readonly missed: number;
  /** Until an idle server has the statement in its arrays. */
  readonly idle: readonly number[];
}

/** Writes statements by plain SQL, each in its own transaction, and measures when two servers have them. */
export async function measureLag(url: string, graph: Graph, neighbors: Neighbors, asked: Shezhire, idle: Shezhire): Promise<Lag> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const quiet = quietStatements(graph, neighbors);
  const times = { traversal: [] as number[], missed: 0, idle: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const like = quiet[round % quiet.length]!;
      const written = await writeStatement(sql, like, `${1000 + round}`);
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
      await writeStatement(sql, quiet[round % quiet.length]!, `${2000 + round}`);
      const committed = performance.now();
      while ((await idle.topology()).links === links);
      times.idle.push(performance.now() - committed);
    }
  } finally {
    await sql.end();
  }
  return times;
}

/** Lists statements between entities with few links. */
const quietStatements = ({ subjects, objects }: Graph, neighbors: Neighbors): number[] =>
  Array.from(subjects.keys())
    .filter((at) => [subjects, objects].every((ends) => getDegree(neighbors, ends[at]!) < FEW))
    .slice(0, ROUNDS);
