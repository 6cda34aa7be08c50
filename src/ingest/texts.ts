import type { LocalText } from '../../schema/ontology.ts';
import type { LocatedFolder } from './read-folder.ts';
import { toCodePoints } from './span.ts';
import { canonicalizeText } from './value.ts';

/** A text in one language. */
export interface PlainText {
  readonly lang: string;
  readonly text: string;
}

/** The texts of a sentence that is not retracted. */
export interface SentenceTexts {
  readonly number: number;
  readonly texts: readonly PlainText[];
}

/** All texts of an article. */
export interface ArticleTexts {
  readonly title: PlainText | undefined;
  /** Descriptions of the entities that it declares, and its text outside of sentences. */
  readonly texts: readonly PlainText[];
  readonly sentences: readonly SentenceTexts[];
}

/** The keys of all words of an article, and of each of its sentences, as Postgres reads them. */
export interface ArticleWords {
  readonly words: string;
  readonly sentences: readonly { readonly number: number; readonly words: string }[];
}

/** What the texts of an article are made of. */
interface WrittenTexts {
  readonly title: string | null;
  readonly lang: string;
  readonly text: string | null;
  readonly sentences: readonly {
    readonly number: number;
    readonly start: number;
    readonly end: number;
    readonly gloss: LocalText | null;
    /** The words of a row of a data set. */
    readonly text: string | null;
  }[];
  /** The text values of statements, by the sentences they rest on. */
  readonly values: readonly { readonly number: number; readonly text: LocalText | null }[];
  readonly descriptions: readonly (LocalText | null)[];
}

const toPlainTexts = (text: LocalText | null): PlainText[] => Object.entries(text ?? {}).map(([lang, words]) => ({ lang, text: words }));

/** The text values of a sentence in an order of their own, so that their words stand in the same places whenever they are indexed. */
const sortValues = (values: WrittenTexts['values']): LocalText[] =>
  values
    .map(({ text }) => JSON.stringify(canonicalizeText(text ?? {})))
    .sort()
    .map((json) => JSON.parse(json) as LocalText); // as it was

/** All texts of an article, in the order in which their words are indexed. */
export function sortTexts({ title, lang, text, sentences, values, descriptions }: WrittenTexts): ArticleTexts {
  const points = text === null ? null : toCodePoints(text);
  const cut = (start: number, end?: number): PlainText[] => (points ? [{ lang, text: points.slice(start, end).join('') }] : []);
  const valuesOf = Map.groupBy(values, ({ number }) => number);
  const ends = [0, ...sentences.map(({ end }) => end)];
  const starts = [...sentences.map(({ start }) => start), undefined];
  return {
    title: title === null ? undefined : { lang, text: title },
    texts: [...descriptions.flatMap(toPlainTexts), ...starts.flatMap((start, index) => cut(ends[index] ?? 0, start))],
    sentences: sentences.map(({ number, start, end, gloss, text: own }) => ({
      number,
      texts: [
        ...(own === null ? cut(start, end) : [{ lang, text: own }]),
        ...toPlainTexts(gloss),
        ...sortValues(valuesOf.get(number) ?? []).flatMap(toPlainTexts),
      ],
    })),
  };
}

/** The texts of an article that is new, with the entities that it adds to the stored ones: as they are loaded once it is written. */
export function collectTexts({ graph, text }: LocatedFolder, stored: ReadonlyMap<string, unknown>): ArticleTexts {
  const { title, lang } = graph.article;
  const entities = Object.entries(graph.entities);
  return sortTexts({
    title: title ?? null,
    lang,
    text: text ?? null,
    sentences: graph.sentences.map(({ number, span: [start, end], gloss, text: own }) => ({
      number,
      start,
      end,
      gloss: gloss ? canonicalizeText(gloss) : null,
      text: own ?? null,
    })),
    values: entities.flatMap(([, { statements }]) =>
      statements.flatMap(({ text: value, evidence }) =>
        value === undefined
          ? []
          : [...new Set(evidence.map((item) => (typeof item === 'number' ? item : item.sentence)))].map((number) => ({
              number,
              text: canonicalizeText(value),
            })),
      ),
    ),
    descriptions: entities.flatMap(([slug, { description }]) => (description && !stored.has(slug) ? [canonicalizeText(description)] : [])),
  });
}
