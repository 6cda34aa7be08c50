import type { EntityRow, LinkRow } from './apply-rows.ts';
import { findIdIndex } from './id-index.ts';
import { createArticleSets, createPeriods, type Interned, internArticles, internPeriod, type Period } from './intern.ts';
import { getLinkAt, type LinkColumns } from './unpack.ts';

/** A link with indexes of nodes and interned values. */
export interface IndexedLink {
  readonly statement: number;
  readonly subject: number;
  readonly object: number;
  readonly attributes: number;
  readonly period: number;
  readonly articles: number;
  readonly evidence: number;
}

/** Nodes and links in the order they were added. The arrays may be longer than their content. */
export interface GraphColumns {
  readonly nodes: number;
  readonly ids: Float64Array;
  readonly kinds: Uint8Array;
  readonly present: Uint8Array;
  readonly links: number;
  readonly statements: Float64Array;
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  readonly attributes: Uint16Array;
  readonly periods: Uint32Array;
  readonly articles: Uint32Array;
  readonly evidence: Uint8Array;
  readonly periodValues: Interned<Period>;
  readonly articleValues: Interned<readonly number[]>;
}

const MAX_EVIDENCE = 255;
const GROWTH = 1.5;

type TypedColumn = Float64Array | Uint32Array | Uint16Array | Uint8Array;
const grow = <A extends TypedColumn>(array: A, make: (length: number) => A): A => {
  const larger = make(Math.ceil(array.length * GROWTH) + 1);
  larger.set(array);
  return larger;
};
const float64 = (length: number) => new Float64Array(length);
const uint32 = (length: number) => new Uint32Array(length);
const uint16 = (length: number) => new Uint16Array(length);
const uint8 = (length: number) => new Uint8Array(length);

/** Creates a builder that takes nodes in the order of their ids, then links. @param expected estimated number of links */
export function createGraphBuilder(expected: number, periodValues = createPeriods(), articleValues = createArticleSets()) {
  let nodes = 0;
  let [ids, kinds, present] = [float64(expected), uint8(expected), uint8(expected)];
  let links = 0;
  let [statements, subjects, objects] = [float64(expected), uint32(expected), uint32(expected)];
  let [attributes, periods, articles, evidence] = [uint16(expected), uint32(expected), uint32(expected), uint8(expected)];

  return {
    periodValues,
    articleValues,
    addNode(id: number, kind: number, isPresent: boolean): void {
      if (nodes === ids.length) [ids, kinds, present] = [grow(ids, float64), grow(kinds, uint8), grow(present, uint8)];
      ids[nodes] = id;
      kinds[nodes] = kind;
      present[nodes] = Number(isPresent);
      nodes += 1;
    },
    /** Returns the index of an entity; -1 if it is missing. */
    findNode: (id: number): number => findIdIndex(ids, nodes, id),
    addLink(addLink: IndexedLink): void {
      if (links === statements.length) {
        [statements, subjects, objects] = [grow(statements, float64), grow(subjects, uint32), grow(objects, uint32)];
        [attributes, periods, articles, evidence] = [
          grow(attributes, uint16),
          grow(periods, uint32),
          grow(articles, uint32),
          grow(evidence, uint8),
        ];
      }
      statements[links] = addLink.statement;
      subjects[links] = addLink.subject;
      objects[links] = addLink.object;
      attributes[links] = addLink.attributes;
      periods[links] = addLink.period;
      articles[links] = addLink.articles;
      evidence[links] = Math.min(MAX_EVIDENCE, addLink.evidence);
      links += 1;
    },
    build: (): GraphColumns => ({
      ...{ nodes, ids, kinds, present, links, statements, subjects, objects, attributes, periods, articles, evidence },
      ...{ periodValues, articleValues },
    }),
  };
}

/**
 * Creates a builder that takes rows of the database. Entities come before the links between them. A link with a missing
 * end is left out.
 */
export function createRowBuilder(expected: number) {
  const graph = createGraphBuilder(expected);
  let [article, articles] = [Number.NaN, 0]; // consecutive links mostly have the same article

  function articlesOf(articleId: number, articleIds: string | null): number {
    if (articleIds !== null) return internArticles(graph.articleValues, articleId, articleIds);
    if (articleId !== article) [article, articles] = [articleId, internArticles(graph.articleValues, articleId, null)];
    return articles;
  }

  function addLink(row: LinkRow): void {
    const [subject, object] = [graph.findNode(row.subject), graph.findNode(row.object)];
    if (subject < 0 || object < 0) return;
    graph.addLink({
      statement: row.statement,
      subject,
      object,
      attributes: row.attributes,
      period: internPeriod(graph.periodValues, row),
      articles: articlesOf(row.article, row.allArticles),
      evidence: row.evidence,
    });
  }

  return {
    addEntity: ({ id, kind, isPresent }: EntityRow): void => graph.addNode(id, kind, isPresent),
    link: addLink,
    addLinks(columns: LinkColumns): void {
      for (let at = 0; at < columns.statements.length; at += 1) addLink(getLinkAt(columns, at));
    },
    build: graph.build,
  };
}
