import { getTableName } from 'drizzle-orm';
import postgres from 'postgres';
import { KIND_NAMES, type Kind, typesOf } from '../../schema/ontology.ts';
import { KIND_TABLES } from '../../schema/tables/index.ts';
import { foldName } from '../../src/text/name/fold.ts';
import { copyInto, listRows, type Values } from './copy.ts';
import { type Graph, getKind, getPredicate, toId } from './graph.ts';
import { runWithoutIndexes } from './indexes.ts';

const SENTENCES = 300;
const STATEMENTS_PER_ARTICLE = 5_000;
const FILLED = ['entities', 'names', 'name_words', 'statements', 'evidence'];

/**
 * Writes a graph as rows, without ingest and triggers: each statement with one sentence of a made-up article, each
 * entity with one name.
 */
export async function load(url: string, graph: Graph): Promise<void> {
  const sql = postgres(url, { max: 2, onnotice: () => {}, connection: { session_replication_role: 'replica' } });
  try {
    const articles = Math.ceil(graph.statements / STATEMENTS_PER_ARTICLE);
    await writeArticles(sql, articles);
    await runWithoutIndexes(sql, FILLED, async () => {
      await Promise.all([writeEntities(sql, graph), writeNames(sql, graph)]);
      await Promise.all([writeStatements(sql, graph), writeEvidence(sql, graph, articles)]);
    });
    for (const table of ['articles', 'entities', 'statements', 'evidence'])
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql(table)}))`;
    await checkOntology(sql);
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}

async function writeArticles(sql: postgres.Sql, articles: number): Promise<void> {
  const article = (index: number): Values => [toId(index), `made-up-${toId(index)}`, 'kk', '0'.repeat(64), SENTENCES, ''];
  await copyInto(sql, 'articles', ['id', 'slug', 'lang', 'sha256', 'length', 'graph_sha256'], listRows(articles, article));
  const sentence = (index: number): Values => {
    const number = (index % SENTENCES) + 1;
    return [toId(Math.floor(index / SENTENCES)), number, number - 1, number, `{"kk": "${number}-сөйлем"}`];
  };
  await copyInto(sql, 'sentences', ['article_id', 'number', 'start', '"end"', 'gloss'], listRows(articles * SENTENCES, sentence));
}

async function writeEntities(sql: postgres.Sql, graph: Graph): Promise<void> {
  const entity = (index: number): Values => [toId(index), `made-up-${toId(index)}`, getKind(graph, index), toId(0)];
  await copyInto(sql, 'entities', ['id', 'slug', 'kind', 'home_id'], listRows(graph.entities, entity));
  for (const kind of KIND_NAMES) await writeKind(sql, kind);
}

async function writeKind(sql: postgres.Sql, kind: Kind): Promise<void> {
  const type = kind === 'PERSON' || kind === 'FUND' ? undefined : typesOf(kind)[0];
  const more = Object.entries({ type, status: kind === 'EVENT' ? 'OCCURRED' : undefined }).filter(([, value]) => value !== undefined);
  const [columns, values] = [
    ['id', ...more.map(([column]) => column)],
    ['id', ...more.map(([, value]) => `'${value}'`)],
  ];
  await sql.unsafe(`insert into ${getTableName(KIND_TABLES[kind])} (${columns}) select ${values} from entities where kind = '${kind}'`);
}

async function writeNames(sql: postgres.Sql, graph: Graph): Promise<void> {
  const name = (index: number): Values => {
    const text = graph.labels[index] ?? '';
    const { norm, key, stem, sortKey, parts, initials } = foldName({ text, role: 'PRIMARY' }, getKind(graph, index));
    const more = [parts ? JSON.stringify(parts) : '\\N', initials ?? '\\N'];
    return [toId(index), 'PRIMARY', 'kk', text, toId(0), norm, key, stem, sortKey, ...more];
  };
  const columns = ['entity_id', 'role', 'lang', 'text', 'article_id', 'norm', 'key', 'stem', 'sort_key', 'parts', 'initials'];
  await copyInto(sql, 'names', columns, listRows(graph.entities, name));
  await sql`insert into name_words select distinct unnest(string_to_array(key, ' ')) from names`; // as the trigger would
}

async function writeStatements(sql: postgres.Sql, graph: Graph): Promise<void> {
  const statement = (index: number): Values => {
    const [subject, object] = [graph.subjects[index]!, graph.objects[index]!];
    return [toId(index), toId(subject), getKind(graph, subject), getPredicate(graph, index), getKind(graph, object), toId(object)];
  };
  const columns = ['id', 'subject_id', 'subject_kind', 'predicate', 'value_kind', 'object_id'];
  await copyInto(sql, 'statements', columns, listRows(graph.statements, statement));
}

/** Statements of an article, and of its sentences, are consecutive. */
async function writeEvidence(sql: postgres.Sql, graph: Graph, articles: number): Promise<void> {
  const perArticle = graph.statements / articles;
  const piece = (index: number): Values => {
    const said = index / perArticle;
    const article = Math.floor(said);
    return [toId(index), toId(index), toId(article), 1 + Math.floor((said - article) * SENTENCES), 'ARTICLE', 'STATED'];
  };
  const columns = ['id', 'statement_id', 'article_id', 'sentence', 'voice', 'certainty'];
  await copyInto(sql, 'evidence', columns, listRows(graph.statements, piece));
}

/** Checks what foreign keys would have checked. */
async function checkOntology(sql: postgres.Sql): Promise<void> {
  const [wrong] = await sql`
    select * from (select distinct predicate, subject_kind, value_kind from statements) s
    where not exists (select from predicate_kinds k where (k.predicate, k.subject_kind, k.value_kind) = (s.predicate, s.subject_kind, s.value_kind)) limit 1`;
  if (wrong) throw new Error(`the ontology does not allow ${JSON.stringify(wrong)}`);
}
