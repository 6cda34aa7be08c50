import { z } from 'zod';
import { KIND_NAMES, type Kind, typesOf } from '../../schema/ontology.ts';
import { ARTICLE_TYPES, EVENT_STATUSES, MENTION_KINDS, NAME_ROLES, RANKS } from '../../schema/words.ts';
import { describeScheme, normalizeIdentifier } from '../base/identifier.ts';
import { IDENTIFIER_SCHEMES } from '../base/identifier-schemes.ts';
import { evidenceShape, statusEvidenceShape, type supportShape } from './shape-evidence.ts';
import { qualifierShape, valueShapes } from './shape-statement-value.ts';
import {
  addressShape,
  fingerprintShape,
  inferredShape,
  langShape,
  localTextShape,
  pointShape,
  sentenceNumberShape,
  sha256Shape,
  slugShape,
  spanShape,
  surfaceShape,
  writtenShape,
} from './shape-values.ts';
import type { Span } from './span.ts';

/** The shape of graph.yaml, the data of one article. `schema/graph.schema.json` is generated from it. */

export const statementShape = z.strictObject({
  key: slugShape
    .optional()
    .describe(
      'A name within this file, for what refers to the statement: mentions, titles, and what other articles correct, confirm or end',
    ),
  ...valueShapes,
  qualifiers: z
    .array(qualifierShape)
    .max(20)
    .default([])
    .describe('What the statement says more exactly, such as a SHARE, a ROLE or a REASON. Another qualifier makes another fact'),
  rank: z
    .enum(RANKS)
    .optional()
    .describe('The rank that this article gives to the statement; without it, other articles decide, and NORMAL if none does'),
  validFrom: pointShape.optional().describe('Since when the fact was true in the world'),
  validTo: pointShape.optional().describe('Until when the fact was true in the world'),
  evidence: evidenceShape,
  inferred: inferredShape,
});

const nameShape = z.strictObject({
  text: writtenShape.max(500),
  lang: langShape,
  role: z.enum(NAME_ROLES).default('PRIMARY'),
  statement: slugShape.optional().describe('The key of the statement that supports a TITLE'),
  validFrom: pointShape.optional().describe('Since when the entity has been called so'),
  validTo: pointShape.optional().describe('Until when the entity was called so'),
  sentence: sentenceNumberShape.optional().describe('The sentence that gives the name, or says since or until when'),
  corrects: writtenShape
    .max(500)
    .optional()
    .describe('A name in the same language that this one puts right: the source gave it before, and takes it back'),
});

const identifierShape = z
  .strictObject({
    scheme: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')
      .describe(`The other system: ${Object.keys(IDENTIFIER_SCHEMES).join(', ')}, or another`),
    value: writtenShape.max(2000).describe('The id there, or the address of its page'),
    source: writtenShape.max(500).describe('The source of the identifier'),
  })
  .transform((item, context) => {
    const identifier = normalizeIdentifier(item.scheme, item.value);
    if (identifier) return { ...item, ...identifier };
    const allowed = describeScheme(item.scheme) ?? 'a text of at most 200 characters on one line';
    context.addIssue({ code: 'custom', path: ['value'], input: item.value, message: `must be ${allowed}` });
    return z.NEVER;
  });

const statusShape = z
  .union(
    [
      z.enum(EVENT_STATUSES),
      z.strictObject({
        is: z.enum(EVENT_STATUSES),
        corrects: z.enum(EVENT_STATUSES).optional().describe('The status that the sources of this one take back'),
        evidence: statusEvidenceShape,
      }),
    ],
    `must be one of ${EVENT_STATUSES.join(', ')}, or {is, corrects, evidence}`,
  )
  .default('OCCURRED')
  .describe('How far the event is. Without evidence of its own the status rests on that of the first participant, with its stance');

const defineEntity = <K extends Kind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    ...(typesOf(kind).length > 0 && { type: z.enum(typesOf(kind)).optional().describe('Required if the entity is new') }),
    ...(kind === 'EVENT' && { status: statusShape }),
    ...(kind === 'PLACE' && {
      latitude: z.number().min(-90).max(90).optional().describe('Degrees, WGS 84'),
      longitude: z.number().min(-180).max(180).optional(),
    }),
    collective: z.boolean().optional().describe('The entity stands for several unnamed things'),
    description: localTextShape.optional(),
    differentFrom: z.array(slugShape).optional().describe('Entities with a like name that this is another than. No warning tells of them'),
    names: z.array(nameShape).default([]),
    identifiers: z.array(identifierShape).default([]),
    statements: z.array(statementShape).default([]).describe('The statements with this entity as their subject'),
  });
