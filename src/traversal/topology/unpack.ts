import type { Rank } from '../../../schema/words.ts';
import type { EntityRow, LinkRow } from './apply-rows.ts';
import { bigintOf, bigintsOf, booleanOf, daysOf, type Field, rowsOf, textOf, textsOf } from './copy-binary.ts';
import { inferred, KIND_INDEXES, PREDICATE_INDEXES, packAttributes, RETRACTED } from './edge-attributes.ts';
import { findIdIndex } from './id-index.ts';
import { type Period, UNKNOWN } from './intern.ts';

/** The place of a word of the ontology, as the arrays have it. */
function indexOfWord(word: string, words: ReadonlyMap<string, number>): number {
  const number = words.get(word);
  if (number === undefined) throw new Error(`${word} is none of ${[...words.keys()].join(', ')}`);
  return number;
}

/** Entities by their ids, of rows with those of a kind. */
export function unpackEntities(copy: Buffer): EntityRow[] {
  const rows = [...rowsOf(copy)].flatMap(([kind, isPresent, ids]) => {
    const shared = { kind: indexOfWord(textOf(kind), KIND_INDEXES), isPresent: booleanOf(isPresent) };
    return Array.from(bigintsOf(ids), (id) => ({ id, ...shared }));
  });
  return rows.sort((a, b) => a.id - b.id);
}

/** Statements between entities as columns, by their ids. What few of them have is found under their places. */
export interface LinkColumns {
  readonly statements: Float64Array;
  readonly subjects: Float64Array;
  readonly objects: Float64Array;
  readonly attributes: Uint16Array;
  readonly periods: ReadonlyMap<number, Period>;
  readonly evidence: Uint32Array;
  /** The id of the article that each rests on; of several, one. */
  readonly articles: Float64Array;
  /** The ids of all of them, where there are several, ascending. */
  readonly moreArticles: ReadonlyMap<number, readonly number[]>;
}

/** Statements of rows with those of a predicate, and with the evidence that an article gives. One without current evidence is gone. */
export function unpackLinks(copy: Buffer): LinkColumns {
  const [told, said] = [[], []] as [StatementsOf[], EvidenceOf[]];
  for (const row of rowsOf(copy)) {
    if (row[0]) told.push(statementsOf(row));
    else said.push(evidenceOf(row));
  }
  const statements = ascending(told.map((one) => one.ids));
  const { subjects, objects, attributes, periods } = arranged(statements, told);
  const { stated, evidence, articles, moreArticles } = counted(statements, said);
  for (let at = 0; at < statements.length; at += 1) {
    if (evidence[at] === 0) attributes[at] = RETRACTED;
    else if (attributes[at] !== RETRACTED && stated[at] === 0) attributes[at] = inferred(attributes[at]!);
  }
  return { statements, subjects, objects, attributes, periods, evidence, articles, moreArticles };
}

export function linkAt(columns: LinkColumns, at: number): LinkRow {
  const { earliest, latest } = columns.periods.get(at) ?? UNKNOWN;
  return {
    statement: columns.statements[at]!,
    subject: columns.subjects[at]!,
    object: columns.objects[at]!,
    attributes: columns.attributes[at]!,
    earliest,
    latest,
    article: columns.articles[at]!,
    moreArticles: columns.moreArticles.get(at)?.join(',') ?? null,
    evidence: columns.evidence[at]!,
  };
}

/** Where there are so many numbers for one that is an id, it is quicker to sort. */
const FAR_APART = 16;

/** Whole numbers of several arrays as one, ascending. They lie close together where they are ids that were given one after the other. */
function ascending(parts: readonly Float64Array[]): Float64Array {
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
  if (most - least > count * FAR_APART) return all.sort();
  const isThere = new Uint8Array(count === 0 ? 0 : most - least + 1);
  for (let item = 0; item < count; item += 1) isThere[all[item]! - least] = 1;
  for (let next = 0, id = 0; next < count; id += 1) if (isThere[id] === 1) all[next++] = least + id;
  return all;
}

/** Statements of one predicate. */
interface StatementsOf {
  readonly predicate: number;
  readonly stand: boolean;
  readonly ids: Float64Array;
  readonly subjects: Float64Array;
  readonly objects: Float64Array;
  /** The few that have more, with all of it. */
  readonly more: {
    readonly ids: Float64Array;
    readonly ranks: readonly Rank[];
    readonly earliest: readonly number[];
    readonly latest: readonly number[];
  };
}

function statementsOf([predicate, stand, , ids, subjects, objects, moreIds, ranks, earliest, latest]: readonly Field[]): StatementsOf {
  return {
    ...{
      predicate: indexOfWord(textOf(predicate), PREDICATE_INDEXES),
      stand: booleanOf(stand),
      ids: bigintsOf(ids),
      subjects: bigintsOf(subjects),
      objects: bigintsOf(objects),
    },
    more: { ids: bigintsOf(moreIds), ranks: textsOf(ranks) as Rank[], earliest: daysOf(earliest), latest: daysOf(latest) }, // an enum of the database
  };
}

/** Which statements an article states, or lets infer. */
interface EvidenceOf {
  readonly isStated: boolean;
  readonly article: number;
  readonly ids: Float64Array;
}
const evidenceOf = ([, isStated, article, ids]: readonly Field[]): EvidenceOf => ({
  isStated: booleanOf(isStated),
  article: bigintOf(article),
  ids: bigintsOf(ids),
});

/** Columns in the order of the ids. */
function arranged(ids: Float64Array, told: readonly StatementsOf[]) {
  const count = ids.length;
  const [subjects, objects, attributes] = [new Float64Array(count), new Float64Array(count), new Uint16Array(count)];
  const periods = new Map<number, Period>();
  for (const { predicate, stand, more, ...own } of told) {
    const shared = stand ? packAttributes(predicate, 'NORMAL', 'STATED') : RETRACTED;
    for (let item = 0; item < own.ids.length; item += 1) {
      const at = findIdIndex(ids, count, own.ids[item]!);
      subjects[at] = own.subjects[item]!;
      objects[at] = own.objects[item]!;
      attributes[at] = shared;
    }
    for (const [item, id] of more.ids.entries()) {
      const at = findIdIndex(ids, count, id);
      if (stand) attributes[at] = packAttributes(predicate, more.ranks[item] as Rank, 'STATED'); // of equally many
      periods.set(at, { earliest: more.earliest[item]!, latest: more.latest[item]! });
    }
  }
  return { subjects, objects, attributes, periods };
}

/** What the evidence of each statement comes to. Much of it may be of statements that are none between entities. */
function counted(ids: Float64Array, said: readonly EvidenceOf[]) {
  const count = ids.length;
  const [stated, evidence, articles] = [new Uint8Array(count), new Uint32Array(count), new Float64Array(count)];
  const moreArticles = new Map<number, number[]>();
  for (const { isStated, article, ids: statements } of said.toSorted((a, b) => a.article - b.article)) {
    for (let item = 0; item < statements.length; item += 1) {
      const at = findIdIndex(ids, count, statements[item]!);
      if (at < 0) continue;
      if (isStated) stated[at] = 1;
      if (evidence[at] === 0) articles[at] = article;
      else if (articles[at] !== article) moreArticles.set(at, [...new Set([...(moreArticles.get(at) ?? [articles[at]!]), article])]);
      evidence[at]! += 1;
    }
  }
  return { stated, evidence, articles, moreArticles };
}
