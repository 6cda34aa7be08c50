import { pino } from 'pino';
import type postgres from 'postgres';
import type { Database } from '../../src/database/connect.ts';
import { getCertainty, getPredicate, getRank, RETRACTED } from '../../src/traversal/topology/edge-attributes.ts';
import { followTopology, type LiveTopology } from '../../src/traversal/topology/live.store.ts';
import { getKind, type Topology } from '../../src/traversal/topology/topology.ts';
import { until } from './process.ts';

export const follow = (database: Database): LiveTopology => followTopology(database.follower, pino({ level: 'silent' }));

/** The arrays of now, however long they take. */
export async function arraysOf(live: LiveTopology): Promise<Topology> {
  let found: Topology | string = '';
  await until('the arrays are up to date', async () => {
    found = await live.current();
    return typeof found !== 'string';
  });
  return found as unknown as Topology; // waited for
}

/** Arrays that answer on a busy machine too, where a server would have asked the tables. */
export const patient = (live: LiveTopology): LiveTopology => ({ ...live, current: () => arraysOf(live) });

/** Arrays that are never ready, so that the tables are asked. */
export const unready = (live: LiveTopology): LiveTopology => ({ ...live, current: async () => 'BUILDING' });

/** Everything the arrays hold, a line a link and a line an entity. */
export function dump(topology: Topology): string[] {
  const { nodes, links } = topology;
  const lines: string[] = [];
  for (let node = 0; node < nodes.count; node += 1)
    if (nodes.present[node] === 1) lines.push(`E${nodes.ids[node]} ${getKind(topology, node)} ${nodes.degrees[node]}`);
  for (let link = 0; link < links.count; link += 1) {
    const attributes = links.attributes[link] as number;
    if (attributes === RETRACTED) continue;
    const { earliest, latest } = topology.periods.values[links.periods[link] as number] ?? {};
    const articles = topology.articles.values[links.articles[link] as number];
    const [subject, object] = [nodes.ids[links.subjects[link] as number], nodes.ids[links.objects[link] as number]];
    lines.push(
      `S${links.statements[link]} ${subject} ${getPredicate(attributes)} ${object} ${getRank(attributes)} ${getCertainty(attributes)} ${earliest} ${latest} ${articles} ${links.evidence[link]}`,
    );
  }
  return lines.sort();
}

/** The same from the tables. */
export async function dumpTables(sql: postgres.Sql): Promise<string[]> {
  const entities = await sql<{ line: string }[]>`
    select format('E%s %s %s', e.id, e.kind, (select count(*) from statements s where s.retracted_in is null and s.object_id is not null
      and s.rank <> 'DEPRECATED' and (s.subject_id = e.id or s.object_id = e.id))) as line from entities e where e.retracted_in is null`;
  const links = await sql<{ line: string }[]>`
    select format('S%s %s %s %s %s %s %s %s %s %s', s.id, s.subject_id, s.predicate, s.object_id, s.rank,
      case when bool_or(v.certainty = 'STATED') then 'STATED' else 'INFERRED' end,
      coalesce((s.valid_earliest - date '1970-01-01')::text, 'NaN'), coalesce((s.valid_latest - date '1970-01-01')::text, 'NaN'),
      array_to_string(array_agg(distinct v.article_id), ','), least(count(*), 255)) as line
    from statements s join evidence v on v.statement_id = s.id and v.retracted_in is null
    where s.retracted_in is null and s.object_id is not null group by s.id`;
  return [...entities, ...links].map(({ line }) => line).sort();
}
