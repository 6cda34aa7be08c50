import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleId } from '../../../schema/ids.ts';
import { builder } from '../../graphql/builder.ts';
import type { ConnectionShape, Fields } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import type { Edge } from '../../graphql/page/page.store.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { type Highlight, loadHighlights } from './highlight.store.ts';
import type { TextKey } from './text-field.store.ts';
import { TEXT_FIELDS, type TextField } from './text-field.ts';
import type { TextMatch } from './text-search.store.ts';

const TextFieldEnum = builder.enumType('TextField', {
  description: 'A field that is searched by its words.',
  values: Object.fromEntries(Object.entries(TEXT_FIELDS).map(([field, description]) => [field, { description }])) as Record<
    TextField,
    { description: string }
  >, // one for each field
});

export const HighlightType = builder.objectRef<Highlight>('Highlight').implement({
  description: 'Words that match the text of a filter. Offsets are Unicode code points from the start of `text`; the end is exclusive.',
  fields: (t) => ({
    field: t.expose('field', { type: TextFieldEnum, description: 'Field that has the words.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Language of the field.' }),
    text: t.exposeString('text', { description: 'Whole text of the field.' }),
    start: t.exposeInt('start', { description: 'Start of the words.' }),
    end: t.exposeInt('end', { description: 'End of the words, exclusive.' }),
  }),
});

/** A row that a text may have found. */
export interface MatchedRow {
  readonly match?: TextMatch | undefined;
}

const loadRowHighlights = (key: TextKey, match: TextMatch, context: Context, info: GraphQLResolveInfo): Promise<Highlight[]> =>
  getFieldLoader<TextKey, Highlight[]>(context, info, { of: 'highlights' }, (keys) => loadHighlights(context.db, keys, match)).load(key);

/** As much of attached texts as the viewer may read, with the words in it. */
function cutTexts(highlights: readonly Highlight[], { maxTextLength, extensions }: Context): Highlight[] {
  const isWhole = ({ field, text }: Highlight) => field !== 'TEXT' || Array.from(text).length <= maxTextLength;
  if (highlights.every(isWhole)) return [...highlights];
  extensions['texts'] = { maxLength: maxTextLength };
  return highlights
    .filter((row) => isWhole(row) || row.end <= maxTextLength)
    .map((row) => (isWhole(row) ? row : { ...row, text: Array.from(row.text).slice(0, maxTextLength).join('') }));
}

/** Fields of an edge whose row a text may have found. */
export const defineMatchFields =
  <Row extends MatchedRow>(keyOf: (row: Row) => { readonly article: ArticleId; readonly number: number }): Fields<Edge<Row>> =>
  (t) => ({
    score: t.float({
      nullable: true,
      description: 'How well the row matches `filter.text`, from 0 to 1. Above 0.5 it has all the words. Null without `filter.text`.',
      resolve: ({ row }) => row.match?.score ?? null,
    }),
    highlights: t.field({
      type: [HighlightType],
      description: `Words that match \`filter.text\`, in the order of the fields (at most ${MAX_LIST_LENGTH}). Empty without \`filter.text\`.`,
      resolve: async ({ row }, _, context, info) =>
        row.match ? cutTexts(await loadRowHighlights(keyOf(row), row.match, context, info), context).slice(0, MAX_LIST_LENGTH) : [],
    }),
  });

/** Field of a connection whose rows a text may have found. */
export const defineTruncatedField = <Row>(t: Parameters<Fields<ConnectionShape<Row>>>[0]) => ({
  truncated: t.boolean({
    description: 'True if more rows match `filter.text` than were compared. Use more or rarer words to find the rest.',
    resolve: ({ relation }) => relation.truncated ?? false,
  }),
});
