import type { Around, Way } from './contender.ts';
import { type Neighbors, reachedFrom } from './distance.ts';
import { type Graph, idOf, indexOfId } from './graph.ts';
import type { Pair } from './questions.ts';

/** What is wrong with a way; null where it is a shortest one. */
export function judgeWay({ subjects, objects }: Graph, { from, to, distance }: Pair, way: Way | null): string | null {
  if (!way) return `there is a way of ${distance}, none was found`;
  const { entities, statements } = way;
  if (statements.length !== distance) return `the shortest way has ${distance} statements, not ${statements.length}`;
  if (entities[0] !== from || entities.at(-1) !== to) return 'it is a way between others';
  const broken = statements.find((statement, at) => {
    const ends = [idOf(subjects[indexOfId(statement)]!), idOf(objects[indexOfId(statement)]!)];
    return !ends.includes(entities[at]!) || !ends.includes(entities[at + 1]!) || entities[at] === entities[at + 1];
  });
  return broken === undefined ? null : `statement ${broken} is not between its neighbors`;
}

interface AroundAsked {
  readonly of: number;
  readonly distance: number;
  readonly most: number;
}

/** What is wrong with what is shown around an entity. */
export function judgeAround(
  graph: Graph,
  neighbors: Neighbors,
  { of, distance, most }: AroundAsked,
  { entities, statements }: Around,
): string | null {
  const { seen } = reachedFrom(neighbors, indexOfId(of), distance);
  const shown = new Set(entities.map(indexOfId));
  if (shown.size !== entities.length) return 'an entity is there twice';
  if (shown.size > most) return `${shown.size} entities are more than ${most}`;
  if (!shown.has(indexOfId(of))) return 'where it starts is missing';
  if (entities.some((id) => seen[indexOfId(id)] !== 1)) return 'an entity is farther away';
  const isAmong = (statement: number) =>
    shown.has(graph.subjects[indexOfId(statement)]!) && shown.has(graph.objects[indexOfId(statement)]!);
  return statements.every(isAmong) ? null : 'a statement leads out of it';
}
