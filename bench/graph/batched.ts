import postgres from 'postgres';
import { type Contender, type FoundPath, MAX_PATH_LENGTH } from './contender.ts';
import { IMPATIENT, translateTimeout } from './late.ts';

const FROM = `select object_id as entity, subject_id as near, id, predicate from statements
    where subject_id = any($1::bigint[]) and object_id is not null and retracted_in is null
  union all
  select subject_id, object_id, id, predicate from statements where object_id = any($1::bigint[]) and retracted_in is null`;
/** One step to each entity. */
const STEP = `select distinct on (entity) entity, near, id, predicate from (${FROM}) steps`;
const NEXT = `select distinct entity from (${FROM}) steps where entity <> all($2::bigint[]) limit $3`;
const ALL_NEXT = `select distinct entity from (${FROM}) steps`;
const AMONG = `select id, predicate, subject_id, object_id from statements
  where subject_id = any($1::bigint[]) and object_id = any($1::bigint[]) and retracted_in is null`;
const LABELS = `select e.id, e.slug, e.kind, n.text as label from entities e
  join names n on n.entity_id = e.id and n.role = 'PRIMARY' and n.lang = 'kk' where e.id = any($1::bigint[])`;

/** Entities reached from one end, each with the previous entity and the statement. */
interface Side {
  frontier: readonly number[];
  readonly reached: Map<number, { readonly near: number; readonly statement: number } | null>;
}
type Ask = (text: string, parameters: readonly (number | readonly number[])[]) => Promise<readonly (readonly number[])[]>;

/** Breadth-first search from both ends, one SQL statement per level, always from the end with the smaller frontier. */
async function findPath(ask: Ask, from: number, to: number): Promise<FoundPath | null> {
  const [start, end]: [Side, Side] = [createSide(from), createSide(to)];
  for (let length = 0; length < MAX_PATH_LENGTH; length += 1) {
    const [own, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    const next: number[] = [];
    for (const [entity = 0, near = 0, statement = 0] of await ask(STEP, [own.frontier])) {
      if (own.reached.has(entity)) continue;
      own.reached.set(entity, { near, statement });
      if (other.reached.has(entity)) return joinPaths(tracePath(start, entity), tracePath(end, entity));
      next.push(entity);
    }
    if (next.length === 0) return null;
    own.frontier = next;
  }
  return null;
}

const createSide = (end: number): Side => ({ frontier: [end], reached: new Map([[end, null]]) });

/** Traces the path from an entity back to the end of the side. */
function tracePath({ reached }: Side, entity: number): FoundPath {
  const path = { entities: [entity], statements: [] as number[] };
  for (let step = reached.get(entity); step; step = reached.get(step.near)) {
    path.entities.push(step.near);
    path.statements.push(step.statement);
  }
  return path;
}

const joinPaths = (near: FoundPath, far: FoundPath): FoundPath => ({
  entities: [...near.entities.toReversed(), ...far.entities.slice(1)],
  statements: [...near.statements.toReversed(), ...far.statements],
});

/** One SQL statement per level. */
export function createBatched(url: string): Contender & { close(): Promise<void> } {
  const types = { bigint: { to: 20, from: [20], serialize: String, parse: Number } };
  const sql = postgres(url, { max: 1, onnotice: () => {}, types, connection: IMPATIENT });
  const ask: Ask = async (text, parameters) => [
    ...(await translateTimeout(sql.unsafe(text, parameters as number[][], { prepare: true }).values())),
  ]; // lists of numbers are sent as arrays
  const ids = (found: readonly (readonly number[])[]): number[] => found.map(([id = 0]) => id);
  return {
    title: 'batched SQL',
    path: async (from, to) => {
      const path = await findPath(ask, from, to);
      if (path) await ask(LABELS, [path.entities]);
      return path;
    },
    around: async (of, distance, most) => {
      const shown = [of];
      for (let level = 0, frontier = [of]; level < distance && frontier.length > 0 && shown.length < most; level += 1) {
        frontier = ids(await ask(NEXT, [frontier, shown, most - shown.length]));
        shown.push(...frontier);
      }
      const [, among] = await Promise.all([ask(LABELS, [shown]), ask(AMONG, [shown])]);
      return { entities: shown, statements: ids(among) };
    },
    reach: async (of, distance) => {
      const seen = new Set([of]);
      for (let level = 0, frontier = [of]; level < distance && frontier.length > 0; level += 1) {
        frontier = ids(await ask(ALL_NEXT, [frontier])).filter((id) => !seen.has(id));
        for (const id of frontier) seen.add(id);
      }
      return seen.size;
    },
    close: () => sql.end(),
  };
}
