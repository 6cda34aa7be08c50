import { z } from 'zod';
import { canonicalizeTag } from '../base/lang.ts';
import { EDTF_ALLOWED, POINT_ALLOWED, parsePartialDate, parsePointDate } from '../base/partial-date.ts';
import { MAX_SLUG_LENGTH, SLUG } from '../base/ref.ts';

/** The single values of graph.yaml: texts, slugs, dates, spans. */

const textShape = z.string().refine((value) => !value.includes('\0'), 'must hold no NUL, which Postgres cannot store');
export const writtenShape = textShape.trim().min(1, 'must not be empty: fill it in or delete the line').max(2000);
export const slugShape = z
  .string()
  .regex(SLUG, 'must be lower-case ASCII letters and digits, joined by single hyphens')
  .max(MAX_SLUG_LENGTH);
export const langShape = z
  .string()
  .refine((tag) => canonicalizeTag(tag) === tag, 'must be a language tag such as kk, kk-Latn, ru, en')
  .describe('BCP 47: kk, kk-Latn, ru, en');
export const dateShape = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, `must be ${EDTF_ALLOWED}`)
  .describe(`EDTF: ${EDTF_ALLOWED}`);
/** A date that bounds something, so that it is no interval itself. */
export const pointShape = z
  .string()
  .refine((text) => parsePointDate(text) !== null, `must be ${POINT_ALLOWED}`)
  .describe(`EDTF: ${POINT_ALLOWED}`);
export const addressShape = z
  .string()
  .refine((url) => /^https?:\/\/[^\s/]\S*$/i.test(url) && URL.canParse(url), 'must be a URL that begins with https:// or http://')
  .meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' });
export const sha256Shape = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, lower case');
const offsetShape = z.number().int().min(0);
export const spanShape = z
  .tuple([offsetShape, offsetShape])
  .refine(([start, end]) => start < end, 'the start must come before the end')
  .describe('Start and end in code points from the start of the article, end exclusive');
export const localTextShape = z
  .strictObject({ kk: writtenShape.optional(), ru: writtenShape.optional(), en: writtenShape.optional() })
  .refine((texts) => Object.keys(texts).length > 0, 'must have at least one of kk, ru, en')
  .describe('A text in our own words, in Kazakh, Russian and English');
export const inferredShape = localTextShape.optional().describe('The reason, if this is inferred and not stated');
export const sentenceNumberShape = z.number().int().min(1);
export const surfaceShape = textShape
  .min(1)
  .optional()
  .describe('The words at the span (at most 40 characters if you may not redistribute the text)');
export const fingerprintShape = sha256Shape.optional().describe('SHA-256 of the words at the span, instead of the words');
