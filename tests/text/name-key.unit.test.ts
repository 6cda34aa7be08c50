import { expect, test } from 'vitest';
import { toInitial, toNameKey, toWordKey } from '../../src/text/name/name-key.ts';
import { normalizeName } from '../../src/text/name/normalize.ts';

const keysOf = (names: readonly string[]): string[] => [...new Set(names.map((name) => toNameKey(normalizeName(name))))];

/** Cyrillic (Kazakh, Russian), the Latin alphabets of 2017, 2018 and 2021, BGN, press English, the Arabic script: as far as they differ. */
const SPELLINGS: readonly [string, readonly string[]][] = [
  [
    'baurjan baibek',
    [
      'Бауыржан Байбек',
      'Бауржан Байбек',
      'Baurzhan Baibek',
      "Bay'yrjan Bai'bek",
      'Baýyrjan Baıbek',
      'Bauyrzhan Baibek',
      'Bauyrzhan Baybek',
      'باۋىرجان بايبەك',
    ],
  ],
  ['kazakstan', ['Қазақстан', 'Казахстан', 'Qazaqstan', 'Kazakhstan']],
  ['umaruv', ['Омаров', 'Умаров', 'Omarov', 'Umarov']],
  ['plus', ['Плюс', 'Plus']],
  ['shavkat mirzev', ['Шавкат Мирзиёев', 'Shavkat Mirziyoyev']],
  ['ludmila', ['Людмила', 'Ludmila', 'Lyudmila']],
  [
    'nursultan nazarbaev',
    ['Нұрсұлтан Назарбаев', 'Нурсултан Назарбаев', 'Nūrsūltan Nazarbaev', 'Nursultan Nazarbayev', 'نۇرسۇلتان نازارباەۆ'],
  ],
  ['janauzen', ['Жаңаөзен', 'Жанаозен', "Jan'ao'zen", 'Jańaózen', 'Jañaözen', 'Jaŋaözen', 'Zhangaözen', 'Zhanaozen', 'جاڭاوزەن']],
  ['maktaral', ['Мақтаарал', 'Мактаарал', 'Maqtaaral', 'Maktaaral', 'Maqtaral']],
  ['muktar auezuv', ['Мұхтар Әуезов', 'Мухтар Ауэзов', 'Mūhtar Äuezov', 'Mukhtar Auezov', 'Mūkhtar Äūezov']],
  ['uskemen', ['Өскемен', 'Оскемен', "O'skemen", 'Óskemen', 'Öskemen', 'وسكەمەن']],
  ['shiris', ['Шырыс', "S'yrys", 'Shyrys', 'Şyrys', 'Širis', 'Shiris']],
  ['chiniz aka', ['Чингиз Ака', "C'ingiz Aka", 'Chingiz Aka', 'Čingiz Aka']],
  ['asel', ['Әсел', 'Асель', "A'sel", 'Ásel', 'Äsel', 'Asel', 'Assel', 'ٴاسەل']],
  ['ergali', ['Ерғали', 'Ергали', "Erg'ali", 'Erǵali', 'Erğali', 'Yergali', 'Yerghali']],
  ['jamila', ['Жәмила', 'Джамила', 'Jamila', 'Zhamila', 'Dzhamila', 'Djamila']],
  ['iulia tsui', ['Юлия Цой', 'Yuliya Tsoy', 'Yulia Tsoi', 'Iuliia Tsoi']],
  ['sherbakuv', ['Щербаков', 'Shcherbakov', 'Щербаковъ']],
  ['tatiana', ['Татьяна', 'Tatyana', 'Tatiana']],
  ['akan', ['Ақан', 'Аканъ', 'Aqan', 'Akan', 'اقان']],
  ['kabar', ['Хабар', 'Khabar', 'Habar', 'حابار']],
  ['fedur', ['Фёдор', 'Федор', 'Fedor', 'Phedor']],
  ['kualik', ['Qualyq', 'Қуалық', 'Kwalyk', 'قۋالىق']],
  ['aleksandr', ['Александр', 'Aleksandr', 'Alexandr']],
  ['darabuz nur', ['Дарабоз-Нұр', 'daraboz nur', '«Дарабоз» – Нұр']],
];

test.each(SPELLINGS)('%s is one key', (key, names) => {
  expect(keysOf(names)).toEqual([key]);
});

test.each([
  ['Сәкен', 'Шәкен'],
  ['Форум II', 'Форум III'],
  ['Том IV', 'Том VI'],
  ['Асқар', 'Әшкар'],
  ['Жанар', 'Занар'],
  ['Назарбаев', 'Назарбаева'],
  ['Шымкент', 'Чымкент'],
  ['Ерлан', 'Арлан'],
  ['Қарағанды', 'Қарағанда'],
  ['Бекзат', 'Бексат'],
  ['№ 5 мектеп', '№ 6 мектеп'],
  ['Нұр Отан', 'Нұротан'],
  ['张三', '李四'],
])('%s and %s have two keys', (one, other) => {
  expect(keysOf([one, other])).toHaveLength(2);
});

test('each word has one key, in order, and a name without words has none', () => {
  expect(toNameKey(normalizeName('Б.Байбек – "Нұр" 5'))).toBe('b baibek nur 5');
  expect(toNameKey(normalizeName('🐎 %'))).toBe('');
});

test.each(['ъ', 'ь', '5', '张', 'ء', '١', "o'z"])('the word %j has a key', (word) => {
  expect(toWordKey(word)).not.toBe('');
});

/** A key becomes one lexeme of a text search query, and one item of a text that spaces divide. */
test.each(["ъ'ъ", "ь'ъ", 'aﷺ', 'aﱞ'])('the key of %j has neither an apostrophe nor a space', (word) => {
  expect(toWordKey(word)).toMatch(/^[^\s']+$/);
});

test.each([
  ['fedur', ['Фёдор', 'Fyodor']],
  ['baibek', ['Байбек', 'Байбе́к']], // with the mark of stress, as encyclopedias give names
  ['imanali', ['Иманғали', 'Iman·ghali']],
])('%s is one key of what still has two', (key, names) => {
  expect(keysOf(names)).toEqual([key]);
});

test('equal keys are no proof', () => {
  expect(keysOf(['Иманғали', 'Иманали'])).toHaveLength(1);
});

test.each([
  ['Шәкен', 'sh'],
  ['Чингиз', 'ch'],
  ['Цой', 'ts'],
  ['Юрий', 'iu'],
  ['Яков', 'ia'],
  ['Сәкен', 's'],
  ['Әсел', 'a'],
  ['Ержан', 'e'],
  ['Yerzhan', 'e'],
])('the initial of %s is %s', (name, initial) => {
  expect(toInitial(toNameKey(normalizeName(name)))).toBe(initial);
});
