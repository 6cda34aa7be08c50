import { z } from 'zod';

/** An entity of FollowTheMoney as a line of JSON has it, whatever else stands there. */
const entityShape = z.object({
  id: z.string().trim().min(1),
  schema: z.string().min(1),
  properties: z.record(z.string(), z.union([z.array(z.union([z.string(), z.number()])), z.string(), z.number()])).default({}),
});

export interface FtmSource {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Reads an entity. @throws an Error that says where and what is wrong */
export function readFtmEntity(json: unknown, where: string): FtmSource {
  const { data, error } = entityShape.safeParse(json);
  if (error)
    throw new Error(
      `${where}: no entity of FollowTheMoney: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    );
  const { id, schema, properties } = data;
  return {
    id,
    schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, values]) => [
        name,
        (Array.isArray(values) ? values : [values]).map((one) => String(one).trim()),
      ]),
    ),
  };
}

const MAX_ROW_LENGTH = 4_000;

/** An entity in words: its schema, its id and its properties. */
export function writeFtmWords({ id, schema, properties }: FtmSource): string {
  const parts = Object.entries(properties).flatMap(([name, values]) => (values.length > 0 ? [`${name}: ${values.join(', ')}`] : []));
  return limitWords(`${schema} ${id}${parts.length > 0 ? `; ${parts.join('; ')}` : ''}`);
}

/** A row is one line, and not longer than people read. */
export function limitWords(words: string): string {
  const line = words
    .replace(/[\s\0]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line.length <= MAX_ROW_LENGTH ? line : `${line.slice(0, MAX_ROW_LENGTH - 1).toWellFormed()}…`;
}
