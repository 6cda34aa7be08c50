import type { Rank, Standing } from '../../../schema/words.ts';
import type { EntityRow, LinkRow } from './apply-rows.ts';
import { type Field, readBigint, readBigints, readBoolean, readDays, readRows, readString, readStrings } from './copy-binary.ts';
import { KIND_INDEXES, PREDICATE_INDEXES, packAttributes, RETRACTED, toInferred } from './edge-attributes.ts';
import { findIdIndex } from './id-index.ts';
import { type Period, UNKNOWN_PERIOD } from './intern.ts';

/** Returns the index of a word of the ontology. */
function indexOfWord(word: string, words: ReadonlyMap<string, number>): number {
  const number = words.get(word);
  if (number === undefined) throw new Error(`${word} is none of ${[...words.keys()].join(', ')}`);
  return number;
}

/** Unpacks entities, sorted by id, from rows aggregated by kind. */
export function unpackEntities(copy: Buffer): EntityRow[] {
  const rows = [...readRows(copy)].flatMap(([kind, isPresent, ids]) => {
    const shared = { kind: indexOfWord(readString(kind), KIND_INDEXES), isPresent: readBoolean(isPresent) };
    return Array.from(readBigints(ids), (id) => ({ id, ...shared }));
  });
  return rows.sort((a, b) => a.id - b.id);
}

/** Statements between entities as columns, sorted by id. Maps hold the values that few of them have, by index. */
export interface LinkColumns {
  readonly statements: Float64Array;
  readonly subjects: Float64Array;
  readonly objects: Float64Array;
  readonly attributes: Uint16Array;
  readonly periods: ReadonlyMap<number, Period>;
  readonly evidence: Uint32Array;
  /** Id of an article with evidence; if there are several, one of them. */
  readonly articles: Float64Array;
  /** Ids of all articles, ascending, if there are several. */
  readonly allArticles: ReadonlyMap<number, readonly number[]>;
}

/**
 * Unpacks statements from rows aggregated by predicate, and evidence from rows aggregated by article. A statement
 * without current evidence is retracted.
 */
export function unpackLinks(copy: Buffer): LinkColumns {
  const [statementGroups, evidenceGroups] = [[], []] as [StatementGroup[], EvidenceGroup[]];
  for (const row of readRows(copy)) {
    if (row[0]) statementGroups.push(readStatementGroup(row));
    else evidenceGroups.push(readEvidenceGroup(row));
  }
  const statements = mergeIds(statementGroups.map((one) => one.ids));
  const { subjects, objects, attributes, periods } = arrangeColumns(statements, statementGroups);
  const { stated, evidence, articles, allArticles } = countEvidence(statements, evidenceGroups);
  for (let at = 0; at < statements.length; at += 1) {
    if (evidence[at] === 0) attributes[at] = RETRACTED;
    else if (attributes[at] !== RETRACTED && stated[at] === 0) attributes[at] = toInferred(attributes[at]!);
  }
  return { statements, subjects, objects, attributes, periods, evidence, articles, allArticles };
}

export function getLinkAt(columns: LinkColumns, at: number): LinkRow {
  const { earliest, latest, derivedEnd } = columns.periods.get(at) ?? UNKNOWN_PERIOD;
  return {
    statement: columns.statements[at]!,
    subject: columns.subjects[at]!,
    object: columns.objects[at]!,
    attributes: columns.attributes[at]!,
    earliest,
    latest,
    derivedEnd,
    article: columns.articles[at]!,
    allArticles: columns.allArticles.get(at)?.join(',') ?? null,
    evidence: columns.evidence[at]!,
  };
}

/** If ids are sparser than this, sorting is faster. */
const MAX_SPARSENESS = 16;

/** Merges ids into one ascending array. Ids that were assigned one after another are dense. */
function mergeIds(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const part of parts)
    for (let item = 0; item < part.length; item += 1) {
      const id = part[item]!;
      if (id < least) least = id;
      if (id > most) most = id;
      all[count] = id;
      count += 1;
    }
  if (most - least > count * MAX_SPARSENESS) return all.sort();
  const isPresent = new Uint8Array(count === 0 ? 0 : most - least + 1);
  for (let item = 0; item < count; item += 1) isPresent[all[item]! - least] = 1;
  for (let next = 0, id = 0; next < count; id += 1) if (isPresent[id] === 1) all[next++] = least + id;
  return all;
}

