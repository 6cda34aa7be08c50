import type { Kind, Predicate } from '../../../schema/ontology.ts';
import type { Certainty, Rank } from '../../../schema/words.ts';
import type { Pattern, PatternEdge } from '../../../src/traversal/pattern/pattern.ts';

/** A statement between two entities; its id is one more than its place, that of an entity likewise. */
export interface Fact {
  readonly subject: number;
  readonly object: number;
  readonly predicate: Predicate;
  readonly rank: Rank;
  readonly certainty: Certainty;
  readonly article: number;
}

export interface Graph {
  readonly kinds: readonly Kind[];
  readonly facts: readonly Fact[];
}

/** A pattern with what its references stand for. */
export interface Question {
  readonly pattern: Pattern;
  /** Of each node the ids it may be. */
  readonly among: readonly (readonly number[] | null)[];
  readonly articles: readonly number[] | null;
}

/** A row as text: the ids of its entities, then of each edge those of its statements. */
export const rowText = (entities: readonly number[], paths: readonly (readonly number[])[]): string =>
  [entities, ...paths].map((ids) => ids.join(',')).join(' | ');

/** All rows of a pattern, by trying every entity for every node and every sequence of statements for every edge. */
export function bruteForce(graph: Graph, question: Question): string[] {
  const { nodes, edges } = question.pattern;
  const aliases = nodes.map(({ as }) => as);
  const rows: string[] = [];
  for (const entities of choices(nodes.map(() => graph.kinds.map((_, at) => at + 1)))) {
    const idOf = (alias: string) => entities[aliases.indexOf(alias)] ?? 0;
    if (!isAllowed(graph, question, entities, idOf)) continue;
    for (const paths of choices(edges.map((edge) => waysOf(graph, question, edge, idOf(edge.from), idOf(edge.to))))) {
      const statements = paths.flat();
      if (new Set(statements).size === statements.length) rows.push(rowText(entities, paths));
    }
  }
  return rows.sort();
}

/** One of each list, in every way. */
const choices = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);

function isAllowed({ kinds }: Graph, { pattern, among }: Question, entities: readonly number[], idOf: (alias: string) => number): boolean {
  const isNode = pattern.nodes.every(({ kind }, at) => {
    const id = entities[at] ?? 0;
    return among[at] ? among[at].includes(id) : !kind || kind.includes(kinds[id - 1] ?? 'PERSON');
  });
  return (
    isNode &&
    (pattern.where ?? []).every(({ differ, ordered }) => {
      const different = (differ ?? []).map(idOf);
      const ascending = (ordered ?? []).map(idOf);
      return new Set(different).size === different.length && ascending.every((id, at) => at === 0 || (ascending[at - 1] ?? 0) < id);
    })
  );
}

/** Every sequence of statements that leads from one entity to another along an edge. */
function waysOf(graph: Graph, question: Question, edge: PatternEdge, from: number, to: number): number[][] {
  const { min, max } = edge.hops ?? { min: 1, max: 1 };
  const found = new Map<string, number[]>();
  const walk = (visited: readonly number[], path: readonly number[]): void => {
    const here = visited.at(-1);
    const isSimple = path.length === 1 || new Set(visited).size === visited.length;
    if (path.length >= min && here === to && isSimple) found.set(path.join(), [...path]);
    if (path.length === max) return;
    for (const [at, fact] of graph.facts.entries()) {
      if (!isPassed(fact, edge, question)) continue;
      const [subject, object] = [fact.subject + 1, fact.object + 1];
      if (edge.direction !== 'IN' && subject === here) walk([...visited, object], [...path, at + 1]);
      if (edge.direction !== 'OUT' && object === here) walk([...visited, subject], [...path, at + 1]);
    }
  };
  walk([from], []);
  return [...found.values()];
}

const isPassed = (fact: Fact, edge: PatternEdge, { articles }: Question): boolean =>
  (!edge.predicate || edge.predicate.includes(fact.predicate)) &&
  (edge.rank ? edge.rank.includes(fact.rank) : fact.rank !== 'DEPRECATED') &&
  (!edge.certainty || edge.certainty === fact.certainty) &&
  (!articles || articles.includes(fact.article));
