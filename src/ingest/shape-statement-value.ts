import { z } from 'zod';
import { PREDICATE_NAMES, PREDICATES, type Predicate, type PredicateDefinition, UNITS, type Unit } from '../../schema/ontology.ts';
import { COMPARATORS } from '../../schema/words.ts';
import { dateShape, localTextShape, slugShape } from './shape-values.ts';

/** The shapes of values of statements and qualifiers in graph.yaml. */

const EXACT_DIGITS = 15;
/** True if the number is certainly exact: with more than 15 digits it may be rounded. */
const isExact = (n: number): boolean => !/e/i.test(String(n)) && String(n).replace(/^-?0*\.?0*|\./g, '').length <= EXACT_DIGITS;

const amountShape = z
  .union([z.number(), z.string().regex(/^-?\d{1,100}(\.\d{1,100})?$/, 'must be a decimal number')], 'must be a decimal number')
  .refine((n) => typeof n === 'string' || isExact(n), 'must stand in quotes, being this large or this exact');
const EXACT = 'Exact decimal; in quotes if it has more than 15 digits';
const unitShape = z.enum(Object.keys(UNITS) as [Unit, ...Unit[]]); // keys of a literal object, never empty

const quantityShape = z.strictObject({
  amount: amountShape.optional().describe(EXACT),
  from: amountShape.optional().describe('The lower end of a range, instead of the amount'),
  to: amountShape.optional().describe('The upper end of the range'),
  comparator: z
    .enum(COMPARATORS.filter((comparator) => comparator !== 'BETWEEN'))
    .optional()
    .describe('Relation of the amount to the true value (default EXACTLY)'),
  unit: unitShape,
  per: unitShape.optional().describe('Of a rate: the unit to which it refers, such as d for an amount a day'),
  of: z
    .union([slugShape, localTextShape], 'must be the slug of an entity, or words by language')
    .optional()
    .describe('What is counted, or the whole of which it is a share: an entity, or words as they read after the number'),
  equivalent: z
    .strictObject({ amount: amountShape.describe(EXACT), unit: unitShape })
    .optional()
    .describe('The same amount in another unit, as the source gives it'),
});

const toNames = (names: readonly Predicate[]) => names as [Predicate, ...Predicate[]]; // never empty
/** Predicates that may qualify a statement. */
const QUALIFIERS = PREDICATE_NAMES.filter((name) => (PREDICATES[name] as PredicateDefinition).qualifier); // widened from the literal type

const plainShapes = {
  entity: slugShape.optional().describe('The value: an entity'),
  quantity: quantityShape.optional().describe('The value: a quantity'),
  text: localTextShape.optional().describe('The value: a text in our own words'),
  date: dateShape.optional().describe('The value: a date'),
  unknown: z.literal(true).optional().describe('The value exists, but the source does not name it'),
};

export const valueShapes = { predicate: z.enum(toNames(PREDICATE_NAMES)), ...plainShapes };
export const qualifierShape = z.strictObject({ predicate: z.enum(toNames(QUALIFIERS)), ...plainShapes });

/** Another statement: by its key in this file or in that of another article, or by what it says. */
export const targetShape = z.strictObject({
  article: slugShape
    .optional()
    .describe(
      'The slug of the article that says it (default: for a key this one, otherwise any). The article need not be in the graph yet',
    ),
  key: slugShape.optional().describe('The key of the statement in the file of the article, instead of its subject, predicate and value'),
  subject: slugShape.optional().describe('The subject of the other statement'),
  predicate: valueShapes.predicate.optional(),
  ...plainShapes,
});

export type QuantityShape = z.infer<typeof quantityShape>;
export type QualifierShape = z.infer<typeof qualifierShape>;
export type TargetShape = z.infer<typeof targetShape>;
/** What holds a value: a statement or a qualifier. */
export type ValueShape = Omit<QualifierShape, 'predicate'>;
