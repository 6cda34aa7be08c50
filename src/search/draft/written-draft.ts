import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { type Span, sliceWords } from '../../ingest/span.ts';

/** A mention as it is written: a draft is read before it is filled in. */
export interface WrittenMention {
  readonly span?: unknown;
  readonly surface?: unknown;
  readonly kind?: unknown;
}

/** A graph.yaml that is to be extended. */
export interface WrittenDraft {
  readonly document: Document;
  readonly root: YAMLMap;
  readonly sentences: readonly { readonly span: Span; readonly mentions: readonly WrittenMention[] }[];
  /** First and last sentence of each quotation. */
  readonly quotations: readonly Span[];
}

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const readKey = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
export const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((item) => Number.isInteger(item));

/** Reads as much of a graph.yaml as is needed to add to it. @throws Error if it cannot be read, or is of another text */
export function readWrittenDraft(file: string, source: string, points: readonly string[]): WrittenDraft {
  const document = parseDocument(source, { prettyErrors: false });
  const [error] = document.errors;
  const root = document.contents;
  if (error || !isMap(root)) throw new Error(`${file} is no YAML with keys${error ? `: ${error.message.trim()}` : ''}. Nothing was added`);
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const sentences = toList(readKey(value, 'sentences')).map((sentence, index) => {
    const span = readKey(sentence, 'span');
    if (!isPair(span)) throw new Error(`${file}: sentences.${index}.span must be [start, end]. Nothing was added`);
    const mentions = toList(readKey(sentence, 'mentions')).map(
      (mention): WrittenMention => ({
        span: readKey(mention, 'span'),
        surface: readKey(mention, 'surface'),
        kind: readKey(mention, 'kind'),
      }),
    );
    return { span, mentions };
  });
  checkSameText(
    file,
    points,
    sentences.flatMap(({ mentions }) => mentions),
  );
  const quotations = toList(readKey(value, 'quotations')).flatMap((quotation) => {
    const range = readKey(quotation, 'sentences');
    return isPair(range) ? [range] : [];
  });
  return { document, root, sentences, quotations };
}

function checkSameText(file: string, points: readonly string[], mentions: readonly WrittenMention[]): void {
  for (const { span, surface } of mentions) {
    if (!isPair(span) || typeof surface !== 'string' || sliceWords(points, span) === surface) continue;
    const [stands, written] = [sliceWords(points, span), surface].map((words) => JSON.stringify(words));
    throw new Error(`${file} is of another text: at [${span.join(', ')}] stands ${stands}, not ${written}. Nothing was added`);
  }
}
