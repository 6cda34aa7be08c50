import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  /** The file's name without number and ending: also the name of its golden. */
  readonly name: string;
  readonly query: string;
}

const FOLDER = join(import.meta.dirname, 'examples');

/** The queries of GraphiQL's tabs and of docs/queries.md, in the order of their file names. */
export const EXAMPLES: readonly Example[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort(new Intl.Collator('en', { numeric: true }).compare) // 10 after 9
  .map((file) => ({ name: file.replace(/\.graphql$/, ''), query: readFileSync(join(FOLDER, file), 'utf8') }));
