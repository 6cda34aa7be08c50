import { isCounted, RETRACTED } from './edge-attributes.ts';
import { internArticles, internPeriod } from './intern.ts';
import { findLink, findNode, type LinkIndex, type NodeIndex, type Topology } from './topology.ts';

/** An entity in the database. */
export interface EntityRow {
  readonly id: number;
  /** Index of its kind in `KIND_NAMES`. */
  readonly kind: number;
  readonly isPresent: boolean;
}

/** A statement between two entities in the database. */
export interface LinkRow {
  readonly statement: number;
  /** Ids of entities. */
  readonly subject: number;
  readonly object: number;
  /** `RETRACTED` if it is retracted. */
  readonly attributes: number;
  /** Valid time in days since 1970; NaN if unknown. */
  readonly earliest: number;
  readonly latest: number;
  /** As `Period` has it (default: NaN). */
  readonly derivedEnd?: number;
  /** Id of an article with evidence; if there are several, one of them. */
  readonly article: number;
  /** Ids of all articles, ascending, if there are several. */
  readonly allArticles: string | null;
  readonly evidence: number;
}

const MAX_EVIDENCE = 255;

/** Applies the row of an entity. There must be capacity for it. */
export function putEntity(topology: Topology, { id, kind, isPresent }: EntityRow): void {
  const { nodes } = topology;
  const existing = findNode(topology, id);
  const node = existing < 0 ? nodes.count++ : existing;
  if (existing < 0) nodes.added.set(id, node);
  topology.version.number += 1;
  nodes.ids[node] = id;
  nodes.kinds[node] = kind;
  nodes.present[node] = Number(isPresent);
}

/** Applies the row of a statement. There must be capacity for it; applying it again has no effect. @returns false if an end is missing */
export function putLink(topology: Topology, row: LinkRow): boolean {
  const { links } = topology;
  const [subject, object] = [findNode(topology, row.subject), findNode(topology, row.object)];
  if (subject < 0 || object < 0) return false;
  const existing = findLink(topology, subject, object, row.statement);
  if (existing < 0 && row.attributes === RETRACTED) return true;
  const link = existing < 0 ? addLink(topology, subject, object, row.statement) : existing;
  topology.version.number += 1;
  countDegree(topology, link, -1);
  links.attributes[link] = row.attributes;
  links.periods[link] = internPeriod(topology.periods, row);
  if (row.attributes !== RETRACTED) links.articles[link] = internArticles(topology.articles, row.article, row.allArticles);
  links.evidence[link] = Math.min(MAX_EVIDENCE, row.evidence);
  countDegree(topology, link, 1);
  return true;
}

function addLink({ links, rows }: Topology, subject: NodeIndex, object: NodeIndex, statement: number): LinkIndex {
  const link = links.count++;
  const at = link - links.base;
  links.statements[link] = statement;
  links.subjects[link] = subject;
  links.objects[link] = object;
  links.attributes[link] = RETRACTED;
  rows.outBefore[at] = rows.outLast.get(subject) ?? -1;
  rows.inBefore[at] = rows.inLast.get(object) ?? -1;
  rows.outLast.set(subject, link);
  rows.inLast.set(object, link);
  return link;
}

/** Adds a link to the degrees of its ends, if it counts. */
function countDegree({ nodes, links }: Topology, link: LinkIndex, by: 1 | -1): void {
  if (!isCounted(links.attributes[link]!)) return;
  const [subject, object] = [links.subjects[link]!, links.objects[link]!];
  nodes.degrees[subject]! += by;
  if (object !== subject) nodes.degrees[object]! += by;
}
