import { z } from 'zod';
import type { FtmSource } from './ftm-entity.ts';
import type { Unsaid } from './source-row.ts';

/** A statement of FollowTheMoney: one value of one property. */
const statementShape = z.object({
  entity_id: z.string().optional(),
  canonical_id: z.string().optional(),
  prop: z.string(),
  schema: z.string(),
  value: z.string(),
  lang: z.string().nullish(),
  first_seen: z.string().nullish(),
  last_seen: z.string().nullish(),
});

export const isFtmStatement = (json: unknown): boolean => typeof json === 'object' && json !== null && 'prop' in json && 'value' in json;

interface Gathered {
  readonly line: number;
  readonly schemata: Set<string>;
  readonly properties: Map<string, string[]>;
}

/** Gathers the statements of each entity, which may stand anywhere in the file. */
export function createStatementGatherer() {
  const entities = new Map<string, Gathered>();
  const unsaid: Unsaid[] = [];
  return {
    /** @throws an Error that says where and what is wrong */
    add(line: number, json: unknown, where: string): void {
      const { data, error } = statementShape.safeParse(json);
      const id = data?.canonical_id || data?.entity_id;
      if (error || !id)
        throw new Error(
          `${where}: no statement of FollowTheMoney: ${error ? error.issues.map(({ path }) => path.join('.')).join(', ') : 'entity_id is missing'}`,
        );
      const own = entities.get(id) ?? { line, schemata: new Set<string>(), properties: new Map<string, string[]>() };
      entities.set(id, own);
      own.schemata.add(data.schema);
      if (data.prop === 'id') return;
      const values = own.properties.get(data.prop);
      if (values?.includes(data.value)) return;
      if (values) values.push(data.value);
      else own.properties.set(data.prop, [data.value]);
    },
    /** The entities with their lines, in the order of their first statements. */
    *list(): Generator<{ readonly line: number; readonly source: FtmSource }> {
      for (const [id, { line, schemata, properties }] of entities)
        yield { line, source: { id, schema: pickSchema(schemata), properties: Object.fromEntries(properties) } };
    },
    unsaid,
  };
}

/** Statements of one entity may name a schema and those above it: the longest chain wins, so that the general ones give way. */
const GENERAL = ['Thing', 'LegalEntity', 'Organization', 'Asset', 'Interval', 'Interest'];
const pickSchema = (schemata: ReadonlySet<string>): string =>
  [...schemata].toSorted((a, b) => GENERAL.indexOf(a) - GENERAL.indexOf(b)).find((schema) => !GENERAL.includes(schema)) ??
  GENERAL.toReversed().find((schema) => schemata.has(schema)) ??
  'Thing';
