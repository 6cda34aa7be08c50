import type { Database } from '../../src/database/connect.ts';
import { ingestNote } from './note.ts';

/** A note that tells of an office, `the-office`, and of its holders. The people are invented. */
export interface OfficeNote {
  readonly slug: string;
  readonly published?: string;
  /** `asel`, `bolat` or `dana`, with bounds: `asel, validFrom: "2021"`. */
  readonly holders: readonly string[];
  readonly type?: string;
}

export const PEOPLE = ['asel', 'bolat', 'dana'] as const;
const listPeople = (holders: readonly string[]) => PEOPLE.filter((person) => holders.some((holder) => holder.startsWith(person)));

export const ingestOfficeNote = (database: Database, { slug, published, holders, type = 'AKIM' }: OfficeNote): Promise<unknown> =>
  ingestNote(database, {
    slug,
    article: published ? [`published: "${published}"`] : [],
    entities: [
      ...listPeople(holders).map((person) => `${person}: { kind: PERSON, names: [{ text: ${person}, lang: en }] }`),
      `the-office: { kind: OFFICE, type: ${type}, names: [{ text: the office, lang: en }], statements: [${holders
        .map((holder) => `{ predicate: HOLDER, entity: ${holder}, evidence: [1] }`)
        .join(', ')}] }`,
    ],
  });
