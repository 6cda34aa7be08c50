import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../database/connect.ts';
import { listBeginnings, toTitleKey } from '../../text/word/word-keys.ts';
import { type KeyedWord, matchAll, matchAny, matchAnyKey, matchPhrase, pickRareWords, weighWord } from '../../text/word/word-query.ts';
import type { KeyedQuery } from './keyed-query.store.ts';

/** Rows to search: sentences or articles. */
export interface TextTable {
  readonly table: PgTable;
  readonly words: PgColumn;
  readonly article: PgColumn;
  /** Number of the sentence; 0 for an article. */
  readonly number: PgColumn | SQL;
  /** True if some words are those of a title, which count more. */
  readonly hasTitle: boolean;
  /** Condition for a phrase, if not all positions are known. */
  readonly phraseCondition?: (phrase: SQL) => SQL;
}

/** A found sentence or article. */
export interface FoundText {
  readonly article: number;
  readonly number: number;
  /** From 0 to 1. Above 0.5 all words match. */
  readonly score: number;
  /** True if the last word matched as a beginning. */
  readonly begun: boolean;
}

export interface FoundTexts {
  readonly found: readonly FoundText[];
  /** True if more rows match than are read or kept. */
  readonly truncated: boolean;
}

/** Maximum number of rows that each strategy reads, and that are returned. */
const MAX_ROWS_READ = 2000;
const MAX_TEXTS = 300;
/** If this many rows have all the words, rows with some of them are not searched. */
const ENOUGH_ROWS = 20;
const MIN_BEGINNING_LENGTH = 2;

/** How much a match counts, by how the word stands in the text. */
const GRADES = { titleExact: 1, title: 0.95, exact: 1, form: 0.85, begun: 0.7 } as const;
const IN_ARTICLE = 0.8;

/** As a parameter: a number in the text would make each search another prepared statement. */
const toNumber = (value: number): SQL => sql`${value}::double precision`;
const toQuery = (query: string): SQL => sql`${query}::tsquery`;

/** A word's part of the score: what it counts if it is there, by the first condition that the row meets. */
interface Part {
  readonly weight: number;
  readonly there: string;
  readonly cases: readonly { readonly query: string; readonly grade: number }[];
  readonly otherwise: number;
}

/** Articles have keys that no sentence has: those of titles and descriptions. */
const listKeysFor = ({ keys, sentenceKeys }: KeyedWord, hasTitle: boolean): readonly string[] => (hasTitle ? keys : sentenceKeys);

function toPart(word: KeyedWord, total: number, hasTitle: boolean): Part {
  const factor = hasTitle ? IN_ARTICLE : 1;
  return {
    weight: weighWord(word, total),
    there: matchAnyKey(listKeysFor(word, hasTitle)),
    cases: [
      ...(hasTitle
        ? [
            { query: matchAnyKey([toTitleKey(word.exact)]), grade: GRADES.titleExact },
            { query: matchAnyKey(word.keys.map(toTitleKey)), grade: GRADES.title },
          ]
        : []),
      ...(word.quoted ? [] : [{ query: matchAnyKey([word.exact]), grade: GRADES.exact * factor }]),
    ],
    otherwise: (word.quoted ? GRADES.exact : GRADES.form) * factor,
  };
}

/** The sum of the parts, from 0 to 1. With `areThere`, the row is known to have all words. */
const sumParts = (parts: readonly Part[], words: PgColumn, areThere: boolean): SQL => {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return sql.join(
    parts.map(({ weight, there, cases, otherwise }) => {
      const share = (grade: number) => toNumber((grade * weight) / all);
      const whens = cases.map(({ query, grade }) => sql`when ${words} @@ ${toQuery(query)} then ${share(grade)}`);
      const value = whens.length > 0 ? sql`case ${sql.join(whens, sql` `)} else ${share(otherwise)} end` : share(otherwise);
      return areThere ? value : sql`case when ${words} @@ ${toQuery(there)} then ${value} else 0 end`;
    }),
    sql` + `,
  );
};

interface Strategy {
  readonly name: string;
  readonly query: string;
  readonly score: SQL;
  /** Only if the strategies before found fewer rows. */
  readonly unless?: number;
}

