import { z } from 'zod';
import { KIND_NAMES, type Kind, PREDICATE_NAMES, typesOf, UNITS, type Unit } from '../../schema/ontology.ts';
import { COMPARATORS, EVENT_STATUSES, MENTION_KINDS, NAME_ROLES, RANKS, VOICES } from '../../schema/words.ts';
import { canonicalTag } from '../base/lang.ts';
import { EDTF_ALLOWED, parsePartialDate } from '../base/partial-date.ts';
import { MAX_SLUG_LENGTH, SLUG } from '../base/ref.ts';

/** The shape of a graph.yaml: what one article gives to the graph. `schema/graph.schema.json` is made from it. */

const text = z.string().refine((one) => !one.includes('\0'), 'must hold no NUL, which Postgres cannot store');
const written = text.trim().min(1, 'must not be empty: fill it in or delete the line').max(2000);
const slug = z.string().regex(SLUG, 'must be lower-case ASCII letters and digits, joined by single hyphens').max(MAX_SLUG_LENGTH);
const lang = z
  .string()
  .refine((tag) => canonicalTag(tag) === tag, 'must be a language tag such as kk, kk-Latn, ru, en')
  .describe('BCP 47: kk, kk-Latn, ru, en');
const date = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, `must be ${EDTF_ALLOWED}`)
  .describe(`EDTF: ${EDTF_ALLOWED}`);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, lower case');
const offset = z.number().int().min(0);
const span = z
  .tuple([offset, offset])
  .refine(([start, end]) => start < end, 'the start must come before the end')
  .describe('Start and end in code points from the start of the article, end exclusive');
const local = z
  .strictObject({ kk: written.optional(), ru: written.optional(), en: written.optional() })
  .refine((texts) => Object.keys(texts).length > 0, 'must have at least one of kk, ru, en')
  .describe('Our own words in Kazakh, Russian, English');
const inferred = local.optional().describe('The reason, where this is inferred and not stated');
const sentenceNumber = z.number().int().min(1);
const surface = text.min(1).optional().describe('The words at the span; at most 40 characters where the text is not yours to ship');
const fingerprint = sha256.optional().describe('SHA-256 of the words at the span, instead of the words');

const evidenceDetails = z.strictObject({
  sentence: sentenceNumber,
  span: span.optional().describe('The words within the sentence that say it; left out where the whole sentence does'),
  voice: z.enum(VOICES).optional().describe('Whose voice it is; by default the sentence says'),
  speaker: slug.optional().describe('A person, an organization or a document; required unless the voice is ARTICLE'),
  inferred,
});
const evidence = z
  .array(z.union([sentenceNumber, evidenceDetails], 'must be a sentence number or {sentence, span, voice, speaker, inferred}'))
  .min(1)
  .describe('The sentences it rests on');

const EXACT_DIGITS = 15;
/** Whether the number is certainly the one that was written: beyond 15 digits some are rounded. */
const isExact = (n: number): boolean => !/e/i.test(String(n)) && String(n).replace(/^-?0*\.?0*|\./g, '').length <= EXACT_DIGITS;

const quantity = z.strictObject({
  amount: z
    .union([z.number(), z.string().regex(/^-?\d{1,100}(\.\d{1,100})?$/, 'must be a decimal number')], 'must be a decimal number')
    .refine((n) => typeof n === 'string' || isExact(n), 'must stand in quotes, being this large or this exact')
    .describe('Exact decimal; in quotes where it has more than 15 digits'),
  comparator: z.enum(COMPARATORS).default('EXACTLY'),
  unit: z.enum(Object.keys(UNITS) as [Unit, ...Unit[]]), // keys of a literal object, never empty
});

