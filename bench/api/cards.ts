import { EVIDENCE, NAME, OBJECT, statements } from './graphql.ts';
import type { Operation, Question, Subject } from './question.ts';
import { isCurrent, label, listOf, named } from './sql.ts';

const ours = (query: string): Operation => ({ query, variables: ({ id }: Subject) => ({ id: `E${id}` }) });
const theirs = (query: string): Operation => ({ query, variables: ({ id }: Subject) => ({ id: String(id) }) });

/** The statements of an entity as their subject. */
const statementsOf = (entity: string, first: number): string =>
  `select * from statements where subject_id = ${entity} and ${isCurrent('statements')} order by id limit ${first}`;

const evidence = listOf(
  `json_build_object('voice', r.voice, 'certainty', r.certainty, 'sentence', json_build_object('id', 'A' || r.article_id || '.' || r.number, 'gloss', r.gloss->>'kk'))`,
  'select v.voice, v.certainty, s.article_id, s.number, s.gloss from evidence v join sentences s on (s.article_id, s.number) = (v.article_id, v.sentence) where v.statement_id = t.id and v.retracted_in is null order by v.id',
);

/** Questions about one entity. */
export const ENTITY_QUESTIONS: readonly Question[] = [
  {
    title: 'card',
    subjects: 'entities',
    ours: ours('query ($id: EntityRef!) { entity(ref: $id) { id slug kind label } }'),
    postgraphile: theirs(`query ($id: BigInt!) { entityByRowId(rowId: $id) { rowId slug kind ${NAME} } }`),
    sql: `select json_build_object('entity', json_build_object('id', 'E' || e.id, 'slug', e.slug, 'kind', e.kind, 'label', ${label('e.id')}))::text from entities e where e.id = $1`,
  },
  {
    title: 'page',
    subjects: 'entities',
    ours: ours(`query ($id: EntityRef!) { entity(ref: $id) { id slug kind names { role lang text }
      statements(first: 20, direction: OUT) { nodes { id predicate object { id label } evidence { voice certainty sentence { id gloss } } } } } }`),
    postgraphile: theirs(`query ($id: BigInt!) { entityByRowId(rowId: $id) { rowId slug kind namesByEntityId { nodes { role lang text } }
      ${statements('first: 20')} { nodes { rowId predicate ${OBJECT} ${EVIDENCE} { nodes { voice certainty sentenceByArticleIdAndSentence { articleId number gloss } } } } } } }`),
    sql: `select json_build_object('entity', json_build_object('id', 'E' || e.id, 'slug', e.slug, 'kind', e.kind,
      'names', ${listOf(`json_build_object('role', r.role, 'lang', r.lang, 'text', r.text)`, 'select role, lang, text from names where entity_id = e.id')},
      'statements', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', 'S' || t.id, 'predicate', t.predicate, 'object', ${named('t.object_id')}, 'evidence', ${evidence})), '[]') from (${statementsOf('e.id', 20)}) t))))::text
      from entities e where e.id = $1`,
  },
  {
    title: 'links',
    subjects: 'entities',
    ours: ours(
      'query ($id: EntityRef!) { entity(ref: $id) { id label statements(first: 20, direction: OUT) { nodes { id predicate object { id label } } } } }',
    ),
    postgraphile: theirs(
      `query ($id: BigInt!) { entityByRowId(rowId: $id) { rowId ${NAME} ${statements('first: 20')} { nodes { rowId predicate ${OBJECT} } } } }`,
    ),
    sql: `select json_build_object('entity', json_build_object('id', 'E' || e.id, 'label', ${label('e.id')},
      'statements', json_build_object('nodes', ${listOf(`json_build_object('id', 'S' || r.id, 'predicate', r.predicate, 'object', ${named('r.object_id')})`, statementsOf('e.id', 20))})))::text
      from entities e where e.id = $1`,
  },
  {
    title: 'two hops',
    subjects: 'entities',
    ours: ours(`query ($id: EntityRef!) { entity(ref: $id) { id label statements(first: 10, direction: OUT) { nodes { id object { id label
      statements(first: 10, direction: OUT) { nodes { id predicate object { id label } } } } } } } }`),
    postgraphile: theirs(`query ($id: BigInt!) { entityByRowId(rowId: $id) { rowId ${NAME} ${statements('first: 10')} { nodes { rowId
      entityByObjectIdAndValueKind { rowId ${NAME} ${statements('first: 10')} { nodes { rowId predicate ${OBJECT} } } } } } } }`),
    sql: `select json_build_object('entity', json_build_object('id', 'E' || e.id, 'label', ${label('e.id')}, 'statements', json_build_object('nodes',
      (select coalesce(json_agg(json_build_object('id', 'S' || t.id, 'object', json_build_object('id', 'E' || t.object_id, 'label', ${label('t.object_id')}, 'statements', json_build_object('nodes',
        ${listOf(`json_build_object('id', 'S' || r.id, 'predicate', r.predicate, 'object', ${named('r.object_id')})`, statementsOf('t.object_id', 10))})))), '[]') from (${statementsOf('e.id', 10)}) t))))::text
      from entities e where e.id = $1`,
  },
];
