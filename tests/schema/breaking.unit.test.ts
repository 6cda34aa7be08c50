import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { findBreaking, findUnnamed } from './breaking.ts';

const RELEASED = `
directive @cut(to: Int) on FIELD
enum Kind { PERSON PLACE }
input Filter { kind: Kind, limit: Int = 10 }
type Person { name: String, born(calendar: String): Int! }
type Place { name: String! }
union Thing = Person | Place
type Query { people(first: Int = 20, filter: Filter): [Person!]!, thing: Thing }
`;
const breakingAfter = async (...edits: [string, string][]) => {
  const current = edits.reduce((sdl, [from, to]) => {
    expect(sdl).toContain(from);
    return sdl.replace(from, to);
  }, RELEASED);
  const changes = await findBreaking(buildSchema(RELEASED), buildSchema(current));
  return changes.map(({ coordinate }) => coordinate);
};

test.for<[string, [string, string], string[]]>([
  ['a field is removed', [', thing: Thing', ''], ['Query.thing']],
  ['a field may become null', ['born(calendar: String): Int!', 'born(calendar: String): Int'], ['Person.born']],
  ['a field has another type', ['name: String,', 'name: Int,'], ['Person.name']],
  ['an argument is removed', ['first: Int = 20, ', ''], ['Query.people(first:)']],
  ['an argument is demanded', ['thing: Thing', 'thing(id: ID!): Thing'], ['Query.thing(id:)']],
  ['an argument has another default', ['first: Int = 20', 'first: Int = 50'], ['Query.people(first:)']],
  ['an argument has another type', ['calendar: String', 'calendar: Kind'], ['Person.born(calendar:)']],
  ['an enum value is removed', [' PLACE }', ' }'], ['Kind.PLACE']],
  ['an input field is removed', ['kind: Kind, ', ''], ['Filter.kind']],
  ['an input field is demanded', ['kind: Kind,', 'kind: Kind, text: String!,'], ['Filter.text']],
  ['an input field has another default', ['limit: Int = 10', 'limit: Int = 11'], ['Filter.limit']],
  ['of the fields of an input one must be chosen', ['input Filter {', 'input Filter @oneOf {'], ['Filter']],
  ['a member leaves a union', ['Person | Place', 'Person'], ['Thing']],
  ['a directive loses an argument', ['@cut(to: Int)', '@cut'], ['@cut(to:)']],
])('it breaks clients when %s', async ([, edit, coordinates]) => {
  expect(await breakingAfter(edit)).toEqual(coordinates);
});

test('it breaks nobody when something is added, demanded no longer, or described', async () => {
  expect(
    await breakingAfter(
      ['enum Kind { PERSON', 'enum Kind { PERSON EVENT'],
      ['type Place {', '"Where things happen" type Place { region: String,'],
      ['thing: Thing', 'thing(lang: String): Thing!'],
      ['name: String,', 'name: String!,'],
    ),
  ).toEqual([]);
});

test('a change is named by its whole coordinate, as code, in the section Unreleased alone', () => {
  const changes = ['Query.people', 'Query.people(first:)', 'Person'].map((coordinate) => ({ coordinate, message: '' }));
  const unnamed = (changelog: string) => findUnnamed(changes, changelog).map(({ coordinate }) => coordinate);
  const released = '## 0.1.0\n\n- `Person` is gone.\n';
  expect(unnamed(`# Changes\n\n## Unreleased\n\n- \`Query.people(first:)\` is 50.\n\n${released}`)).toEqual(['Query.people', 'Person']);
  expect(unnamed('## Unreleased\n\n- Query.people, `Person`')).toEqual(['Query.people', 'Query.people(first:)']);
  expect(unnamed(released)).toHaveLength(3);
  expect(unnamed('')).toHaveLength(3);
});
