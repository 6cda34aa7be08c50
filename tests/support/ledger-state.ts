import postgres from 'postgres';

/** The kinds of things of the graph as they stand, each as a line of what the API tells of it. */
const LINES = `
  select concat_ws('|', 'ARTICLE', 'A' || id, slug, title, lang, sha256, length, text is not null) from articles
  union all select concat_ws('|', 'SENTENCE', 'A' || article_id, number, start, "end", gloss ->> 'en') from sentences where retracted_in is null
  union all select concat_ws('|', 'ENTITY', 'E' || id, slug, kind, collective) from entities where retracted_in is null
  union all select concat_ws('|', 'CLASS', 'E' || id, type) from places
  union all select concat_ws('|', 'NAME', 'E' || entity_id, 'A' || article_id, text, lang, role) from names
  union all select concat_ws('|', 'IDENTIFIER', 'E' || entity_id, 'A' || article_id, scheme || ':' || value) from identifiers
  union all select concat_ws('|', 'STATEMENT', 'S' || id, 'E' || subject_id, predicate, 'E' || object_id, rank) from statements where retracted_in is null
  union all select concat_ws('|', 'EVIDENCE', 'S' || statement_id, 'A' || article_id, sentence, voice, certainty) from evidence where retracted_in is null
  union all select concat_ws('|', 'MENTION', 'E' || entity_id, 'A' || article_id, start, "end", kind, surface) from mentions`;

export interface Standing {
  readonly revision: number;
  readonly lines: readonly string[];
  /** Ids of all entities and articles that ever were. */
  readonly ids: readonly string[];
}

/** All that stands now, with the last revision. */
export async function readStanding(url: string): Promise<Standing> {
  const sql = postgres(url, { max: 1 });
  try {
    const rows = await sql.unsafe<{ line: string }[]>(`select line from (${LINES}) all_lines(line)`);
    const [last] = await sql<{ id: string | null }[]>`select max(id) as id from revisions`;
    const ids = await sql<{ id: string }[]>`select 'E' || id as id from entities union all select 'A' || id from articles`;
    return { ids: ids.map(({ id }) => id), revision: Number(last?.id ?? 0), lines: rows.map(({ line }) => line).sort() };
  } finally {
    await sql.end();
  }
}

/** What of a change makes such a line. */
export const CHANGE_FIELDS = `revision { id } kind action changed entity { id } statement { id } article { id } before { ...form } after { ...form }`;
export const FORM = `fragment form on Version { __typename
  ... on ArticleVersion { slug title lang sha256 length textAttached }
  ... on SentenceVersion { number start end gloss(lang: ["en"]) }
  ... on EntityVersion { slug kind collective }
  ... on ClassVersion { type }
  ... on Name { text lang role }
  ... on IdentifierVersion { identifier }
  ... on StatementVersion { subject { id } predicate object { id } rank }
  ... on EvidenceVersion { sentence { number } voice certainty }
  ... on MentionVersion { start end mentionKind surface } }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
type Json = any;

const VALUES: Readonly<Record<string, (form: Json, change: Json) => unknown[]>> = {
  ARTICLE: (f, c) => [c.article.id, f.slug, f.title, f.lang, f.sha256, f.length, f.textAttached ? 't' : 'f'],
  SENTENCE: (f, c) => [c.article.id, f.number, f.start, f.end, f.gloss],
  ENTITY: (f, c) => [c.entity.id, f.slug, f.kind, f.collective ? 't' : 'f'],
  CLASS: (f, c) => [c.entity.id, f.type],
  NAME: (f, c) => [c.entity.id, c.article.id, f.text, f.lang, f.role],
  IDENTIFIER: (f, c) => [c.entity.id, c.article.id, f.identifier],
  STATEMENT: (f, c) => [c.statement.id, f.subject.id, f.predicate, f.object?.id, f.rank],
  EVIDENCE: (f, c) => [c.statement.id, c.article.id, f.sentence.number, f.voice, f.certainty],
  MENTION: (f, c) => [c.entity.id, c.article.id, f.start, f.end, f.mentionKind, f.surface],
};

/** A side of a change as a line; null if the thing did not stand. */
export const toLine = (change: Json, side: 'before' | 'after'): string | null =>
  change[side] && [change.kind, ...(VALUES[change.kind]?.(change[side], change) ?? [])].filter((value) => value != null).join('|');
