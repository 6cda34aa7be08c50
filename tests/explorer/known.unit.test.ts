import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { addKnown } from '../../explorer/src/query/known.ts';
import * as operations from '../../explorer/src/query/operations.ts';
import { schema } from '../../src/app/schema.ts';

type Any = operations.Operation<unknown, Readonly<Record<string, unknown>>>;
const ALL = Object.entries(operations) as unknown as readonly [string, Any][]; // types leave no export
const FIELDS = schema.getQueryType()?.getFields() ?? {};

/** What lists what came later too: the way back from an earlier moment. */
const ALL_TIMES = ['history', 'revisions'];

/** Root fields of a query that could be told the moment and are not. */
const listUntold = ({ selectionSet }: OperationDefinitionNode): string[] =>
  selectionSet.selections.flatMap((field) => {
    if (field.kind !== Kind.FIELD || ALL_TIMES.includes(field.name.value)) return [];
    if (!FIELDS[field.name.value]?.args.some(({ name, type }) => name === 'known' && String(type) === 'Known')) return [];
    return field.arguments?.some(({ name, value }) => name.value === 'known' && value.kind === Kind.VARIABLE) ? [] : [field.name.value];
  });

test.for(ALL)('%s reads the graph as of the moment that the page shows', ([, operation]) => {
  const queries = parse(operation.text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  expect(queries.flatMap(listUntold)).toEqual([]);
  const takesKnown = queries.some(({ variableDefinitions }) =>
    variableDefinitions?.some(({ variable }) => variable.name.value === 'known'),
  );
  expect(addKnown(operation, {}, 'R7')).toEqual(takesKnown ? { known: 'R7' } : {});
  expect(addKnown(operation, {}, null)).toEqual({});
});