const [firstKind, ...otherKinds] = KIND_NAMES.map(defineEntity) as [ReturnType<typeof defineEntity>, ...ReturnType<typeof defineEntity>[]]; // never empty

const foundSpanShape = spanShape
  .optional()
  .describe('Start and end in code points, end exclusive; may be omitted if the text is there and the surface stands once in the sentence');

const mentionShape = z.strictObject({
  span: foundSpanShape,
  surface: surfaceShape,
  sha256: fingerprintShape,
  kind: z.enum(MENTION_KINDS),
  entity: slugShape.optional(),
  statement: slugShape.optional().describe('For QUANTITY and TIME: the key of the statement'),
  inferred: inferredShape,
});

/** In UTF-16. */
const MAX_ROW_LENGTH = 4_000;

const sentenceShape = z.strictObject({
  number: sentenceNumberShape,
  span: spanShape,
  voice: z
    .enum(['ARTICLE', 'REPORTED'])
    .default('ARTICLE')
    .describe('The voice of evidence in the sentence, unless the sentence is part of a quotation'),
  speaker: slugShape.optional().describe('The cited source, if the voice is REPORTED and the source is named'),
  text: writtenShape
    .max(MAX_ROW_LENGTH)
    .optional()
    .describe('The words of a row of a data set, as long as its span. Its article has no text of its own'),
  gloss: localTextShape.nullish().describe('What the sentence says, in our own words; may be omitted if the text is there'),
  mentions: z.array(mentionShape).default([]),
});

const quotationShape = z.strictObject({
  sentences: z.tuple([sentenceNumberShape, sentenceNumberShape]).describe('The first and the last sentence'),
  speaker: z.string().min(1, { error: 'must be the slug of who speaks: give it, or delete the quotation', abort: true }).pipe(slugShape),
  asWritten: z
    .strictObject({ sentence: sentenceNumberShape, span: foundSpanShape, surface: surfaceShape, sha256: fingerprintShape })
    .describe('The words that name the speaker'),
  inferred: inferredShape,
});

export const GraphFile = z.strictObject({
  article: z.strictObject({
    slug: slugShape,
    type: z
      .enum(ARTICLE_TYPES)
      .optional()
      .describe('NOTE: what the desk knows and no article says, in its own sentences. DATASET: data of another system. Default NEWS'),
    lang: langShape,
    sha256: sha256Shape.optional().describe('SHA-256 of the text in UTF-8; may be omitted if article.txt exists'),
    length: z.number().int().min(1).optional().describe('Length in code points; may be omitted if article.txt exists'),
    title: writtenShape.optional(),
    url: addressShape.optional(),
    publisher: slugShape.optional().describe('An organization'),
    published: pointShape.optional(),
    reprintOf: slugShape.optional().describe('The slug of the article that this one reprints. Both count as one source'),
  }),
  sentences: z.array(sentenceShape).min(1),
  quotations: z.array(quotationShape).default([]),
  entities: z.record(slugShape, z.discriminatedUnion('kind', [firstKind, ...otherKinds])).default({}),
});

/** A graph as it is written: spans may be left out. */
export type WrittenGraph = z.infer<typeof GraphFile>;
type Located<T> = Omit<T, 'span'> & { readonly span: Span };
type Sentence = WrittenGraph['sentences'][number];
type Quotation = WrittenGraph['quotations'][number];
export type MentionShape = Located<Sentence['mentions'][number]>;

/** A graph with all its spans. */
export interface GraphFile extends Omit<WrittenGraph, 'sentences' | 'quotations'> {
  readonly sentences: readonly (Omit<Sentence, 'mentions'> & { readonly mentions: readonly MentionShape[] })[];
  readonly quotations: readonly (Omit<Quotation, 'asWritten'> & { readonly asWritten: Located<Quotation['asWritten']> })[];
}
export type EntityShape = z.infer<ReturnType<typeof defineEntity>> & {
  readonly type?: string | undefined;
  readonly status?: z.infer<typeof statusShape> | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
};
export type StatementShape = z.infer<typeof statementShape>;
export type EvidenceShape = z.infer<typeof supportShape>;
