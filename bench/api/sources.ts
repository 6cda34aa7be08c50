import { ROLE_NAMES } from '../../schema/ontology.ts';
import { FACT, NAME } from './graphql.ts';
import type { Operation, Question, Subject } from './question.ts';
import { fact, isCurrent, label, listOf } from './sql.ts';

const operation = (query: string, variables: Operation['variables']): Operation => ({ query, variables });
const FACTS = 'statements { id predicate subject { id label } object { id label } }';
const THEIR_FACTS = `evidencesByArticleIdAndSentence(condition: { retractedIn: null }) { nodes { statementByStatementId { ${FACT} } } }`;
const factsOf = (article: string, number: string): string =>
  listOf(
    fact('r'),
    `select * from statements t where ${isCurrent('t')} and t.id in (select statement_id from evidence where (article_id, sentence) = (${article}, ${number}) and retracted_in is null) order by t.id`,
  );
const ROLES = ROLE_NAMES.map((role) => `'${role}'`).join(', ');

export const SENTENCE: Question = {
  title: 'sentence',
  subjects: 'sentences',
  ours: operation(`query ($id: ID!) { node(id: $id) { ... on Sentence { id gloss ${FACTS} } } }`, ({ id, number }) => ({
    id: `A${id}.${number}`,
  })),
  postgraphile: operation(
    `query ($id: BigInt!, $number: Int!) { sentenceByArticleIdAndNumber(articleId: $id, number: $number) { articleId number gloss ${THEIR_FACTS} } }`,
    ({ id, number }: Subject) => ({ id: String(id), number }),
  ),
  sql: `select json_build_object('node', json_build_object('id', 'A' || s.article_id || '.' || s.number, 'gloss', s.gloss->>'kk', 'statements', ${factsOf('s.article_id', 's.number')}))::text
    from sentences s where (article_id, number) = ($1, $2)`,
};

/** Questions of our own, apart from the eight. */
export const OWN_QUESTIONS: readonly Question[] = [
  {
    title: 'filtered events',
    subjects: 'entities',
    ours: operation(
      'query ($id: EntityRef!) { events(first: 20, filter: { participants: [{ entity: [$id] }] }) { nodes { id label } } }',
      ({ id }) => ({ id: `E${id}` }),
    ),
    postgraphile: operation(
      `query ($id: BigInt!) { allEntities(first: 20, condition: { kind: EVENT, retractedIn: null }, filter: { statementsBySubjectIdAndSubjectKind:
        { some: { objectId: { equalTo: $id }, retractedIn: { isNull: true }, predicate: { in: ${JSON.stringify(ROLE_NAMES)} } } } }) { nodes { rowId ${NAME} } } }`,
      ({ id }) => ({ id: String(id) }),
    ),
    sql: `select json_build_object('events', json_build_object('nodes', ${listOf(
      `json_build_object('id', 'E' || r.id, 'label', ${label('r.id')})`,
      `select id from entities where kind = 'EVENT' and retracted_in is null and id in (select subject_id from statements where object_id = $1 and predicate in (${ROLES}) and ${isCurrent('statements')}) order by id limit 20`,
    )}))::text`,
  },
  {
    title: 'search',
    subjects: 'labels',
    ours: operation('query ($text: String!) { search(text: $text, first: 10) { nodes { id kind label } } }', ({ text }) => ({ text })),
  },
  {
    title: 'article',
    subjects: 'articles',
    ours: operation(
      `query ($id: ArticleRef!) { article(ref: $id) { id slug lang sentences(first: 10) { nodes { id gloss ${FACTS} } } } }`,
      ({ id }) => ({
        id: `A${id}`,
      }),
    ),
    postgraphile: operation(
      `query ($id: BigInt!) { articleByRowId(rowId: $id) { rowId slug lang sentencesByArticleId(first: 10) { nodes { articleId number gloss ${THEIR_FACTS} } } } }`,
      ({ id }) => ({ id: String(id) }),
    ),
    sql: `select json_build_object('article', json_build_object('id', 'A' || a.id, 'slug', a.slug, 'lang', a.lang, 'sentences', json_build_object('nodes', ${listOf(
      `json_build_object('id', 'A' || r.article_id || '.' || r.number, 'gloss', r.gloss->>'kk', 'statements', ${factsOf('r.article_id', 'r.number')})`,
      'select * from sentences where article_id = a.id and retracted_in is null order by number limit 10',
    )})))::text from articles a where a.id = $1`,
  },
];
