import { createHash } from 'node:crypto';
import type { Database } from '../../src/database/connect.ts';
import { folderOf, ingestFolder } from '../support/folder.ts';

/** So many sentences, each of a delivery of its own by one fund. */
export const LONG = 120;

/** An article of our own that no page of an answer holds. */
export async function ingestLongNote(database: Database): Promise<void> {
  const numbers = Array.from({ length: LONG }, (_, at) => at + 1);
  const sentences = numbers.map((number) => `Қор ${number}-кітапты жеткізді.`);
  const text = sentences.join('\n');
  let at = 0;
  const written = sentences.map((sentence, index) => {
    const start = at;
    at += Array.from(sentence).length + 1;
    return `  - number: ${index + 1}
    span: [${start}, ${at - 1}]
    gloss: { kk: ${index + 1}-кітап., ru: Книга ${index + 1}., en: Book ${index + 1}. }
    mentions:
      - { span: [${start}, ${start + 3}], surface: Қор, kind: NOMINAL, entity: the-fund }
      - { span: [${at - 10}, ${at - 2}], surface: жеткізді, kind: EVENT, entity: delivery-${index + 1} }`;
  });
  const events = numbers.map(
    (number) => `  delivery-${number}:
    kind: EVENT
    type: DELIVERY
    names: [{ text: Жеткізу ${number}, lang: kk }]
    statements: [{ predicate: AGENT, entity: the-fund, evidence: [${number}] }]`,
  );
  const graph = `article:
  slug: long-note
  lang: kk
  sha256: ${createHash('sha256').update(text).digest('hex')}
  length: ${Array.from(text).length}
sentences:
${written.join('\n')}
entities:
  the-fund:
    kind: FUND
    names: [{ text: Қор, lang: kk }, { text: The fund, lang: en }, { text: Фонд, lang: ru }]
    identifiers:
      - { scheme: wikidata, value: Q1, source: invented for the tests }
      - { scheme: website, value: "https://fund.example/about", source: invented for the tests }
      - { scheme: odd, value: "javascript:alert(1)", source: invented for the tests }
${events.join('\n')}
`;
  await ingestFolder(database, await folderOf({ 'graph.yaml': graph, 'article.txt': text }));
}
