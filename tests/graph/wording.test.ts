import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { folderOf, ingestFolder } from '../support/folder.ts';

const NOTE = {
  'article.txt': 'Вот и всё. Что тут сказать?',
  'graph.yaml': `article: { slug: note, lang: ru, title: Записка }
sentences:
  - { number: 1, span: [0, 10], gloss: { en: That is all. } }
  - { number: 2, span: [11, 27], gloss: { en: What is there to say?, ru: Сказать нечего. } }
entities:
  asel: { kind: PERSON, names: [{ text: Asel, lang: en }, { text: Асель, lang: ru }] }
  bolat: { kind: PERSON, names: [{ text: Bolat, lang: en }] }
  a-meeting:
    kind: EVENT
    type: MEETING
    status: CANCELLED
    names: [{ text: the meeting, lang: en }]
    statements: [{ predicate: PARTICIPANT, entity: asel, evidence: [1] }, { predicate: PARTICIPANT, entity: bolat, evidence: [1] }]
`,
};

async function open() {
  const database = await freshDatabase('empty');
  await ingestFolder(database, await folderOf(NOTE));
  return clientOf({ database });
}

test('a gloss yields to the text if only that is in the language that is asked for', async () => {
  const { ask } = await open();
  const { data } = await ask('{ sentences { nodes { ru: gloss(lang: "ru") en: gloss(lang: "en") de: gloss(lang: "de") } } }');
  expect(data.sentences.nodes).toEqual([
    { ru: 'Вот и всё.', en: 'That is all.', de: 'That is all.' },
    { ru: 'Сказать нечего.', en: 'What is there to say?', de: 'Сказать нечего.' },
  ]);
});

test('the label of a group is that of its entity or article', async () => {
  const { ask } = await open();
  const { data } = await ask(
    '{ statements { byObject: groups(by: OBJECT) { label(lang: "ru") } byArticle: groups(by: ARTICLE) { label } byPredicate: groups(by: PREDICATE) { label(lang: "en") } } }',
  );
  expect(data.statements).toEqual({
    byObject: [{ label: 'Асель' }, { label: 'Bolat' }],
    byArticle: [{ label: 'Записка' }],
    byPredicate: [{ label: 'participant' }],
  });
});

test('a pattern matches what is said of a cancelled event if it is asked for', async () => {
  const { ask } = await open();
  const count = async (more: string) => {
    const { data, errors } = await ask(
      `{ match(pattern: { nodes: [{ as: "e", kind: [EVENT] }, { as: "p", kind: [PERSON] }], edges: [{ from: "e", to: "p"${more} }] }) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    return data.match.totalCount;
  };
  expect([await count(''), await count(', cancelled: false'), await count(', cancelled: true')]).toEqual([0, 0, 2]);
});
