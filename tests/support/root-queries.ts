import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isEnumType, Kind, parse, type TypeNode } from 'graphql';
import { schema } from '../../src/app/schema.ts';

/** What the seeds have of each kind that is asked for by its name. */
const REFS: Readonly<Record<string, string | readonly string[]>> = {
  article: 'birgemiz-aid',
  between: ['birgemiz', 'nur-otan'],
  document: 'primaries-rules',
  entity: 'birgemiz',
  event: 'briefing-on-birgemiz',
  fund: 'birgemiz',
  group: 'women',
  office: 'nur-otan-first-deputy-chairman',
  organization: 'nur-otan',
  person: 'bauyrzhan-baibek',
  place: 'dostyq',
  thing: 'a-bridge',
  neighborhood: 'birgemiz',
  mergePreview: ['bauyrzhan-baibek', 'nursultan-nazarbayev'],
  paths: 'birgemiz',
};
const REQUIRED: Readonly<Record<string, unknown>> = {
  id: 'E1',
  ids: ['E1', 'S1', 'A1', 'A1.1'],
  number: 1,
  from: 'R1',
  to: '2100-01-01T00:00:00Z',
  of: ['E1', 'S1', 'A1'],
  text: 'Baibek',
  names: [{ name: 'Baibek' }],
  pattern: { nodes: [{ as: 'event', kind: 'EVENT' }, { as: 'person' }], edges: [{ as: 'part', from: 'event', to: 'person' }] },
  as: 'part',
  as1: 'event',
  by: 'event',
  atLeast: 2,
  depth: 1,
  first: 5,
  grouped: false,
  maxDepth: 6,
  maxNodes: 20,
  maxPerNode: 5,
  spelledOut: false,
  undated: false,
};

/** Of fields that cost too much with their defaults. */
const OPTIONAL: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { match: { first: 10 } };

export interface RootQuery {
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** For each root field a query for everything it has, three levels deep. @param refs what to ask for instead of the seeds', by field */
export function writeRootQueries(refs: Readonly<Record<string, string | readonly string[]>> = {}): RootQuery[] {
  const folder = mkdtempSync(join(tmpdir(), 'shezhire-gqlg-'));
  const gqlg = createRequire(import.meta.url).resolve('gql-generator');
  execFileSync(process.execPath, [gqlg, '--schemaFilePath', 'schema/schema.graphql', '--destDirPath', folder, '--depthLimit', '3'], {
    stdio: 'pipe',
  });
  const queries = Object.keys(schema.getQueryType()?.getFields() ?? {}).map((field) => {
    const query = readFileSync(join(folder, 'queries', `${field}.gql`), 'utf8');
    return { field, query, variables: { ...variablesOf(field, query, { ...REFS, ...refs }), ...OPTIONAL[field] } };
  });
  rmSync(folder, { recursive: true });
  return queries;
}

/** A value for each variable that must have one; enums get their first. */
function variablesOf(field: string, query: string, refs: typeof REFS): Record<string, unknown> {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {};
  const required = (operation.variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  return Object.fromEntries(required.map(({ variable: { name }, type }) => [name.value, plausible(field, name.value, nameOf(type), refs)]));
}

function plausible(field: string, variable: string, typeName: string, refs: typeof REFS): unknown {
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return typeName.endsWith('Ref') ? refs[field] : (REQUIRED[variable] ?? REQUIRED[variable.replace(/\d+$/, '')]);
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
