import { badInput } from '../../base/errors.ts';
import { builder } from '../../graphql/builder.ts';
import { type Span, splitSentences } from '../../text/sentence/split.ts';

const MAX_SPLIT_LENGTH = 20_000;
/** Cost of a text in rows. */
const CHARACTERS_PER_SENTENCE_ROW = 4;

interface SplitSentence extends Span {
  readonly number: number;
  readonly text: string;
}

const TextSentence = builder.objectRef<SplitSentence>('TextSentence').implement({
  description: 'A sentence of a text. Offsets are Unicode code points from the start of the text.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number of the sentence in the text, from 1.' }),
    start: t.exposeInt('start', { description: 'Start of the sentence.' }),
    end: t.exposeInt('end', { description: 'End of the sentence, exclusive.' }),
    text: t.exposeString('text', { description: 'The sentence as written.' }),
  }),
});

builder.queryField('sentencesIn', (t) =>
  t.field({
    type: [TextSentence],
    description: 'Splits a text into sentences, as `recordArticle` does. Nothing is stored.',
    args: { text: t.arg.string({ required: true, description: `The text (at most ${MAX_SPLIT_LENGTH} characters).` }) },
    complexity: ({ text }) => ({ field: Math.ceil(text.length / CHARACTERS_PER_SENTENCE_ROW), multiplier: 1 }),
    resolve: (_, { text }) => {
      const characters = Array.from(text);
      if (characters.length > MAX_SPLIT_LENGTH)
        throw badInput('text', `a text of ${characters.length} characters`, `at most ${MAX_SPLIT_LENGTH} characters: give it in parts`);
      return splitSentences(text).map(({ start, end }, index) => ({
        number: index + 1,
        start,
        end,
        text: characters.slice(start, end).join(''),
      }));
    },
  }),
);
