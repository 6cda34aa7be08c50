import type { GraphFile, StatementShape } from '../ingest/shape.ts';
import { computeFingerprint, toCodePoints } from '../ingest/span.ts';
import type { Dataset } from './dataset.ts';
import { type Draft, draftEntities } from './part-entities.ts';
import { draftStatements } from './part-facts.ts';
import type { Registry } from './registry.ts';
import type { SourceEntity, SourceRow, Unsaid } from './source-row.ts';

/** Some rows of a file, as the graph of an article. */
export interface ImportPart {
  /** From 1. */
  readonly number: number;
  readonly graph: GraphFile;
  readonly fingerprint: string;
  readonly unsaid: readonly Unsaid[];
}

/** Raise it if the same rows become another graph: the next import writes them anew. */
const PART_VERSION = 1;

const PART_DIGITS = 4;
/** The slug of the article of a part. They are in the order of the parts. */
export const formatPartSlug = ({ slug }: Pick<Dataset, 'slug'>, number: number): string =>
  number === 1 ? slug : `${slug}-${String(number).padStart(PART_DIGITS, '0')}`;

/** The fingerprint of rows, whatever the graph has of them. */
export const computePartFingerprint = (dataset: Dataset, rows: readonly SourceRow[]): string =>
  computeFingerprint(JSON.stringify([PART_VERSION, dataset, rows]));

/** The sentences of rows: they follow each other as the lines of a text. */
function cutSentences(rows: readonly SourceRow[], { mentions }: Draft): GraphFile['sentences'] {
  let end = -1;
  return rows.map(({ words }, index) => {
    const start = end + 1;
    end = start + toCodePoints(words).length;
    const own = mentions.get(index + 1) ?? [];
    return {
      number: index + 1,
      span: [start, end],
      voice: 'ARTICLE',
      text: words,
      mentions: own.map(({ from, to, ...mention }) => ({ ...mention, span: [start + from, start + to] })),
    };
  });
}

/** Makes rows the graph of an article. What it cannot say is listed. */
export function buildPart(
  dataset: Dataset,
  registry: Registry,
  publisher: SourceEntity | undefined,
  number: number,
  rows: readonly SourceRow[],
): ImportPart {
  const draft = draftEntities(dataset, registry, rows, number === 1 && publisher ? [publisher] : []);
  const text = rows.map(({ words }) => words).join('\n');
  const publisherSlug = publisher && registry.find(publisher.id)?.slug;
  const article = {
    slug: formatPartSlug(dataset, number),
    type: 'DATASET' as const,
    lang: dataset.lang,
    title: number === 1 ? dataset.title : `${dataset.title} (${number})`,
    sha256: computeFingerprint(text),
    length: Math.max(1, toCodePoints(text).length),
    ...(dataset.url !== undefined && { url: dataset.url }),
    ...(dataset.published !== undefined && { published: dataset.published }),
    ...(publisherSlug !== undefined && { publisher: publisherSlug }),
  };
  const graph = { article, sentences: cutSentences(rows, draft), quotations: [], entities: draft.entities } as GraphFile; // spans are pairs
  const { statements, unsaid } = draftStatements(registry, rows, graph);
  for (const [slug, own] of statements) {
    const entity = draft.entities[slug];
    if (entity) (entity.statements as StatementShape[]).push(...own); // made here
  }
  return {
    number,
    graph,
    fingerprint: computePartFingerprint(dataset, rows),
    unsaid: [...rows.flatMap((row) => row.unsaid), ...draft.unsaid, ...unsaid],
  };
}
