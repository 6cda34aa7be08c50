import { ROLE_NAMES } from '../../schema/ontology.ts';
import { FACT, NAME, OBJECT } from './graphql.ts';
import type { Operation, Question, Subject } from './question.ts';
import { fact, isCurrent, label, listOf, named } from './sql.ts';

const page = (contender: 'ours' | 'postgraphile', query: string): Operation => ({
  query,
  variables: ({ cursors }: Subject) => ({ after: cursors?.[contender] ?? null }),
});

const ROLES = ROLE_NAMES.map((role) => `'${role}'`).join(', ');
const ROLE_LIST = JSON.stringify(ROLE_NAMES);
const participants = listOf(
  `json_build_object('role', r.predicate, 'entity', ${named('r.object_id')})`,
  `select predicate, object_id from statements where subject_id = e.id and predicate in (${ROLES}) and ${isCurrent('statements')} order by id`,
);

/** Questions about one page of a list. */
export const LIST_QUESTIONS: readonly Question[] = [
  {
    title: 'events',
    subjects: { of: 'entities', ours: 'events(first: 20, after: $after)', postgraphile: 'allEvents(first: 20, after: $after)' },
    ours: page(
      'ours',
      'query ($after: String) { events(first: 20, after: $after) { nodes { id label participants { role entity { id label } } } } }',
    ),
    postgraphile: page(
      'postgraphile',
      `query ($after: Cursor) { allEvents(first: 20, after: $after) { nodes { entityByRowIdAndKind { rowId ${NAME}
        statementsBySubjectIdAndSubjectKind(condition: { retractedIn: null }, filter: { predicate: { in: ${ROLE_LIST} } }) { nodes { predicate ${OBJECT} } } } } } }`,
    ),
    sql: `select json_build_object('events', json_build_object('nodes', ${listOf(
      'r.node',
      `select json_build_object('id', 'E' || e.id, 'label', ${label('e.id')}, 'participants', ${participants}) as node from entities e where e.kind = 'EVENT' and e.retracted_in is null and e.id > $1 order by e.id limit 20`,
    )}))::text`,
  },
  {
    title: 'people',
    subjects: { of: 'entities', ours: 'people(first: 100, after: $after)', postgraphile: 'allPeople(first: 100, after: $after)' },
    ours: page('ours', 'query ($after: String) { people(first: 100, after: $after) { nodes { id label } } }'),
    postgraphile: page(
      'postgraphile',
      `query ($after: Cursor) { allPeople(first: 100, after: $after) { nodes { entityByRowIdAndKind { rowId ${NAME} } } } }`,
    ),
    sql: `select json_build_object('people', json_build_object('nodes', ${listOf(
      named('r.id'),
      `select id from entities where kind = 'PERSON' and retracted_in is null and id > $1 order by id limit 100`,
    )}))::text`,
  },
  {
    title: 'statements',
    subjects: {
      of: 'statements',
      ours: 'statements(first: 100, after: $after)',
      postgraphile: 'allStatements(first: 100, after: $after, condition: { retractedIn: null })',
    },
    ours: page(
      'ours',
      'query ($after: String) { statements(first: 100, after: $after) { nodes { id predicate subject { id label } object { id label } } } }',
    ),
    postgraphile: page(
      'postgraphile',
      `query ($after: Cursor) { allStatements(first: 100, after: $after, condition: { retractedIn: null }) { nodes { ${FACT} } } }`,
    ),
    sql: `select json_build_object('statements', json_build_object('nodes', ${listOf(
      fact('r'),
      `select * from statements where ${isCurrent('statements')} and id > $1 order by id limit 100`,
    )}))::text`,
  },
];
