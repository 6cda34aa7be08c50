import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  printSchema,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';

const HEAD = `// Printed from the .graphql files by \`npm run print\`: never edited.

/** An operation as it is sent, with the types of what it answers and of its variables. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Answer;
}
`;

/** The explorer's operations, valid by the schema, as one typed file. @throws where one is not valid */
export async function printOperations(explorer: string, schema: GraphQLSchema): Promise<string> {
  const files = readdirSync(explorer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .toSorted();
  const documents = files.map((location) => ({ location, document: parse(readFileSync(join(explorer, location), 'utf8')) }));
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: documents.flatMap(({ document }) => document.definitions) };
  const [mistake] = validate(schema, whole, specifiedRules);
  if (mistake) throw new Error(`an operation of the explorer is not valid: ${mistake.message}`);
  const types = await codegen({
    filename: 'operations.ts',
    schema: parse(printSchema(schema)),
    documents,
    config: {},
    plugins: [{ operations: { immutableTypes: true, skipTypename: true, mergeFragmentTypes: true, defaultScalarType: 'string' } }],
    pluginMap: { operations },
  });
  return `${HEAD}\n${types.trim()}\n\n${texts(whole).join('\n')}\n`;
}

function texts({ definitions }: DocumentNode): string[] {
  const fragments = new Map(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  return definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const name = operation.name?.value ?? '';
      const types = name + operation.operation.replace(/^./, (letter) => letter.toUpperCase()); // as codegen calls them
      const text = [operation, ...spread(operation, fragments)].map((one) => stripIgnoredCharacters(print(one))).join('');
      return `export const ${name}: Operation<${types}, ${types}Variables> = {\n  name: '${name}',\n  text: ${JSON.stringify(text)},\n};`;
    });
}

/** The fragments that an operation spreads, those of its fragments too. */
function spread(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return found;
}
