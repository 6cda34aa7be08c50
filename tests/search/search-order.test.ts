import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { type Stored, storeNames } from '../support/named-alone.ts';

const SEARCH = `query ($text: String!) { search(text: $text) { edges { score why matchedName { text } } } }`;

async function search(stored: readonly Stored[], text: string): Promise<string[]> {
  const { data } = await clientOf({ database: await storeNames(stored) }).ask(SEARCH, { text });
  return data.search.edges.map(({ matchedName }: { matchedName: { text: string } }) => matchedName.text);
}

test.each<[readonly Stored[], string]>([
  [['Қасым-Жомарт Тоқаев', 'Максим Токарев'], 'Tokayev'],
  [['Ерлан Бауыржанұлы Серіков', 'Ерлан Сериев'], 'Сериков'],
  [
    [
      ['Делиқала аудандық мектебі', 'ORGANIZATION'],
      ['Делигала', 'PLACE'],
    ],
    'Деликала',
  ],
])('no typing error goes before a right spelling: %j', async (stored, text) => {
  const [first] = stored;
  expect((await search(stored, text))[0]).toBe(typeof first === 'string' ? first : first?.[0]);
});

test.each([
  ['Delivery of food to families', 'food'],
  ['Delivery of food to families', 'families in need of food and warm clothes'],
  ['Қайыңды ауданының кітапханасы', 'Қайыңды ауданының тұрғындары жиналды'],
  ['Фонд помощи многодетным семьям', 'помощи ждали долго'],
])('a whole word of a name always answers: %s to %s', async (name, text) => {
  expect(await search([[name, 'ORGANIZATION']], text)).toEqual([name]);
});
