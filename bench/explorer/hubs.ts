import { connect } from '../../src/database/connect.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { GraphFile } from '../../src/ingest/shape.ts';
import { computeFingerprint } from '../../src/ingest/span.ts';

const HUBS = 4;
const TEXT = 'Invented organizations have invented members.';

/** Records four invented organizations and so many members, each of two of them: twice as many links as members. */
export async function recordHubs(url: string, members: number): Promise<void> {
  const names = (text: string) => [{ text, lang: 'en' }];
  const hubs = Array.from({ length: HUBS }, (_, nth) => [
    `hub-${nth}`,
    { kind: 'ORGANIZATION', type: 'PARTY', names: names(`Hub ${nth}`) },
  ]);
  const people = Array.from({ length: members }, (_, nth) => {
    const statements = [nth, nth + 1].map((hub) => ({ predicate: 'MEMBER_OF', entity: `hub-${hub % HUBS}`, evidence: [1] }));
    return [`member-${nth}`, { kind: 'PERSON', names: names(`Invented Member ${nth}`), statements }];
  });
  const graph = GraphFile.parse({
    article: { slug: 'invented-members', lang: 'en' },
    sentences: [{ number: 1, span: [0, TEXT.length] }],
    entities: Object.fromEntries([...hubs, ...people]),
  });
  const database = connect(url);
  await ingest(database, { file: 'invented', graph, text: TEXT, fingerprint: computeFingerprint(TEXT), lineOf: () => 1 });
  await database.close();
}

/** The address that shows all of them: each hub with all its members. */
export const addressOf = (members: number): string => {
  const pages = Math.ceil((2 * members) / HUBS / 25);
  return `/?lang=en&of=hub-0&expand=${Array.from({ length: HUBS }, (_, nth) => `hub-${nth}.${pages}`).join()}`;
};
