import { describe, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { type Stored, storeNames } from '../support/named-alone.ts';

interface Found {
  readonly surface: string;
  readonly doubt: string | null;
  readonly candidates: readonly { readonly matchedName: { readonly text: string } }[];
}

const MENTIONS = `query ($text: String!, $lang: LanguageTag) { mentionsIn(text: $text, lang: $lang) { surface doubt candidates { matchedName { text } } } }`;

async function mentions(stored: readonly Stored[], text: string, lang?: string): Promise<readonly Found[]> {
  const { data, errors } = await clientOf({ database: await storeNames(stored) }).ask(MENTIONS, { text, lang });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.mentionsIn;
}
const surfaces = (found: readonly Found[]): string[] => found.filter(({ doubt }) => doubt === null).map(({ surface }) => surface);

describe('a stored name that stands in a text is found as it is written', () => {
  test.each<[string, Stored]>([
    ['Школа № 15', ['Школа № 15', 'ORGANIZATION']],
    ['5 тамыз қоры', ['5 тамыз қоры', 'FUND']],
    ['Line 4/5', ['Line 4/5', 'ORGANIZATION']],
    ['Channel+', ['Channel+', 'ORGANIZATION']],
    ['A & B: Co.', ['A & B: Co.', 'ORGANIZATION']],
    ['Dr. Strange (2016)', ['Dr. Strange (2016)', 'ORGANIZATION']],
    ['Цех 1.2', ['Цех 1.2', 'ORGANIZATION']],
    ['Форум III', ['Форум III', 'ORGANIZATION']],
    ['Кто? Где? Когда?', ['Кто? Где? Когда?', 'ORGANIZATION']],
    ['Misal.kz', ['Misal.kz', 'ORGANIZATION']],
    ['ҚазҰУ', ['ҚазҰУ', 'ORGANIZATION']],
    ['#MeToo', ['#MeToo', 'EVENT']],
    ['@misal_kz', ['@misal_kz', 'ORGANIZATION']],
    ['@almaty', ['@almaty', 'ORGANIZATION']],
    ['Yahoo!', ['Yahoo!', 'ORGANIZATION']],
    ['Неге?', ['Неге?', 'ORGANIZATION']],
  ])('%s', async (name, stored) => {
    const [found, ...more] = await mentions([stored], `Ал, ${name} бар.`);
    expect(more).toEqual([]);
    expect(found?.surface).toBe(name);
    expect(found?.candidates[0]?.matchedName.text).toBe(name);
  });
});

describe('what is found in a text', () => {
  test.each<[readonly Stored[], string, string | undefined, readonly string[]]>([
    [
      ['Қасым-Жомарт Тоқаев'],
      'Қ.Тоқаев сөз сөйледі. Қасым-Жомарт Кемелұлы Тоқаев келді. К. Токаев прибыл.',
      undefined,
      ['Қ.Тоқаев', 'Қасым-Жомарт Кемелұлы Тоқаев', 'К. Токаев'],
    ],
    [
      ['Владимир Путин', ['Москва', 'PLACE', 'ru']],
      'Владимир Путин прилетел из Москвы. Встреча с Владимиром Путиным в Москве. Путина встретили.',
      'ru',
      ['Владимир Путин', 'Москвы', 'Владимиром Путиным', 'Москве', 'Путина'],
    ],
    [[['Школа № 15', 'ORGANIZATION', 'ru']], 'В школе № 15 праздник, в школе № 16 тоже.', 'ru', ['школе № 15']],
    [[['Партия «Алғыс»', 'ORGANIZATION', 'ru']], 'Съезд партии «Алғыс» прошёл.', 'ru', ['партии «Алғыс»']],
    [[['ТОО «Альфа Плюс»', 'ORGANIZATION']], '«Альфа Плюс» ЖШС жеңді.', undefined, ['«Альфа Плюс» ЖШС']],
    [[['«Қайнар» АҚ', 'ORGANIZATION']], 'АО «Қайнар» открыто.', undefined, ['АО «Қайнар»']],
    [[['ТОО «Қайнар»', 'ORGANIZATION']], '«Қайнар» АҚ жеңді.', undefined, []],
    [[['Новый', 'ORGANIZATION', 'ru']], 'Построен новый мост.', 'ru', []],
    [[['Yahoo!', 'ORGANIZATION', 'en']], 'The Yahoo! site. We like Yahoo.', 'en', ['Yahoo!', 'Yahoo']],
    [
      ['Марат Ерғалиев', 'Данияр Еркінбаев'],
      'Marat Irgaliyev met D. Irkinbayev. Irgaliyev’s plan won.',
      'en',
      ['Marat Irgaliyev', 'D. Irkinbayev', 'Irgaliyev'],
    ],
    [['Marat Irgaliyev'], 'Марат Ерғалиевтің сөзі.', 'kk', ['Марат Ерғалиевтің']],
    [['Марат Естаев', 'Марат Есенов', 'Ербол Мұратов'], 'Marat Istayev, Marat Isenov and Irbol Muratov left.', 'en', []],
    [['Марат Ергалиев'], 'Приехал Марат Иргалиев.', 'ru', []],
    [[['Алматы', 'PLACE']], 'Жазған @Алматы мен ai@almaty.kz.', undefined, []],
    [[['Владимир', 'PLACE', 'ru']], 'Приехал Владимир Петров. Видели Владимира Петрова.', 'ru', []],
    [[['Владимир', 'PLACE', 'ru']], 'Поезд во Владимир опоздал. Владимир ждёт.', 'ru', ['Владимир', 'Владимир']],
    [['Бауыржан Байбек'], 'Кеше Бауыржан\nБайбек келді.', undefined, ['Бауыржан\nБайбек']],
    [['Бауыржан Байбек'], 'Кеше Бауыржан\n\nБайбек келді.', undefined, []],
    [[['ООН', 'ORGANIZATION']], 'Он заявил об этом.', 'ru', []],
    [[['ООН', 'ORGANIZATION']], 'В ООН заявили об этом.', 'ru', ['ООН']],
    [['Питер Данн', ['Питер', 'PLACE', 'ru']], 'Приехал Питер Данн.', 'ru', ['Питер Данн']],
    [[['Газпром', 'ORGANIZATION', 'ru']], 'Акции Газпром-Медиа выросли.', 'ru', []],
    [[['Петербург', 'PLACE', 'ru']], 'Приехали в Санкт-Петербург.', 'ru', []],
    [
      [
        ['Алматы', 'PLACE'],
        ['Астана', 'PLACE'],
      ],
      'Бұл Алматы-Астана жолы.',
      'kk',
      ['Алматы', 'Астана'],
    ],
    [['Нұрсұлтан Назарбаев'], 'Нұрсұлтан Назарбаевты әуежайдан қарсы алды.', undefined, ['Нұрсұлтан Назарбаевты']],
    [[['Африка', 'PLACE', 'ru']], 'В угрозах экстремистов в Северной Африке.', 'ru', []],
    [
      [
        ['Алматинская область', 'PLACE', 'ru'],
        ['Туркестанская область', 'PLACE', 'ru'],
      ],
      'Дожди прошли в Алматинской и Туркестанской областях.',
      'ru',
      ['Алматинской', 'Туркестанской областях'],
    ],
    [[['Казахстан', 'PLACE', 'ru']], 'Сказали о казахстанской пшенице и Казахстанском заводе.', 'ru', []],
    [
      ['Анна Чехова', 'Антон Чехов'],
      'Приехал Антон Чехов. Слышали Антона Чехова и Анну Чехову.',
      'ru',
      ['Антон Чехов', 'Антона Чехова', 'Анну Чехову'],
    ],
    [['Алла Бут', 'Виктор Бут'], 'Приехали Алла Бут и Виктор Бут. Бута встретили.', 'ru', ['Алла Бут', 'Виктор Бут', 'Бута']],
    [
      ['Виктор Шендерович'],
      'Виктор Шендерович приехал. Потом Шендеровича встретили, и Виктор ушёл.',
      'ru',
      ['Виктор Шендерович', 'Шендеровича', 'Виктор'],
    ],
    [
      ['Людмила Марковна Гурченко'],
      'Людмила Марковна Гурченко пела. Слушали Людмилу Марковну.',
      'ru',
      ['Людмила Марковна Гурченко', 'Людмилу Марковну'],
    ],
  ])('%j in %j', async (stored, text, lang, expected) => {
    expect(surfaces(await mentions(stored, text, lang))).toEqual(expected);
  });
});

test('a surname that a woman and a man may have in a case form means him first', async () => {
  const found = await mentions(['Алла Бут', 'Виктор Бут'], 'Приехали Алла Бут и Виктор Бут. Бута встретили.', 'ru');
  expect(found.at(-1)?.candidates[0]?.matchedName.text).toBe('Виктор Бут');
});

test.each<[Stored, string, string | null]>([
  [['Ауыл', 'ORGANIZATION'], 'Ауыл тұрғындары жиналды.', 'COMMON_NOUN'],
  [['Ауыл', 'ORGANIZATION'], 'Бұл туралы Ауыл мүшелері айтты.', null],
  [['Ауыл', 'ORGANIZATION'], '«Ауыл» мүшелері жиналды.', null],
  [['Nice', 'PLACE', 'en'], 'Nice work.', 'COMMON_NOUN'],
  [['Nice', 'PLACE', 'en'], 'We stayed in Nice.', null],
  [['Turkey', 'PLACE', 'en'], 'Turkey agreed.', null],
  [['Almaty', 'PLACE', 'en'], 'Almaty agreed.', null],
  [['Яблоко', 'ORGANIZATION', 'ru'], 'Яблоко упало на землю.', 'COMMON_NOUN'],
  [['Новости Казахстана', 'ORGANIZATION', 'ru'], 'Мы читаем новости Казахстана утром.', 'COMMON_NOUN'],
  [['Новости Казахстана', 'ORGANIZATION', 'ru'], 'Об этом пишут «Новости Казахстана».', null],
  [['Новости Казахстана', 'ORGANIZATION', 'ru'], 'В газете Новости Казахстана напечатали письмо.', null],
  [['Голос Степи', 'ORGANIZATION', 'ru'], 'Все услышали голос Степи.', 'COMMON_NOUN'],
  [['Қазақстан жаңалықтары', 'ORGANIZATION'], 'Бұл туралы Қазақстан жаңалықтары жазды.', null],
  [['Министерство финансов Казахстана', 'ORGANIZATION', 'ru'], 'В министерстве финансов Казахстана ответили.', null],
  [['Школа № 15', 'ORGANIZATION', 'ru'], 'В школе № 15 праздник.', null],
])('a common noun at the start of a sentence is doubtful: %j in %s', async (stored, text, doubt) => {
  expect((await mentions([stored], text)).map((found) => found.doubt)).toEqual([doubt]);
});
