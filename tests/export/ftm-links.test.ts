import { defaultModel, Model } from '@alephdata/followthemoney';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
const say = (predicate: string, entity: string) => `{ predicate: ${predicate}, entity: ${entity}, evidence: [1] }`;
const entity = (slug: string, kind: string, ...statements: readonly string[]) =>
  `${slug}: { kind: ${kind}, names: [{ text: ${slug}, lang: en }], statements: [${statements.join(', ')}] }`;

/** Invented people and bodies. */
beforeAll(async () => {
  database = await freshDatabase('empty');
  client = clientOf({ database });
  const kinds = ['SPOUSE_OF', 'ASSOCIATE_OF'].map((predicate) => say(predicate, 'berik'));
  await ingestNote(database, {
    slug: 'links',
    entities: [
      entity('asel', 'PERSON', ...kinds, say('OWNER_OF', 'qurylys'), say('OWNER_OF', 'lyceum'), say('WORKS_AT', 'lyceum')),
      entity('berik', 'PERSON', say('OWES', 'asel'), say('DIRECTOR_OF', 'qurylys')),
      entity('qurylys', 'ORGANIZATION, type: COMPANY', say('SUCCESSOR_OF', 'lyceum')),
      entity('lyceum', 'ORGANIZATION, type: SCHOOL'),
      entity('deal', 'DOCUMENT, type: CONTRACT', say('AWARDED_TO', 'qurylys')),
      entity('hearing', 'EVENT, type: TRIAL', say('DEFENDANT', 'berik'), say('TOPIC', 'deal')),
      `wire: { kind: EVENT, type: PAYMENT, names: [{ text: wire, lang: en }], statements: [${say('PAYER', 'asel')}, ${say('RECIPIENT', 'berik')}, { predicate: AMOUNT, quantity: { amount: "5", unit: USD }, evidence: [1] }] }`,
    ],
  });
});
afterAll(() => database.close());

/** Each link as `Schema source target`, by the reader of FollowTheMoney. */
async function readLinks(parameters: string): Promise<string[]> {
  const lines = (await (await client.fetch(`/export/ftm.jsonl?lang=en${parameters}`)).text()).trim().split('\n');
  const entities = lines.map((line) => new Model(defaultModel).getEntity(JSON.parse(line)));
  const names = new Map(entities.map((one) => [one.id, one.getCaption()]));
  return entities.flatMap((one) => {
    const { edge, name } = one.schema;
    const end = (property: string) => names.get(String(one.getFirst(property)));
    const money = name === 'Payment' ? [one.getFirst('amount'), one.getFirst('currency')] : [];
    return edge ? [[name, end(edge.source), end(edge.target), ...money].join(' ')] : [];
  });
}

test('links leave as what FollowTheMoney calls them, if it takes their ends', async () => {
  const links = await readLinks('');
  expect(links.filter((link) => !link.includes('wire')).toSorted()).toEqual([
    'Associate asel berik',
    'ContractAward deal qurylys',
    'CourtCaseParty berik hearing',
    'Debt berik asel',
    'Directorship berik qurylys',
    'Employment asel lyceum',
    'Family asel berik',
    'Ownership asel qurylys',
    'Succession lyceum qurylys',
    'UnknownLink asel lyceum',
    'UnknownLink hearing deal',
  ]);
});

test('a payment is a link with its amount if events are edges', async () => {
  expect(await readLinks('&events=EDGES')).toContain('Payment asel berik 5 USD');
});

test('RDF says the facts in the words of schema.org and Wikidata too', async () => {
  const triples = await (await client.fetch('/export/nt?lang=en')).text();
  for (const word of ['https://schema.org/spouse', 'http://www.wikidata.org/prop/direct/P26', 'https://schema.org/owns'])
    expect(triples).toContain(`<${word}>`);
  expect(triples).toContain('<https://schema.org/Corporation>');
});
