import type { Around, FoundPath } from './contender.ts';
import { type Neighbors, searchFrom } from './distance.ts';
import { type Graph, toId, toIndex } from './graph.ts';
import type { Pair } from './questions.ts';

/** Returns the mistake in a path; null if it is a shortest path. */
export function judgePath({ subjects, objects }: Graph, { from, to, distance }: Pair, path: FoundPath | null): string | null {
  if (!path) return `there is a way of ${distance}, none was found`;
  const { entities, statements } = path;
  if (statements.length !== distance) return `the shortest way has ${distance} statements, not ${statements.length}`;
  if (entities[0] !== from || entities.at(-1) !== to) return 'it is a way between others';
  const broken = statements.find((statement, at) => {
    const ends = [toId(subjects[toIndex(statement)]!), toId(objects[toIndex(statement)]!)];
    return !ends.includes(entities[at]!) || !ends.includes(entities[at + 1]!) || entities[at] === entities[at + 1];
  });
  return broken === undefined ? null : `statement ${broken} is not between its neighbors`;
}

interface AroundQuery {
  readonly of: number;
  readonly distance: number;
  readonly most: number;
}

/** Returns the mistake in a neighborhood; null if there is none. */
export function judgeAround(
  graph: Graph,
  neighbors: Neighbors,
  { of, distance, most }: AroundQuery,
  { entities, statements }: Around,
): string | null {
  const { seen } = searchFrom(neighbors, toIndex(of), distance);
  const shown = new Set(entities.map(toIndex));
  if (shown.size !== entities.length) return 'an entity is there twice';
  if (shown.size > most) return `${shown.size} entities are more than ${most}`;
  if (!shown.has(toIndex(of))) return 'where it starts is missing';
  if (entities.some((id) => seen[toIndex(id)] !== 1)) return 'an entity is farther away';
  const isAmong = (statement: number) => shown.has(graph.subjects[toIndex(statement)]!) && shown.has(graph.objects[toIndex(statement)]!);
  return statements.every(isAmong) ? null : 'a statement leads out of it';
}
