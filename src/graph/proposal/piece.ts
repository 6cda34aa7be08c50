import type { EntityType, Kind, Predicate } from '../../../schema/ontology.ts';
import type { ProposedPiece } from '../../../schema/proposed-piece.ts';

/** An entity that a proposal declares or gives a name. */
export interface ProposedEntity {
  readonly slug: string;
  /** Null if the entity is one of the graph, or of another proposal. */
  readonly kind: Kind | null;
  readonly type: EntityType | null;
  readonly names: readonly { readonly text: string; readonly lang: string }[];
}

/** A statement within a proposal. Exactly one of the entity and the text is its value; both are null if the value is UNKNOWN. */
export interface ProposedStatement {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly entity: string | null;
  readonly text: string | null;
}

/** A mention within a proposal. */
export interface ProposedMention {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string | null;
}

type PiecePart = Readonly<Record<string, unknown>>;
const isPiecePart = (value: unknown): value is PiecePart => typeof value === 'object' && value !== null && !Array.isArray(value);
const listParts = (value: unknown): PiecePart[] => (Array.isArray(value) ? value.filter(isPiecePart) : []);
const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The entities of a piece that it declares or names: those it gives a kind or a name. */
export const listProposedEntities = ({ entities = [] }: ProposedPiece): ProposedEntity[] =>
  entities
    .filter((entity) => entity['kind'] !== undefined || listParts(entity['names']).length > 0)
    .map((entity) => ({
      slug: entity.slug,
      kind: toText(entity['kind']) as Kind | null, // checked before it was proposed
      type: toText(entity['type']) as EntityType | null, // as above
      names: listParts(entity['names']).map(({ text, lang }) => ({ text: String(text), lang: String(lang) })),
    }));

/** `about 5000000 KZT`, `2031-05`, or the words in the first language that has some. */
function writeLiteral({ quantity, date, text }: PiecePart): string | null {
  if (typeof date === 'string') return date;
  if (isPiecePart(text)) return toText(Object.values(text)[0]);
  if (!isPiecePart(quantity)) return null;
  const { amount, from, to, comparator, unit } = quantity;
  const amounts = amount === undefined ? `${from}–${to}` : String(amount);
  const sign = comparator === undefined || comparator === 'EXACTLY' ? '' : `${String(comparator).toLowerCase().replace('_', ' ')} `;
  return `${sign}${amounts}${unit === undefined || unit === 'one' ? '' : ` ${unit}`}`;
}

export const listProposedStatements = ({ entities = [] }: ProposedPiece): ProposedStatement[] =>
  entities.flatMap((entity) =>
    listParts(entity['statements']).map((statement) => ({
      subject: entity.slug,
      predicate: statement['predicate'] as Predicate, // checked before it was proposed
      entity: toText(statement['entity']),
      text: writeLiteral(statement),
    })),
  );

const isSpan = (value: unknown): value is readonly [number, number] => Array.isArray(value) && value.length === 2;

export const listProposedMentions = ({ sentences = [] }: ProposedPiece): ProposedMention[] =>
  sentences.flatMap(({ number, mentions }) =>
    listParts(mentions).flatMap(({ span, entity }) =>
      isSpan(span) ? [{ sentence: number, start: span[0], end: span[1], entity: toText(entity) }] : [],
    ),
  );

/** The slug of whose words the sentences of a piece have, or who is quoted; null if it says none. */
export const findProposedSpeaker = ({ sentences = [], quotations = [] }: ProposedPiece): string | null =>
  [...quotations, ...sentences].map(({ speaker }) => toText(speaker)).find((speaker) => speaker) ?? null;

/** The piece in the form of graph.yaml, in which entities stand under their slugs. */
export const toGraphForm = ({ entities, ...rest }: ProposedPiece): object => ({
  ...rest,
  ...(entities && { entities: Object.fromEntries(entities.map(({ slug, ...entity }) => [slug, entity])) }),
});
