import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { KIND_NAMES, PREDICATE_NAMES, UNITS, type Unit } from '../../schema/ontology.ts';
import { COMPARATORS, EVENT_STATUSES, NAME_ROLES } from '../../schema/words.ts';
import { parseFile } from '../ingest/document.ts';
import { MistakesError } from '../ingest/mistake.ts';
import { toMistakes } from '../ingest/shape-mistakes.ts';
import { langShape, localTextShape, slugShape, writtenShape } from '../ingest/shape-values.ts';
import { datasetShape } from './dataset.ts';

/** The shape of a mapping: what the columns of a table mean. */

const columnShape = writtenShape.describe('The heading of a column');
const constantShape = z.strictObject({ value: writtenShape }).describe('The same for all rows');
const cellShape = z.union([columnShape, constantShape]);
const whenShape = z
  .record(columnShape, z.union([writtenShape, z.array(writtenShape)]))
  .optional()
  .describe('Only for rows with these values, by column');

const nameShape = z.strictObject({
  column: columnShape.optional(),
  value: writtenShape.optional(),
  lang: langShape.optional().describe('Without it, the letters decide'),
  role: z.enum(NAME_ROLES).exclude(['TITLE']).default('PRIMARY'),
});

const entityShape = z.strictObject({
  kind: z.enum(KIND_NAMES),
  type: writtenShape.optional(),
  key: z.union([cellShape, z.array(cellShape).min(1)]).describe('The columns that tell one from another'),
  names: z.array(z.union([columnShape, nameShape])).min(1),
  identifiers: z.record(slugShape, cellShape).default({}).describe('Columns by the schemes of their ids, such as wikidata'),
  latitude: columnShape.optional(),
  longitude: columnShape.optional(),
  description: localTextShape.optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  when: whenShape,
  unless: whenShape.describe('Not for rows with these values, by column'),
});

const valueShape = {
  entity: slugShape.optional().describe('The name of an entity of the mapping'),
  date: cellShape.optional(),
  text: cellShape.optional(),
  lang: langShape.optional().describe('The language of the text; without it, the letters decide'),
  quantity: z
    .strictObject({
      amount: cellShape,
      comparator: z.enum(COMPARATORS).exclude(['BETWEEN']).default('EXACTLY'),
      unit: z.enum(Object.keys(UNITS) as [Unit, ...Unit[]]),
    }) // never empty
    .optional(),
  unknown: z.literal(true).optional(),
};

const factShape = z.strictObject({
  subject: slugShape.describe('The name of an entity of the mapping'),
  predicate: z.enum(PREDICATE_NAMES),
  ...valueShape,
  validFrom: cellShape.optional(),
  validTo: cellShape.optional(),
  qualifiers: z.array(z.strictObject({ predicate: z.enum(PREDICATE_NAMES), ...valueShape })).default([]),
  when: whenShape,
});

const mappingShape = z.strictObject({
  dataset: datasetShape.prefault({}),
  delimiter: z.string().length(1).optional().describe('Without it, the heading decides between comma, semicolon and tab'),
  empty: z.array(z.string()).default([]).describe('Cells that say nothing, besides those that are empty'),
  ignore: z.array(columnShape).default([]).describe('Columns that are not meant to be read'),
  entities: z.record(slugShape, entityShape).default({}),
  facts: z.array(factShape).default([]),
});

export type Mapping = z.infer<typeof mappingShape>;
export type MappedEntity = z.infer<typeof entityShape>;
export type MappedFact = z.infer<typeof factShape>;
export type MappedValue = Pick<MappedFact, 'entity' | 'date' | 'text' | 'lang' | 'quantity' | 'unknown'>;
export type Cell = z.infer<typeof cellShape>;
export type When = z.infer<typeof whenShape>;

/** Reads a mapping. @throws MistakesError with the lines of all mistakes */
export async function readMapping(file: string): Promise<Mapping> {
  const { value, lineOf } = parseFile(file, await readFile(file, 'utf8'));
  const { data, error } = mappingShape.safeParse(value, { reportInput: true });
  if (!error) return data;
  throw new MistakesError(
    file,
    error.issues.flatMap((issue) => toMistakes(issue, value)).map((mistake) => ({ line: lineOf(mistake.path), mistake })),
  );
}
