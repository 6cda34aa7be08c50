import { resolve } from 'node:path';
import { printSchema } from 'graphql';
import { z } from 'zod';
import { GraphFile } from '../../ingest/shape.ts';
import { schema } from '../schema.ts';
import { printCurrencies } from './currencies.ts';
import { printDictionary } from './dictionary.ts';
import { printOperations } from './operations.ts';
import { printPages } from './pages.ts';
import { printOntology } from './print-ontology.ts';

const EXPLORER = resolve(import.meta.dirname, '../../../explorer/src');

/** Everything that is generated from the code and checked in: file names from the root of the project, and what they hold. */
export async function printFiles(): Promise<Readonly<Record<string, string>>> {
  const json = z.toJSONSchema(GraphFile, { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'ref' });
  return {
    ...printPages(),
    ...printOntology(),
    'schema/currencies.ts': printCurrencies(),
    'schema/views.md': printDictionary(),
    'explorer/src/query/operations.ts': await printOperations(EXPLORER, schema),
    'schema/schema.graphql': `${printSchema(schema)}\n`,
    'schema/graph.schema.json': `${JSON.stringify({ title: 'graph.yaml', description: 'The data that one article adds to the graph', ...json }, null, 2)}\n`,
  };
}