/** Statements of one predicate. */
interface StatementGroup {
  readonly predicate: number;
  readonly isCurrent: boolean;
  readonly ids: Float64Array;
  readonly subjects: Float64Array;
  readonly objects: Float64Array;
  /** The few with a rank, another standing than ASSERTED, or a valid time. */
  readonly more: {
    readonly ids: Float64Array;
    readonly ranks: readonly Rank[];
    /** With a second word if the event is cancelled. */
    readonly standings: readonly string[];
    readonly earliest: readonly number[];
    readonly latest: readonly number[];
    readonly derivedEnds: readonly number[];
  };
}

function readStatementGroup([
  predicate,
  isCurrent,
  ,
  ids,
  subjects,
  objects,
  moreIds,
  ranks,
  standings,
  earliest,
  latest,
  derivedEnds,
]: readonly Field[]): StatementGroup {
  return {
    ...{
      predicate: indexOfWord(readString(predicate), PREDICATE_INDEXES),
      isCurrent: readBoolean(isCurrent),
      ids: readBigints(ids),
      subjects: readBigints(subjects),
      objects: readBigints(objects),
    },
    more: {
      ids: readBigints(moreIds),
      ranks: readStrings(ranks) as Rank[], // an enum of the database
      standings: readStrings(standings),
      earliest: readDays(earliest),
      latest: readDays(latest),
      derivedEnds: readDays(derivedEnds),
    },
  };
}

/** Statements that an article states, or from which they are inferred. */
interface EvidenceGroup {
  readonly isStated: boolean;
  readonly article: number;
  readonly ids: Float64Array;
}
const readEvidenceGroup = ([, isStated, article, ids]: readonly Field[]): EvidenceGroup => ({
  isStated: readBoolean(isStated),
  article: readBigint(article),
  ids: readBigints(ids),
});

/** Arranges columns in the order of the ids. */
function arrangeColumns(ids: Float64Array, statementGroups: readonly StatementGroup[]) {
  const count = ids.length;
  const [subjects, objects, attributes] = [new Float64Array(count), new Float64Array(count), new Uint16Array(count)];
  const periods = new Map<number, Period>();
  for (const { predicate, isCurrent, more, ...own } of statementGroups) {
    const shared = isCurrent ? packAttributes(predicate, 'ASSERTED', 'NORMAL', 'STATED') : RETRACTED;
    for (let item = 0; item < own.ids.length; item += 1) {
      const at = findIdIndex(ids, count, own.ids[item]!);
      subjects[at] = own.subjects[item]!;
      objects[at] = own.objects[item]!;
      attributes[at] = shared;
    }
    for (const [item, id] of more.ids.entries()) {
      const at = findIdIndex(ids, count, id);
      const [standing, cancelled] = more.standings[item]!.split(' ') as [Standing, string?]; // as many as ids, an enum of the database first
      if (isCurrent) attributes[at] = packAttributes(predicate, standing, more.ranks[item] as Rank, 'STATED', cancelled !== undefined);
      periods.set(at, { earliest: more.earliest[item]!, latest: more.latest[item]!, derivedEnd: more.derivedEnds[item]! });
    }
  }
  return { subjects, objects, attributes, periods };
}

/** Counts the evidence of each statement. Much of it may belong to other statements. */
function countEvidence(ids: Float64Array, evidenceGroups: readonly EvidenceGroup[]) {
  const count = ids.length;
  const [stated, evidence, articles] = [new Uint8Array(count), new Uint32Array(count), new Float64Array(count)];
  const allArticles = new Map<number, number[]>();
  for (const { isStated, article, ids: statements } of evidenceGroups.toSorted((a, b) => a.article - b.article)) {
    for (let item = 0; item < statements.length; item += 1) {
      const at = findIdIndex(ids, count, statements[item]!);
      if (at < 0) continue;
      if (isStated) stated[at] = 1;
      if (evidence[at] === 0) articles[at] = article;
      else if (articles[at] !== article) allArticles.set(at, [...new Set([...(allArticles.get(at) ?? [articles[at]!]), article])]);
      evidence[at]! += 1;
    }
  }
  return { stated, evidence, articles, allArticles };
}
