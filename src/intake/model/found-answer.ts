import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import { listSpans } from '../../ingest/locate.ts';
import type { Piece } from '../../ingest/merge-facts.ts';
import type { Span } from '../../ingest/span.ts';
import type { FoundPiece } from '../propose/found-piece.ts';

/** The text in which words are found. */
export interface AnsweredText {
  readonly points: readonly string[];
  readonly sentences: readonly Span[];
}

const RULE = 'model';
const readParts = (piece: Piece, field: string): readonly Piece[] => (piece[field] as readonly Piece[] | undefined) ?? []; // checked

/** Words by their offsets alone. They were checked: they stand in the sentence, once if there is no span. */
function toOffsets({ points, sentences }: AnsweredText, number: number, { span, surface, ...rest }: Piece): Piece {
  const sentence = sentences[number - 1];
  if (Array.isArray(span) || typeof surface !== 'string' || !sentence) return { ...rest, ...(Array.isArray(span) && { span }) };
  return { ...rest, span: listSpans(points, sentence, surface)[0] ?? sentence };
}

const toEvidence = (text: AnsweredText, evidence: unknown): Piece =>
  typeof evidence === 'number' ? { sentence: evidence } : toOffsets(text, (evidence as { sentence: number }).sentence, evidence as Piece);

const listSpansOf = (parts: readonly Piece[]): Span[] =>
  parts.flatMap(({ span }) => (Array.isArray(span) ? [span as unknown as Span] : []));
const listSentences = (parts: readonly Piece[]): number[] =>
  [...new Set(parts.map(({ sentence }) => Number(sentence)))].sort((a, b) => a - b);

/** Slugs that a part of a piece names. */
function collectSlugs(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['entity', 'speaker', 'of', 'via', 'subject'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => collectSlugs(item, key));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([inner, item]) => collectSlugs(item, inner)) : [];
}

/** An answer, checked, as pieces that can be decided one by one. */
export function listAnsweredPieces(answer: ProposedPiece, text: AnsweredText): FoundPiece[] {
  const { entities = [], sentences = [], quotations = [] } = answer;
  const declared = new Set(entities.flatMap(({ slug, ...entity }) => ('kind' in entity ? [slug] : [])));
  const toKey = (slug: string) => `entity ${slug}`;
  const needsOf = (...parts: readonly unknown[]) =>
    [...new Set(parts.flatMap((part) => collectSlugs(part)))].filter((slug) => declared.has(slug)).map(toKey);
  const mentions = sentences.flatMap(({ number, mentions: own }) =>
    ((own ?? []) as readonly Piece[]).map((mention) => ({ number, mention: toOffsets(text, number, mention) })),
  );
  const create = (key: string, kind: FoundPiece['kind'], piece: ProposedPiece, rest: Partial<FoundPiece>): FoundPiece => ({
    ...{ key, kind, piece, rule: RULE, sentences: [1], spans: [], needs: [], doubt: null },
    ...rest,
  });
  const ofEntity = ({ slug, statements: _, ...entity }: NonNullable<ProposedPiece['entities']>[number]): FoundPiece[] => {
    const own = mentions.filter(({ mention }) => mention['entity'] === slug);
    const rests = readParts({ statements: _ }, 'statements').flatMap((statement) =>
      readParts(statement, 'evidence').map((one) => toEvidence(text, one)),
    );
    const numbers = [...new Set([...own.map(({ number }) => number), ...listSentences(rests)])].sort((a, b) => a - b);
    const place = { sentences: numbers.length > 0 ? numbers : [1], spans: listSpansOf(own.map(({ mention }) => mention)) };
    const piece = { entities: [{ slug, ...entity }] };
    if (declared.has(slug)) return [create(toKey(slug), (entity as Piece)['kind'] === 'EVENT' ? 'EVENT' : 'ENTITY', piece, place)];
    return readParts(entity, 'names').length > 0 ? [create(`name ${slug}`, 'NAME', piece, place)] : [];
  };
  const ofStatement = (slug: string, statement: Piece, index: number): FoundPiece => {
    const evidence = readParts(statement, 'evidence').map((one) => toEvidence(text, one));
    return create(
      typeof statement['key'] === 'string' ? `statement ${statement['key']}` : `statement ${slug} ${index}`,
      'STATEMENT',
      { entities: [{ slug, statements: [{ ...statement, evidence }] }] },
      {
        sentences: listSentences(evidence),
        spans: listSpansOf(evidence),
        needs: needsOf({ entity: slug }, statement),
        doubt: statement['inferred'] === undefined ? null : 'UNSURE',
      },
    );
  };
  return [
    ...entities.flatMap(ofEntity),
    ...entities.flatMap((entity) => readParts(entity, 'statements').map((statement, index) => ofStatement(entity.slug, statement, index))),
    ...mentions.map(({ number, mention }) => {
      const key = mention['statement'] === undefined ? [] : [`statement ${mention['statement']}`];
      return create(
        `mention ${number} ${String(mention['span'])}`,
        'MENTION',
        { sentences: [{ number, mentions: [mention] }] },
        { sentences: [number], spans: listSpansOf([mention]), needs: [...needsOf(mention), ...key] },
      );
    }),
    ...sentences.flatMap(({ number, voice, speaker }) =>
      voice === undefined || voice === 'ARTICLE'
        ? []
        : [
            create(
              `voice ${number}`,
              'VOICE',
              { sentences: [{ number, voice, ...(speaker !== undefined && { speaker }) }] },
              { sentences: [number], needs: needsOf({ speaker }) },
            ),
          ],
    ),
    ...quotations.map((quotation) => {
      const asWritten = toOffsets(text, (quotation['asWritten'] as { sentence: number }).sentence, quotation['asWritten'] as Piece);
      const [first, last] = quotation['sentences'] as readonly [number, number];
      return create(
        `quotation ${first}`,
        'QUOTATION',
        { quotations: [{ ...quotation, asWritten }] },
        {
          sentences: Array.from({ length: last - first + 1 }, (_, index) => first + index),
          spans: listSpansOf([asWritten]),
          needs: needsOf(quotation),
        },
      );
    }),
  ];
}
