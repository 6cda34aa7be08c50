import { z } from 'zod';

/** What is read of an entity of Wikibase; the rest may be there. */
const snakShape = z.object({
  snaktype: z.enum(['value', 'somevalue', 'novalue']),
  property: z.string(),
  datatype: z.string().optional(),
  datavalue: z.object({ type: z.string(), value: z.unknown() }).optional(),
});
const snaksShape = z.union([z.record(z.string(), z.array(snakShape)), z.tuple([])]); // an empty mapping is an empty list there

const claimShape = z.object({
  id: z.string().optional(),
  mainsnak: snakShape,
  rank: z.enum(['preferred', 'normal', 'deprecated']).default('normal'),
  qualifiers: snaksShape.optional(),
  references: z.array(z.object({ snaks: snaksShape })).optional(),
});
const termShape = z.object({ language: z.string(), value: z.string() });
const emptyList = z.tuple([]);

export const itemShape = z.object({
  id: z.string().regex(/^Q[1-9]\d*$/, 'must be the id of an item'),
  labels: z.union([z.record(z.string(), termShape), emptyList]).default({}),
  descriptions: z.union([z.record(z.string(), termShape), emptyList]).default({}),
  aliases: z.union([z.record(z.string(), z.array(termShape)), emptyList]).default({}),
  claims: z.union([z.record(z.string(), z.array(claimShape)), emptyList]).default({}),
});

export type Snak = z.infer<typeof snakShape>;
export type Claim = z.infer<typeof claimShape>;
export type WikidataItem = z.infer<typeof itemShape>;

/** The snaks of a mapping in its order. */
export const listSnaks = (snaks: z.infer<typeof snaksShape> | undefined): readonly Snak[] =>
  snaks === undefined || Array.isArray(snaks) ? [] : Object.values(snaks).flat();
/** A mapping, also where it is written as an empty list. */
export const toMapping = <T>(mapping: Readonly<Record<string, T>> | readonly []): Readonly<Record<string, T>> =>
  Array.isArray(mapping) ? {} : (mapping as Readonly<Record<string, T>>); // no list
