import { createMistake, type Mistake, type Path } from './mistake.ts';
import { canonicalizeDecimal } from './value.ts';

/** A piece of a graph.yaml, not checked yet. */
export type Piece = Readonly<Record<string, unknown>>;

/** What is added to the graph of an article: entities and sentences in the shape of graph.yaml, each with its name within. */
export interface Facts {
  readonly sentences: readonly (Piece & { readonly number: number })[];
  readonly quotations: readonly Piece[];
  readonly entities: readonly (Piece & { readonly slug: string; readonly statements?: readonly Piece[] | undefined })[];
}

/** The whole graph of an article as its graph.yaml would have it. */
interface WholeGraph extends Piece {
  readonly sentences: readonly Piece[];
  readonly quotations: readonly Piece[];
  readonly entities: Readonly<Record<string, Piece>>;
}

export interface MergedGraph {
  readonly value: WholeGraph;
  /** Where a path of the whole stands in the facts. */
  locate(path: Path): Path;
  readonly mistakes: readonly Mistake[];
}

/** What is known while facts are merged. */
interface Merging {
  /** Places in the facts, by their path in the whole. */
  readonly places: Map<string, Path>;
  /** Keys of statements in the facts that stand under another key in the graph. */
  readonly keys: Map<string, unknown>;
  readonly mistakes: Mistake[];
}

/** The fields by which two statements are the same fact. */
const FACT_FIELDS = ['predicate', 'entity', 'quantity', 'text', 'date', 'unknown', 'validFrom', 'validTo', 'qualifiers'];

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const fields = Object.entries(value).filter(([key, inner]) => inner !== undefined && !(key === 'comparator' && inner === 'EXACTLY'));
  return fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, key === 'amount' ? canonicalizeDecimal(String(inner)) : normalize(inner)]);
}
export const toFactKey = (statement: Piece): string => JSON.stringify(FACT_FIELDS.map((field) => normalize(statement[field])));

const listOf = (piece: Piece | undefined, field: string): Piece[] => [...((piece?.[field] as readonly Piece[] | undefined) ?? [])]; // lists of a graph.yaml
const note = ({ places }: Merging, path: Path, place: Path): void => void places.set(JSON.stringify(path), place);

/** The list of a piece behind that of the graph. */
function append(merging: Merging, before: Piece | undefined, piece: Piece, field: string, path: Path, place: Path): Piece[] {
  const own = listOf(before, field);
  const added = listOf(piece, field);
  for (const nth of added.keys()) note(merging, [...path, field, own.length + nth], [...place, field, nth]);
  return [...own, ...added];
}

/** The reason of a statement as that of a piece of its evidence, which may be just the number of its sentence. */
const giveReason = (piece: Piece | number, inferred: unknown): Piece | number =>
  inferred === undefined ? piece : { inferred, ...(typeof piece === 'number' ? { sentence: piece } : piece) };

/** Adds a statement, or its evidence to the same fact. */
function mergeStatement(merging: Merging, statements: Piece[], item: Piece, path: Path, place: Path): void {
  const key = toFactKey(item);
  const same = statements.findIndex((statement) => toFactKey(statement) === key);
  const before = statements[same];
  if (!before) {
    note(merging, [...path, statements.length], place);
    statements.push(item);
    return;
  }
  const { inferred: reason, ...kept } = before;
  const where = [...path, same];
  const evidence = append(merging, before, item, 'evidence', where, place);
  const own = listOf(before, 'evidence').length;
  note(merging, [...where, 'rank'], [...place, 'rank']);
  if (typeof item['key'] === 'string' && kept['key'] !== undefined) merging.keys.set(item['key'], kept['key']);
  statements[same] = {
    ...(item['key'] !== undefined && { key: item['key'] }),
    ...kept,
    ...(item['rank'] !== undefined && { rank: item['rank'] }),
    evidence: evidence.map((piece, index) => giveReason(piece, index < own ? reason : item['inferred'])),
  };
}

function mergeEntities(merging: Merging, stored: Piece, facts: Facts['entities']): WholeGraph['entities'] {
  const entities: Record<string, Piece> = { ...(stored['entities'] as Record<string, Piece>) }; // of a graph.yaml
  for (const [at, { slug, ...piece }] of facts.entries()) {
    const before = Object.hasOwn(entities, slug) ? entities[slug] : undefined;
    const [path, place] = [
      ['entities', slug],
      ['entities', at],
    ];
    note(merging, path, place);
    const statements = listOf(before, 'statements');
    for (const [nth, item] of listOf(piece, 'statements').entries())
      mergeStatement(merging, statements, item, [...path, 'statements'], [...place, 'statements', nth]);
    const lists = Object.fromEntries(['names', 'identifiers'].map((field) => [field, append(merging, before, piece, field, path, place)]));
    entities[slug] = { ...before, ...piece, ...lists, statements };
  }
  return entities;
}

function mergeSentences(merging: Merging, stored: Piece, facts: Facts['sentences']): Piece[] {
  const sentences = listOf(stored, 'sentences');
  for (const [at, { number, ...piece }] of facts.entries()) {
    const index = sentences.findIndex((sentence) => sentence['number'] === number);
    const before = sentences[index];
    if (!before) {
      merging.mistakes.push(createMistake(['sentences', at, 'number'], number, `there is no such sentence; 1 to ${sentences.length}`));
      continue;
    }
    const [path, place] = [
      ['sentences', index],
      ['sentences', at],
    ];
    note(merging, path, place);
    sentences[index] = { ...before, ...piece, mentions: append(merging, before, piece, 'mentions', path, place) };
  }
  return sentences;
}

/**
 * Adds facts to the graph of an article. A fact that is there already gets the further evidence.
 * @param stored the graph as it is printed
 */
export function mergeFacts(stored: Piece, facts: Facts): MergedGraph {
  const merging: Merging = { places: new Map(), keys: new Map(), mistakes: [] };
  const whole = {
    ...stored,
    sentences: mergeSentences(merging, stored, facts.sentences),
    quotations: append(merging, stored, { quotations: facts.quotations }, 'quotations', [], []),
    entities: mergeEntities(merging, stored, facts.entities),
  };
  return {
    value: renameKeys(whole, merging.keys),
    locate: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const place = merging.places.get(JSON.stringify(path.slice(0, length)));
        if (place) return [...place, ...path.slice(length)];
      }
      return path;
    },
    mistakes: merging.mistakes,
  };
}

/** Has mentions and names refer to the statements by the keys under which they stand. */
function renameKeys(graph: WholeGraph, keys: ReadonlyMap<string, unknown>): WholeGraph {
  if (keys.size === 0) return graph;
  const rename = (list: readonly Piece[]) =>
    list.map((item) => (keys.has(String(item['statement'])) ? { ...item, statement: keys.get(String(item['statement'])) } : item));
  const entities = Object.entries(graph.entities).map(([slug, entity]) => [slug, { ...entity, names: rename(listOf(entity, 'names')) }]);
  return {
    ...graph,
    sentences: graph.sentences.map((sentence) => ({ ...sentence, mentions: rename(listOf(sentence, 'mentions')) })),
    entities: Object.fromEntries(entities),
  };
}
