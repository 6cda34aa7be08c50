import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

test('x', async () => {
  const database = await freshDatabase();
  const { ask } = clientOf({ database });
  await ingestNote(database, { slug: 'note', entities: ['asel: { kind: PERSON, names: [{ text: Asel, lang: en }], statements: [{ predicate: LIVES_IN, entity: town, evidence: [1] }] }', 'town: { kind: PLACE, type: CITY, names: [{ text: Town, lang: en }] }'] });
  await ingestNote(database, { slug: 'note', article: ['title: New'], entities: ['asel: { kind: PERSON, names: [{ text: Assel, lang: en }] }', 'town: { kind: PLACE, type: VILLAGE, names: [{ text: Town, lang: en }] }'] });
  const r = await ask('{ revisions { totalCount nodes { id at operation origin account reason article { slug } counts { kind action count } } } }');
  console.log(JSON.stringify(r, null, 1));
  const e = await ask('{ entity(ref: "asel") { id revision } town: entity(ref: "town") { id revision} article(ref: "note") { id revision } statements(first: 2) { nodes { id revision evidence { id recordedAt retractedAt statement { id } } } } }');
  console.log(JSON.stringify(e, null, 1));
  const t = performance.now();
  const h = await ask(`query ($of: [ID!]!) { history(of: $of, first: 100) { totalCount nodes { revision { id } kind action changed entity { id label } statement { id } article { id }
    before { ...v } after { ...v } } } }
    fragment v on Version { __typename ... on Name { text lang role } ... on EntityVersion { slug kind } ... on ClassVersion { type } ... on StatementVersion { predicate rank subject { slug } object { slug } value { __typename } } ... on EvidenceVersion { voice sentence { id } } ... on ArticleVersion { title textAttached } }`, { of: [e.data.entity.id, e.data.town.id, e.data.article.id] });
  console.log(performance.now() - t, JSON.stringify(h, null, 1));
  const all = await ask('{ revisions(last: 1) { nodes { id changes(first: 5) { totalCount pageInfo { endCursor } nodes { kind action after { __typename } } } } } node(id: "V3") { id ... on Evidence { quote } } r: node(id: "R1") { id ... on Revision { at } } s: revisions(filter: { entity: ["asel"] }) { nodes { id } } }');
  console.log(JSON.stringify(all, null, 1));
});
