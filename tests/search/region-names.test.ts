import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../support/mentions.ts';
import { resolveAmong, type Stored, storeNames } from '../support/named-alone.ts';

const place = (name: string): Stored => [name, 'PLACE'];

describe('a region or district is one in Kazakh, Russian and English', () => {
  test.each([
    ['Түркістан облысы', 'Туркестанская область'],
    ['Туркестанская область', 'Түркістан облысы'],
    ['Түркістан облысы', 'Туркестанской области'],
    ['Туркестанская область', 'Түркістан облысында'],
    ['Алматы облысы', 'Алматинской областью'],
    ['Алматинская область', 'Алматы облысының'],
    ['Ақтөбе облысы', 'Актюбинская область'],
    ['Қызылорда облысы', 'Кызылординскую область'],
    ['Маңғыстау облысы', 'Мангистауская область'],
    ['Қарағанды облысы', 'Карагандинская область'],
    ['Түлкібас ауданы', 'Тюлькубасский район'],
    ['Созақ ауданы', 'Сузакский район'],
    ['Мақтаарал ауданы', 'Мактааральский район'],
    ['Жетысайский район', 'Жетісай ауданы'],
    ['Нұра ауданы', 'Нуринский район'],
    ['Алматы облысы', 'Almaty region'],
    ['Самұрық', 'Самрук'],
    ['Самрук-Казына', 'Самұрық-Қазына'],
    ['Самұрық-Қазына', 'Samruk-Kazyna'],
    ['Түркістан', 'Туркестану'],
    ['Түркістан', 'Turkestan'],
  ])('%s is the answer to %s', async (stored, asked) => {
    const { verdict, candidates } = await resolveAmong([place(stored)], asked);
    expect(verdict, JSON.stringify(candidates)).toBe('MATCH');
    expect(candidates[0]?.why).toContain('TRANSLITERATION');
  });

  test.each([
    ['Түркістан', 'Туркестанская область'],
    ['Алматы', 'Алматинская область'],
    ['Түркістан облысы', 'Туркестанский район'],
    ['Нұр ауданы', 'Нуринский район'],
    ['Алматы облысы', 'Алматинская'],
    ['Алматы көшесі', 'Алматинская область'],
    ['Ақмола облысы', 'Актюбинская область'],
    ['Жанұзақ', 'Жанзак'],
    ['Коротков', 'Кротков'],
  ])('%s is no sure answer to %s', async (stored, asked) => {
    expect((await resolveAmong([place(stored)], asked)).verdict).not.toBe('MATCH');
  });
});

test.each([
  ['Түркістан облысы', 'В Туркестанской области открыли завод.', 'ru', 'Туркестанской области'],
  ['Туркестанская область', 'Түркістан облысында зауыт ашылды.', 'kk', 'Түркістан облысында'],
  ['Алматы облысы', 'The Almaty region has a new road.', 'en', 'Almaty region'],
  ['Самұрық-Қазына', 'О «Самрук-Казыне» писали.', 'ru', '«Самрук-Казыне»'],
  ['Жүсіп Қанатов', 'Кеше Жусуп Канатов келді.', undefined, 'Жусуп Канатов'],
])('%s is found in a text of another language: %s', async (stored, text, lang, surface) => {
  const database = await storeNames([stored.includes('Жүсіп') ? stored : place(stored)]);
  expect((await mentionsIn(database, text, lang)).map((found) => found.surface)).toEqual([surface]);
});
