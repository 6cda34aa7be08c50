import { z } from 'zod';

/** The file of a backup that says what the others are. */
export const MANIFEST = 'backup.json';
/** Raised when a backup is laid out in another way. */
const FORMAT = 1;

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  /** The newest migration the database had, by the time it was made (milliseconds since 1970). */
  migration: z.int(),
  /** Each table lies in `tables/NAME.copy`, in the text format of COPY, with these columns. */
  tables: z.array(
    z.strictObject({ schema: z.string().default('public'), name: z.string(), columns: z.array(z.string()).min(1), rows: z.int() }),
  ),
  /** The last value that each sequence gave. */
  sequences: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof Manifest>;
export type BackedUpTable = Manifest['tables'][number];

export const getTableFile = ({ schema, name }: Pick<BackedUpTable, 'schema' | 'name'>): string =>
  `tables/${schema === 'public' ? '' : `${schema}.`}${name}.copy`;
export const describeManifest = (facts: Omit<Manifest, 'format'>): string => JSON.stringify({ format: FORMAT, ...facts }, null, 2);

/** @throws an Error of one line, if it is not a backup of this layout */
export function readManifest(text: string): Manifest {
  const { data, error } = Manifest.safeParse(JSON.parse(text));
  if (error) throw new Error(`${MANIFEST} in it is not one of this version of Shezhire: ${z.prettifyError(error).split('\n')[0]}`);
  return data;
}
