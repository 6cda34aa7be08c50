import type { ProposedPiece } from '../../schema/proposed-piece.ts';
import { type Piece, toFactKey } from '../ingest/merge-facts.ts';
import type { PrintedGraph } from '../ingest/write-graph.ts';

/** The parts of the graph of an article that a piece may repeat. */
export interface StatedGraph {
  readonly entities: Readonly<Record<string, Piece>>;
  readonly sentences: readonly Piece[];
  readonly quotations: readonly Piece[];
}

export const toStatedGraph = ({ entities, sentences, quotations = [] }: PrintedGraph): StatedGraph =>
  ({ entities, sentences, quotations }) as StatedGraph; // as write-graph.ts writes them

const readList = (piece: Piece | undefined, field: string): readonly Piece[] => (piece?.[field] as readonly Piece[] | undefined) ?? []; // lists of a graph.yaml

/** What a value says, of a list with defaults left out. */
const readSentence = (evidence: unknown): number => (typeof evidence === 'number' ? evidence : (evidence as { sentence: number }).sentence);
const readStance = (evidence: unknown): unknown => (typeof evidence === 'number' ? undefined : (evidence as Piece)['stance']) ?? 'ASSERTS';
const isSameEvidence = (one: unknown, other: unknown): boolean =>
  readSentence(one) === readSentence(other) && readStance(one) === readStance(other);

/** A statement without the evidence that its fact has. Null if nothing is left of it. */
function removeStatedEvidence(statement: Piece, stated: readonly Piece[]): Piece | null {
  const key = toFactKey(statement);
  const same = stated.find((one) => toFactKey(one) === key);
  if (!same) return statement;
  const evidence = (statement['evidence'] as readonly unknown[]).filter(
    (one) => !(same['evidence'] as readonly unknown[]).some((other) => isSameEvidence(one, other)),
  );
  return evidence.length > 0 ? { ...statement, evidence } : null;
}

const isSameName = (one: Piece, other: Piece): boolean => one['text'] === other['text'] && one['lang'] === other['lang'];

function removeStatedOfEntity(entity: Piece & { readonly slug: string }, { entities }: StatedGraph) {
  const stated = Object.hasOwn(entities, entity.slug) ? entities[entity.slug] : undefined;
  if (!stated) return [entity];
  const names = readList(entity, 'names').filter((name) => !readList(stated, 'names').some((other) => isSameName(name, other)));
  const statements = readList(entity, 'statements').flatMap((one) => removeStatedEvidence(one, readList(stated, 'statements')) ?? []);
  const { names: _, statements: __, ...rest } = entity;
  const isBare = names.length === 0 && statements.length === 0;
  return isBare ? [] : [{ ...rest, ...(names.length > 0 && { names }), ...(statements.length > 0 && { statements }) }];
}

function removeStatedOfSentence(sentence: Piece & { readonly number: number }, { sentences }: StatedGraph) {
  const stated = sentences.find(({ number }) => number === sentence.number);
  // Words that mean something already are not read again, whatever they mean.
  const isStated = (mention: Piece) => readList(stated, 'mentions').some((other) => String(mention['span']) === String(other['span']));
  const mentions = readList(sentence, 'mentions').filter((mention) => !isStated(mention));
  const { mentions: _, ...rest } = sentence;
  const hasVoice = sentence['voice'] !== undefined && stated?.['voice'] === undefined;
  return mentions.length > 0 || hasVoice ? [{ ...rest, ...(mentions.length > 0 && { mentions }) }] : [];
}

const overlaps = ([first, last]: readonly number[], [from, to]: readonly number[]): boolean =>
  first !== undefined && last !== undefined && from !== undefined && to !== undefined && first <= to && from <= last;

/** A piece without what the graph of the article says already; null if nothing is left of it. */
export function removeStated({ entities = [], sentences = [], quotations = [] }: ProposedPiece, stated: StatedGraph): ProposedPiece | null {
  const left = {
    entities: entities.flatMap((entity) => removeStatedOfEntity(entity, stated)),
    sentences: sentences.flatMap((sentence) => removeStatedOfSentence(sentence, stated)),
    quotations: quotations.filter(
      (quotation) => !stated.quotations.some((other) => overlaps(quotation['sentences'] as number[], other['sentences'] as number[])),
    ),
  };
  const kept = Object.entries(left).filter(([, list]) => list.length > 0);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
