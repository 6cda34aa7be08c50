import { badInput } from '../../base/errors.ts';
import { EntityKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { DOUBTFUL_SCORE, type NameClue, type RecognizedName } from '../../text/recognize/name-span.ts';
import { MAX_TEXT_LENGTH } from '../mention/in-text.graphql.ts';
import { findNames, type TextName } from './names-in.store.ts';

/** Cost of a text in rows, and the assumed number of names. */
const CHARACTERS_PER_ROW = 4;
const TYPICAL_NAMES = 20;

const NameClueEnum = builder.enumType('NameClue', {
  description: 'Evidence that words of a text are a name.',
  values: {
    MODEL: { description: 'The model recognized the words from their form and their neighbors.' },
    GIVEN_NAME: { description: 'The name contains a common given name, or it has the form of a full name.' },
    INITIALS: { description: 'The name contains initials.' },
    POST: { description: 'A post or a form of address precedes the name.' },
    SPEECH: { description: 'A verb of speech is next to the name.' },
    KNOWN_PLACE: { description: 'The name contains a country, a city or another well-known place.' },
    PLACE_WORD: {
      description: 'A word such as "city" or "district" is part of the name or next to it, or a preposition of place precedes it.',
    },
    ORGANIZATION_WORD: { description: 'A word such as "ministry" or "fund" is part of the name or next to it.' },
    LEGAL_FORM: { description: 'A legal form such as "LLP" is part of the name or next to it.' },
    QUOTATION_MARKS: { description: 'The name is in quotation marks.' },
    ABBREVIATION: { description: 'The name is written in capital letters.' },
    HOST_NAME: { description: 'The name is the host name of a website.' },
  } satisfies Record<NameClue, object>,
});

const NamePhrase = builder.objectRef<RecognizedName['phrase']>('NamePhrase').implement({
  description: 'A name with its context. Offsets are Unicode code points from the start of the text.',
  fields: (t) => ({
    surface: t.exposeString('surface', { description: 'The words as written.' }),
    start: t.exposeInt('start', { description: 'Start of the words.' }),
    end: t.exposeInt('end', { description: 'End of the words, exclusive.' }),
  }),
});

const TextNameType = builder.objectRef<TextName>('TextName').implement({
  description: 'Words of a text that look like a name. Offsets are Unicode code points from the start of the text.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindEnum, description: 'Likely kind: PERSON, ORGANIZATION or PLACE.' }),
    surface: t.exposeString('surface', { description: 'The name as written, without quotation marks around it.' }),
    start: t.exposeInt('start', { description: 'Start of the name.' }),
    end: t.exposeInt('end', { description: 'End of the name, exclusive.' }),
    phrase: t.expose('phrase', {
      type: NamePhrase,
      description: 'The name with its quotation marks and the word for its kind, such as "fund" or "district".',
    }),
    sentence: t.exposeInt('sentence', { description: 'Number of the sentence in the text, from 1.' }),
    score: t.exposeFloat('score', { description: 'Estimated probability, from 0 to 1, that words and kind are right.' }),
    doubtful: t.boolean({
      description: `True if the score is below ${DOUBTFUL_SCORE}.`,
      resolve: ({ score }) => score < DOUBTFUL_SCORE,
    }),
    why: t.expose('why', { type: [NameClueEnum], description: 'Reasons why the words look like a name of this kind.' }),
    known: t.exposeBoolean('known', {
      description: 'True if the words mention an entity of the graph without doubt. `mentionsIn` returns the entity.',
    }),
  }),
});

builder.queryField('namesIn', (t) =>
  t.field({
    type: [TextNameType],
    description: `Recognizes names of persons, organizations and places in a Kazakh, Russian or English text, even if the graph does not know them. Names are in the order of the text and do not overlap. Nothing is stored. Maximum number of names: ${MAX_LIST_LENGTH}; split longer texts.`,
    args: {
      text: t.arg.string({ required: true, description: `The text (at most ${MAX_TEXT_LENGTH} characters).` }),
      lang: t.arg({
        type: 'LanguageTag',
        description: 'Language of the text. By default, and for other languages, it is chosen by the letters of the text.',
      }),
      known: t.arg.boolean({ description: 'True returns only names of known entities, false only the other names (default: both).' }),
    },
    complexity: ({ text }) => ({ field: Math.ceil(text.length / CHARACTERS_PER_ROW), multiplier: TYPICAL_NAMES }),
    resolve: async (_, { text, lang, known }, { db }) => {
      const length = Array.from(text).length;
      if (length > MAX_TEXT_LENGTH) throw badInput('text', `a text of ${length} characters`, `at most ${MAX_TEXT_LENGTH} characters`);
      const names = (await findNames(db, text, lang)).filter((name) => known == null || name.known === known);
      if (names.length > MAX_LIST_LENGTH)
        throw badInput('text', `a text with ${names.length} names`, `at most ${MAX_LIST_LENGTH} names: give it in parts`);
      return names;
    },
  }),
);
