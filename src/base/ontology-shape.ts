import { z } from 'zod';

/** The shape of a file of the ontology: one of `schema/ontology`, or the file that ONTOLOGY names. */

const writtenShape = z.string('must be a text').trim().min(1, 'must be a text that is not empty');
const labelShape = z.strictObject({ kk: writtenShape, ru: writtenShape, en: writtenShape }, 'must be a label in kk, ru and en');
const wordPattern = /^[A-Z][A-Z0-9_]{0,59}$/;
const wordShape = z.string().regex(wordPattern, 'must be a word of A-Z, 0-9 and _, beginning with a letter');
const matching = (pattern: RegExp, example: string) => z.string().regex(pattern, `must be like ${example}`);

/** A caret says that the other vocabulary has it the other way round. */
const mapsShape = z.strictObject({
  ftm: matching(/^\^?[A-Z][A-Za-z]+$/, 'Ownership or ^Occupancy').optional(),
  schema: matching(/^\^?[A-Za-z]+$/, 'spouse or ^founder').optional(),
  wikidata: matching(/^\^?[PQ]\d+$/, 'P26 or ^P112').optional(),
});

const usageShape = { use: writtenShape.optional(), avoid: writtenShape.optional(), example: writtenShape.optional() };

const kindShape = z.strictObject({ label: labelShape, maps: mapsShape.default({}) });

const typeShape = z.strictObject({
  label: labelShape,
  ...usageShape,
  /** For events: the roles that usually occur. */
  roles: z.array(wordShape).default([]),
  /** For offices: one person at a time. */
  single: z.boolean().default(false),
  maps: mapsShape.default({}),
  /** For events: the FollowTheMoney link from one role to another. */
  edge: z.strictObject({ ftm: matching(/^[A-Z][A-Za-z]+$/, 'Payment'), from: wordShape, to: wordShape }).optional(),
});

export const PREDICATE_FLAGS = ['role', 'additive', 'functional', 'inverseFunctional', 'timeless', 'symmetric', 'qualifier'] as const;

const predicateShape = z.strictObject({
  label: labelShape,
  inverse: labelShape,
  from: z.array(wordShape, 'must be a list of kinds').min(1, 'must name at least one kind'),
  to: z.array(wordShape, 'must be a list of kinds').min(1, 'must name at least one kind'),
  flags: z.array(z.enum(PREDICATE_FLAGS, `must be one of ${PREDICATE_FLAGS.join(', ')}`)).default([]),
  sub: wordShape.optional(),
  ...usageShape,
  maps: mapsShape.default({}),
});

const unitShape = z.strictObject({ label: labelShape });

export const OntologyFile = z.strictObject({
  title: writtenShape.optional(),
  kinds: z.record(wordShape, kindShape).default({}),
  types: z.record(wordShape, z.record(wordShape, typeShape)).default({}),
  predicates: z.record(wordShape, predicateShape).default({}),
  units: z.record(matching(/^[A-Za-z][A-Za-z0-9_]{0,59}$/, 'TONNE or km2'), unitShape).default({}),
});
export type OntologyFile = z.infer<typeof OntologyFile>;
export type KindEntry = z.infer<typeof kindShape>;
export type TypeEntry = z.infer<typeof typeShape>;
export type PredicateEntry = z.infer<typeof predicateShape>;
export type Maps = z.infer<typeof mapsShape>;

const keysOf = (shape: { readonly shape: object }): string => Object.keys(shape.shape).join(', ');

/** The keys that are allowed at a path of the file. */
export function listAllowedKeys(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === 'maps') return keysOf(mapsShape);
  if (last === 'label' || last === 'inverse') return keysOf(labelShape);
  if (last === 'edge') return 'ftm, from, to';
  if (path[0] === 'kinds') return keysOf(kindShape);
  if (path[0] === 'types') return keysOf(typeShape);
  if (path[0] === 'predicates') return keysOf(predicateShape);
  return path[0] === 'units' ? keysOf(unitShape) : keysOf(OntologyFile);
}