/** The strategies of a search, surest first: all words, all with the last as a beginning, any of the rare words. */
function listStrategies({ words, phrases, isOpen, total }: KeyedQuery, target: TextTable): Strategy[] {
  const free = words.filter(({ quoted }) => !quoted);
  const matchWord = (word: KeyedWord): string => matchAnyKey(listKeysFor(word, target.hasTitle));
  const required = phrases.map(target.phraseCondition ? (phrase) => matchAll(phrase.map((key) => matchAnyKey([key]))) : matchPhrase);
  const parts = words.map((word) => toPart(word, total, target.hasTitle));
  const all = matchAll([...required, ...free.map(matchWord)]);
  const last = words.at(-1);
  const rare = target.hasTitle ? free : pickRareWords(free);
  const strategies: Strategy[] = [{ name: 'everything', query: all, score: sql`0.5 + 0.5 * (${sumParts(parts, target.words, true)})` }];
  if (isOpen && last && Array.from(last.norm).length >= MIN_BEGINNING_LENGTH) {
    const begun = matchAnyKey(listBeginnings(last.norm), ':*');
    const open: Part = { weight: weighWord(last, total), there: begun, cases: [], otherwise: GRADES.begun };
    strategies.push({
      name: 'begun',
      query: matchAll([...required, ...free.slice(0, -1).map(matchWord), begun]),
      score: sql`0.5 + 0.5 * (${sumParts([...parts.slice(0, -1), open], target.words, true)})`,
      unless: 1,
    });
  }
  if (rare.length > 0 && words.length > 1)
    strategies.push({
      name: 'some',
      query: matchAll([...required, matchAny(rare.map(matchWord))]),
      score: sql`0.5 * (${sumParts(parts, target.words, false)})`,
      unless: ENOUGH_ROWS,
    });
  return strategies;
}

const countRows = (names: readonly string[]): SQL =>
  sql.join(
    names.map((name) => sql`(select count(*) from ${sql.identifier(name)})`),
    sql` + `,
  );

/** Sentences or articles by the words of a text, best first, in one SQL statement. */
export async function findTexts(db: Db, query: KeyedQuery, target: TextTable, where: SQL | undefined): Promise<FoundTexts> {
  if (query.words.length === 0) return { found: [], truncated: false };
  const strategies = listStrategies(query, target);
  const { phraseCondition } = target;
  const inPhrases = phraseCondition && query.phrases.map((phrase) => phraseCondition(toQuery(matchPhrase(phrase))));
  const ctes = strategies.map(({ name, query: words, score, unless }, index) => {
    const before = strategies.slice(0, index).map((strategy) => strategy.name);
    const condition = and(
      sql`${target.words} @@ ${toQuery(words)}`,
      where,
      ...(inPhrases ?? []),
      unless === undefined ? undefined : sql`${countRows(before)} < ${sql.raw(String(unless))}`,
    );
    return sql`${sql.identifier(name)} as materialized (
      select ${target.article} as article, ${target.number} as number, ${score} as score, ${sql.raw(String(name === 'begun'))} as begun
      from ${target.table} where ${condition} limit ${sql.raw(String(MAX_ROWS_READ))})`;
  });
  const names = strategies.map(({ name }) => sql.identifier(name));
  const rows = await db
    .select({
      article: sql<number>`article`.mapWith(Number),
      number: sql<number>`number`.mapWith(Number),
      score: sql<number>`score`.mapWith(Number),
      begun: sql<boolean>`begun`.mapWith(Boolean),
      full: sql<boolean>`is_full`.mapWith(Boolean),
    })
    .from(
      sql`(with ${sql.join(ctes, sql`, `)}
        select article, number, round(max(score)::numeric, 4) as score, bool_or(begun) as begun,
          greatest(${sql.join(
            strategies.map(({ name }) => countRows([name])),
            sql`, `,
          )}) >= ${sql.raw(String(MAX_ROWS_READ))} as is_full
        from (${sql.join(
          names.map((name) => sql`select * from ${name}`),
          sql` union all `,
        )}) found group by article, number order by 3 desc, 1, 2 limit ${sql.raw(String(MAX_TEXTS + 1))}) best`,
    );
  const found = rows.slice(0, MAX_TEXTS).map(({ full: _, ...row }) => row);
  return { found, truncated: rows.length > MAX_TEXTS || rows.some(({ full }) => full) };
}
