import { GraphError, showValue } from '../base/errors.ts';
import { KNOWN_ALLOWED, parseDateTime, parseKnown } from '../base/known.ts';
import { canonicalizeTag } from '../base/lang.ts';
import { EDTF_ALLOWED, parsePartialDate } from '../base/partial-date.ts';
import { ARTICLE_REF_ALLOWED, describeAllowedRef, parseArticleRef, parseEntityRef } from '../base/ref.ts';
import { builder } from './builder.ts';
import { type ScalarHint, suggestField, suggestSearch, suggestTag } from './scalar-hints.ts';

/** Parses the text of a scalar. Invalid text is BAD_INPUT with the allowed form. */
const createParser =
  <T>(
    name: string,
    describeAllowed: string | ((text: string) => string),
    parse: (text: string) => T | null,
    suggest: ScalarHint = () => undefined,
  ) =>
  (value: unknown): T => {
    const parsed = typeof value === 'string' || typeof value === 'number' ? parse(String(value)) : null;
    if (parsed !== null) return parsed;
    const allowed = typeof describeAllowed === 'string' ? describeAllowed : describeAllowed(String(value));
    const hint = typeof value === 'string' ? suggest(value) : undefined;
    const message = `${showValue(value)} is no ${name}; ${allowed}${hint ? `. ${hint}` : ''}`;
    throw new GraphError('BAD_INPUT', message, { value: showValue(value), allowed });
  };

builder.scalarType('EntityRef', {
  description:
    'Reference to an entity: its id (E12), its slug (bauyrzhan-baibek) or its identifier in another system (wikidata:Q57394, or just Q57394, or the address of its page).',
  parseValue: createParser('EntityRef', describeAllowedRef, parseEntityRef, suggestSearch),
});
builder.scalarType('ArticleRef', {
  description: 'Reference to an article: its id (A1) or its slug (birgemiz-aid).',
  parseValue: createParser('ArticleRef', ARTICLE_REF_ALLOWED, parseArticleRef, suggestField),
});
builder.scalarType('LanguageTag', {
  description: 'A language as a BCP 47 tag, such as kk, kk-Latn, ru or en. Tags are matched by lookup (RFC 4647): kk matches kk-Latn last.',
  parseValue: createParser('LanguageTag', 'a language is a BCP 47 tag such as kk, kk-Latn, ru, en', canonicalizeTag, suggestTag),
});
builder.scalarType('EDTF', {
  description: `A partial date, written as ${EDTF_ALLOWED}.`,
  parseValue: createParser('EDTF date', EDTF_ALLOWED, parsePartialDate),
});

builder.scalarType('Date', {
  description: 'A day, such as 2020-06-15.',
  parseValue: () => {
    throw new GraphError('BAD_INPUT', 'no argument is a Date: give an EDTF date');
  },
});

builder.scalarType('DateTime', {
  description: 'A date and time with a time zone, precise to the microsecond, such as 2020-07-01T00:00:00Z.',
  parseValue: createParser('DateTime', 'a moment is written 2020-07-01T00:00:00Z', parseDateTime),
});
builder.scalarType('Known', {
  description:
    'Transaction time: a revision, such as R17, or a date and time, such as 2020-07-01T00:00:00Z. R0 is before the first revision. A time means the last revision that was committed by then, so that the answer never changes. A time in the future means the newest revision.',
  parseValue: createParser('transaction time', KNOWN_ALLOWED, parseKnown),
});

const DECIMAL = /^-?\d{1,100}(\.\d{1,100})?$/;
builder.scalarType('Decimal', {
  description: 'An exact decimal as a string, such as "340000000" or "0.5".',
  parseValue: createParser('Decimal', 'a decimal is written 340000000 or 0.5', (text) => (DECIMAL.test(text) ? text : null)),
});
