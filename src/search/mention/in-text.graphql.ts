import { badInput } from '../../base/errors.ts';
import { isKazakh } from '../../base/lang.ts';
import { MentionKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Candidate } from '../resolve/resolve.graphql.ts';
import { findMentions } from './in-text.store.ts';
import type { TextMention } from './in-text.ts';
import { MAX_NAMESAKES } from './known.store.ts';

export const MAX_TEXT_LENGTH = 20_000;
/** What of a text costs as much as a row, and how many mentions are reckoned with. */
const CHARACTERS_A_ROW = 4;
const TYPICAL_MENTIONS = 20;

const TextMentionType = builder.objectRef<TextMention>('TextMention').implement({
  description: 'Words of a pasted text that mean an entity. Offsets are Unicode code points from the start of the text.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: MentionKindEnum,
      description: 'How they refer: a NAME or a TITLE; a POSITION, a GROUP or an EVENT by its name.',
    }),
    surface: t.exposeString('surface', { description: 'The words as written, with the quotation marks that belong to them.' }),
    lemma: t.exposeString('lemma', { description: 'The words without the ending of the last.' }),
    start: t.exposeInt('start', { description: 'Where they start.' }),
    end: t.exposeInt('end', { description: 'Where they end, exclusive.' }),
    sentence: t.exposeInt('sentence', { description: 'The number of their sentence in the text, from 1.' }),
    candidates: t.field({
      type: [Candidate],
      description: 'The entities they may mean, the likeliest first.',
      resolve: ({ candidates }) => candidates,
    }),
  }),
});

builder.queryField('mentionsIn', (t) =>
  t.field({
    type: [TextMentionType],
    description: `The entities that a pasted text mentions by their names and titles, in any alphabet and Kazakh case ending. Words within a longer name that mean another entity are given too; a family name alone where the text has the full name and no capitalised word, which may be another given name, stands before it. Descriptions, which no capital marks as names, are not looked for; of namesakes the first ${MAX_NAMESAKES} by id. Nothing is stored. At most ${MAX_LIST_LENGTH} mentions: a text with more is to be given in parts.`,
    args: {
      text: t.arg.string({ required: true, description: `The text, at most ${MAX_TEXT_LENGTH} characters.` }),
      lang: t.arg({ type: 'LanguageTag', description: 'Its language. Case endings are taken off Kazakh, and where none is given.' }),
    },
    complexity: ({ text }) => ({ field: Math.ceil(text.length / CHARACTERS_A_ROW), multiplier: TYPICAL_MENTIONS }),
    resolve: async (_, { text, lang }, { db }) => {
      const length = Array.from(text).length;
      if (length > MAX_TEXT_LENGTH) throw badInput('text', `a text of ${length} characters`, `at most ${MAX_TEXT_LENGTH} characters`);
      const found = await findMentions(db, text, isKazakh(lang));
      if (found.length > MAX_LIST_LENGTH)
        throw badInput('text', `a text with ${found.length} mentions`, `at most ${MAX_LIST_LENGTH} mentions: give it in parts`);
      return found;
    },
  }),
);
