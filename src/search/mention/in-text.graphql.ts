import { badInput } from '../../base/errors.ts';
import { MentionKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Candidate } from '../resolve/resolve.graphql.ts';
import { MENTION_DOUBTS, type MentionDoubt } from './doubt.ts';
import { findMentions } from './in-text.store.ts';
import type { TextMention } from './in-text.ts';
import { MAX_NAMESAKES } from './known-name.store.ts';

export const MAX_TEXT_LENGTH = 20_000;
/** Cost of a text in rows, and the assumed number of mentions. */
const CHARACTERS_PER_ROW = 4;
const TYPICAL_MENTIONS = 20;

const MentionDoubtEnum = builder.enumType('MentionDoubt', {
  description: 'Why it is doubtful that words mean an entity.',
  values: Object.fromEntries(Object.entries(MENTION_DOUBTS).map(([doubt, description]) => [doubt, { description }])) as Record<
    MentionDoubt,
    { description: string }
  >, // one for each doubt
});

const TextMentionType = builder.objectRef<TextMention>('TextMention').implement({
  description: 'Words of a text that may refer to an entity. Offsets are Unicode code points from the start of the text.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: MentionKindEnum,
      description: 'Kind of the mention: NAME, TITLE, POSITION, GROUP or EVENT.',
    }),
    surface: t.exposeString('surface', { description: 'The words as written, including quotation marks that belong to the name.' }),
    lemma: t.exposeString('lemma', { description: 'The words without the case ending of the last word.' }),
    start: t.exposeInt('start', { description: 'Start of the words.' }),
    end: t.exposeInt('end', { description: 'End of the words, exclusive.' }),
    sentence: t.exposeInt('sentence', { description: 'Number of the sentence in the text, from 1.' }),
    doubt: t.expose('doubt', {
      type: MentionDoubtEnum,
      nullable: true,
      description: 'Why it is doubtful that the words mean an entity; null if they do.',
    }),
    candidates: t.field({
      type: [Candidate],
      description: 'Entities that the words may refer to, most likely first.',
      resolve: ({ candidates }) => candidates,
    }),
  }),
});

builder.queryField('mentionsIn', (t) =>
  t.field({
    type: [TextMentionType],
    description: `Finds the entities that a text mentions by name or title, in any alphabet and Kazakh or Russian case form. If a longer name contains the name of another entity, both are returned. A family name or given name alone is found if the text also has the full name and no other capitalised word is next to it. Descriptions without a capital letter are not found. If several entities share a name, only the first ${MAX_NAMESAKES} (by id) are returned. Nothing is stored. Maximum number of mentions: ${MAX_LIST_LENGTH}; split longer texts.`,
    args: {
      text: t.arg.string({ required: true, description: `The text (at most ${MAX_TEXT_LENGTH} characters).` }),
      lang: t.arg({
        type: 'LanguageTag',
        description:
          'Language of the text. Kazakh or Russian case endings are removed; if it is not given, those that the letters of each sentence allow.',
      }),
      ...KNOWN_ARG,
    },
    complexity: ({ text }) => ({ field: Math.ceil(text.length / CHARACTERS_PER_ROW), multiplier: TYPICAL_MENTIONS }),
    resolve: async (_, { text, lang }, { db }) => {
      const length = Array.from(text).length;
      if (length > MAX_TEXT_LENGTH) throw badInput('text', `a text of ${length} characters`, `at most ${MAX_TEXT_LENGTH} characters`);
      const found = await findMentions(db, text, lang);
      if (found.length > MAX_LIST_LENGTH)
        throw badInput('text', `a text with ${found.length} mentions`, `at most ${MAX_LIST_LENGTH} mentions: give it in parts`);
      return found;
    },
  }),
);
