import { expect, test } from 'vitest';
import { proposeEntities } from '../../src/search/draft/proposal.ts';
import { recognizeNames } from '../../src/text/recognize/recognize.ts';

/** All names in these texts are invented, but for places. */
const proposed = (text: string, lang: 'kk' | 'ru' | 'en') =>
  proposeEntities(recognizeNames(text, lang), lang).map(({ slug, kind, name, mentions }) => [
    slug,
    kind,
    name,
    mentions.map(({ surface }) => surface).join(' | '),
  ]);

test('full names, initials and family names are one entity', () => {
  expect(proposed('Кеше Дина Оспанова келді. Оспанованың айтуынша, жұмыс аяқталды. Д.Оспанова мен Ә. Оспанова кездесті.', 'kk')).toEqual([
    ['dina-ospanova', 'PERSON', 'Дина Оспанова', 'Дина Оспанова | Оспанованың | Д.Оспанова'],
    ['a-ospanova', 'PERSON', 'Ә. Оспанова', 'Ә. Оспанова'],
  ]);
});

test('a fund has its kind and its word, without the case ending', () => {
  expect(proposed('Кеше «Жасыл Дала» қорының кеңсесі ашылды.', 'kk')).toEqual([
    ['jasil-dala', 'FUND', '«Жасыл Дала» қоры', '«Жасыл Дала» қорының'],
  ]);
});

test('a name that may have a case ending is left empty', () => {
  expect(proposed('По словам Дины Оспановой, в Шымкенте выпал снег.', 'ru')).toEqual([
    ['dini-ospanovoi', 'PERSON', null, 'Дины Оспановой'],
    ['shimkente', 'PLACE', null, 'Шымкенте'],
  ]);
});

test('English names are as they are written', () => {
  expect(proposed('Saule Meadow met the head of Meadow Holdings LLP. Meadow left for Oskemen.', 'en')).toEqual([
    ['saule-meadow', 'PERSON', 'Saule Meadow', 'Saule Meadow'],
    ['meadow-holdings-llp', 'ORGANIZATION', 'Meadow Holdings LLP', 'Meadow Holdings LLP'],
    ['oskemen', 'PLACE', 'Oskemen', 'Oskemen'],
  ]);
});

test('nothing is proposed for a text without names', () => {
  expect(proposed('Бүгін жаңбыр жауды.', 'kk')).toEqual([]);
});
