import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { BAD_CONSTANTS, BAD_SENTENCES, ERROR_CONSTRUCTORS, VERBS } from './language.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/^(?:Between|Betweenness|Change\w*|Community|Component|Deriv\w+|ExpansionOrder|Frontier|Hop\w*|Link|Match(?!Reason)\w*|Measures|NoPathReason|Path\w*|Pattern\w*|Rank(?:ed|ing)\w*|Show|Subgraph|Subscription|Timeline\w*|Topology\w*|Work|Query\.(?:between|change|match|neighborhood|paths|ranking|topology)\w*|\w+\.(?:measures|timeline))(?:$|[.(])/;

interface Description {
  readonly name: string;
  readonly text: string;
}

function listDescriptions(type: GraphQLNamedType): Description[] {
  const described = (name: string, { description }: { readonly description?: string | null | undefined }) => ({
    name,
    text: description ?? '',
  });
  const values = isEnumType(type) ? type.getValues() : [];
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return [
    described(type.name, type),
    ...[...values, ...fields, ...inputs].map((member) => described(`${type.name}.${member.name}`, member)),
    ...fields.flatMap(({ name, args }) => args.map((arg) => described(`${type.name}.${name}(${arg.name}:)`, arg))),
  ];
}

const schema = buildSchema(readFileSync(resolve(ROOT, 'schema/schema.graphql'), 'utf8'));
const descriptions = [
  { name: 'schema', text: schema.description ?? '' },
  ...Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(listDescriptions),
];

test.each(BAD_SENTENCES)('no description matches %s: %s', (pattern) => {
  expect(descriptions.length).toBeGreaterThan(400);
  const withoutCode = descriptions.map(({ name, text }) => ({ name, text: text.replaceAll(/`[^`]*`/g, '…') }));
  expect(withoutCode.filter(({ text }) => pattern.test(text))).toEqual([]);
});

interface Definition {
  readonly name: string;
  readonly file: string;
  readonly isExported: boolean;
  readonly isFunction: boolean;
}

/** Top-level definitions of a file. Overloads of a function are one definition. */
function listDefinitions(file: string): Definition[] {
  const code = readFileSync(resolve(ROOT, file), 'utf8');
  const pattern = /^(export )?(?:async )?(function\*?|const|let|class|interface|type) (\w+)(?=([^;]{0,200}))/gm;
  return [...code.matchAll(pattern)].map(([, exported, keyword = '', name = '', rest = '']) => ({
    name,
    file,
    isExported: exported !== undefined,
    isFunction: keyword.startsWith('function') || (keyword === 'const' && /^(?:: [^=]+)?\s*=\s*(?:async )?(?:<[^>]*>)?\(/.test(rest)),
  }));
}

const definitions = readdirSync(resolve(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path}`)
  .flatMap(listDefinitions);

test.each(BAD_CONSTANTS)('no constant begins with %s: use %s', (prefix) => {
  expect(definitions.filter(({ name }) => name.startsWith(prefix))).toEqual([]);
});

test('exported functions begin with a verb, predicates with is, has or can', () => {
  const functions = definitions.filter(({ isExported, isFunction }) => isExported && isFunction);
  expect(functions.length).toBeGreaterThan(150);
  const isNamedWell = (name: string): boolean => VERBS.has(/^[a-z]+/.exec(name)?.[0] ?? '') || ERROR_CONSTRUCTORS.has(name);
  expect(functions.filter(({ name }) => !isNamedWell(name)).map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
});

test('no top-level name is defined in three files', () => {
  const files = Map.groupBy(definitions, ({ name }) => name)
    .entries()
    .map(([name, list]) => [name, [...new Set(list.map(({ file }) => file))]] as const);
  expect([...files].filter(([, list]) => list.length >= 3)).toEqual([]);
});