const statement = z.strictObject({
  key: slug.optional().describe('A name within this file, where a mention or a title refers to the statement'),
  predicate: z.enum(PREDICATE_NAMES as [(typeof PREDICATE_NAMES)[number], ...typeof PREDICATE_NAMES]), // never empty
  entity: slug.optional().describe('The value: an entity'),
  quantity: quantity.optional().describe('The value: a quantity'),
  text: local.optional().describe('The value: a text in our own words'),
  date: date.optional().describe('The value: a date'),
  unknown: z.literal(true).optional().describe('The value: there is one, it is not named'),
  rank: z.enum(RANKS).default('NORMAL'),
  validFrom: date.optional().describe('Since when it was true in the world'),
  validTo: date.optional().describe('Until when it was true in the world'),
  evidence,
  inferred,
});

const name = z.strictObject({
  text: written.max(500),
  lang,
  role: z.enum(NAME_ROLES).default('PRIMARY'),
  statement: slug.optional().describe('The key of the statement a TITLE rests on'),
});

const identifier = z.strictObject({
  scheme: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
  value: written.max(200),
  source: written.max(500).describe('Where the tie comes from'),
});

const entityOf = <K extends Kind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    ...(typesOf(kind).length > 0 && { type: z.enum(typesOf(kind)).optional().describe('Required where the entity is new') }),
    ...(kind === 'EVENT' && { status: z.enum(EVENT_STATUSES).default('OCCURRED') }),
    ...(kind === 'PLACE' && {
      latitude: z.number().min(-90).max(90).optional().describe('Degrees, WGS 84'),
      longitude: z.number().min(-180).max(180).optional(),
    }),
    collective: z.boolean().optional().describe('It stands for several unnamed things'),
    description: local.optional(),
    names: z.array(name).default([]),
    identifiers: z.array(identifier).default([]),
    statements: z.array(statement).default([]).describe('The facts whose subject it is'),
  });
const [firstKind, ...otherKinds] = KIND_NAMES.map(entityOf) as [ReturnType<typeof entityOf>, ...ReturnType<typeof entityOf>[]]; // never empty

const mention = z.strictObject({
  span,
  surface,
  sha256: fingerprint,
  kind: z.enum(MENTION_KINDS),
  entity: slug.optional(),
  statement: slug.optional().describe('For QUANTITY and TIME: the key of the statement'),
  inferred,
});

const sentence = z.strictObject({
  number: sentenceNumber,
  span,
  voice: z.enum(['ARTICLE', 'REPORTED']).default('ARTICLE').describe('The voice of evidence in it, where it is not part of a quotation'),
  speaker: slug.optional().describe('Who is cited, where the voice is REPORTED'),
  gloss: local,
  mentions: z.array(mention).default([]),
});

const quotation = z.strictObject({
  sentences: z.tuple([sentenceNumber, sentenceNumber]).describe('The first and the last sentence'),
  speaker: z.string().min(1, { error: 'must be the slug of who speaks: give it, or delete the quotation', abort: true }).pipe(slug),
  asWritten: z.strictObject({ sentence: sentenceNumber, span, surface, sha256: fingerprint }).describe('The words that name the speaker'),
  inferred,
});

export const GraphFile = z.strictObject({
  article: z.strictObject({
    slug,
    lang,
    sha256: sha256.optional().describe('Of the text in UTF-8; may be left out where article.txt is there'),
    length: z.number().int().min(1).optional().describe('In code points; may be left out where article.txt is there'),
    title: written.optional(),
    url: z.url({ protocol: /^https?$/, error: 'must be a URL that begins with https:// or http://' }).optional(),
    publisher: slug.optional().describe('An organization'),
    published: date.optional(),
  }),
  sentences: z.array(sentence).min(1),
  quotations: z.array(quotation).default([]),
  entities: z.record(slug, z.discriminatedUnion('kind', [firstKind, ...otherKinds])).default({}),
});

export type GraphFile = z.infer<typeof GraphFile>;
export type EntityShape = z.infer<ReturnType<typeof entityOf>> & {
  readonly type?: string | undefined;
  readonly status?: (typeof EVENT_STATUSES)[number] | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
};
export type StatementShape = z.infer<typeof statement>;
export type MentionShape = z.infer<typeof mention>;
export type EvidenceShape = z.infer<typeof evidenceDetails>;
