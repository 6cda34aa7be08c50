import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentence/split.ts';
import { ARTICLE, GOLD, needsArticle } from '../support/article.ts';

/** The sentences as words, by code points. */
function cut(text: string): string[] {
  const points = Array.from(text);
  return splitSentences(text).map(({ start, end }) => points.slice(start, end).join(''));
}

/** A bar stands where a sentence ends and another begins. */
function expectCut(barred: string): void {
  expect(cut(barred.replaceAll('|', ''))).toEqual(barred.split('|').map((sentence) => sentence.trim()));
}

test.each([
  ['stops', 'Көпір ашылды. |Жол дайын! |Кім келді? |Белгісіз… |Күтеміз.'],
  ['stops in a row', 'Шынымен бе?! |Иә!!! |Солай... |Болды.'],
  ['stops with spaces between them', 'Ол үнсіз қалды . . . |Кейін кетті.'],
  ['a last sentence without a stop', 'Көпір ашылды. |Жол дайын'],
  ['Russian', 'Мост открыли утром. |Дорога готова.'],
  ['English', 'The bridge opened at dawn. |The road is ready.'],
  ['Arabic letters', 'كوپىر اشىلدى. |جول دايىن.'],
])('it splits at %s', (_, barred) => expectCut(barred));

test.each([
  ['a line break', 'Көпір ашылды\n|Жол дайын\n|Бәрі келді'],
  ['carriage returns', 'Көпір ашылды\r\n|Жол дайын.\r\n|Бәрі келді'],
  ['blank lines and white space around', 'Көпір ашылды  \n \t\n\n|   Жол дайын\u00a0'],
  ['a line break after an abbreviation', 'Елде 5 млн.\n|Теңге құлады'],
  ['a line break before a small letter', 'Көпір\n|ашылды'],
])('%s ends a sentence', (_, barred) => expectCut(barred));

test.each([
  ['quotes', '«Көпір ашылды.» |Жол дайын.'],
  ['straight quotes', '"Көпір ашылды." |Жол дайын.'],
  ['curly quotes', '“The bridge is open.” |The road is ready.'],
  ['brackets', '(Көпір ашылды.) |Жол дайын.'],
  ['several', 'Ол (әкім «Алға!») деді. |Жол дайын.'],
  ['quotes before the stop', 'Қор аты – «Самал». |Жол дайын.'],
])('closing %s stay with their sentence', (_, barred) => expectCut(barred));

test.each([
  ['a host', 'Көпір ашылды, деп жазды misal.kz.|Самат келді.'],
  ['a host with two stops', 'Дерек көзі – jana.misal.kz.|Самат келді.'],
  ['a host, before an acronym', 'Дерек көзі – misal.kz.|ҚР үкіметі бекітті.'],
  ['a host, before a Latin capital', 'It was said by misal.com.|Later it was denied.'],
  ['a host, before an initial', 'Дерек көзі – misal.kz.|С. Ерғали келді.'],
  ['a host in brackets', 'Көпір ашылды (misal.kz).|Самат келді.'],
  ['a web address', 'Толығырақ: https://misal.kz/a?b=C.D/jol.|Самат келді.'],
  ['a mail address', 'Хат жазыңыз: habar@misal.kz.|Самат келді.'],
  ['a word', 'Көпір ашылды.|Жол дайын!|Кім келді?|Белгісіз…|Күтеміз.'],
  ['a word, before quotes', 'Көпір ашылды.|«Самал» қоры құрылды.|"Таң" қоры да бар.'],
  ['a word, before a dash', 'Көпір ашылды.|– Жол дайын.'],
  ['a name', 'Бұл туралы айтты Самат.|Кейін бәрі кетті.'],
  ['a year', 'Көпір ашылған жыл – 2019.|Жол ұзақ.'],
])('it splits what is glued after %s', (_, barred) => expectCut(barred));

test.each([
  'С.Ерғали келді.',
  'С. Ә. Ерғали мен Б.Омар келді.',
  'Кездесуге С.Ә.Ерғали келді.',
  'Пришли О.П.Синицын и А. Б. Рябинин.',
  'Ж.-П. Дюваль келді.',
  'Дж. Ридли мен Sh. Omar келді.',
  'T. J. Ridley came.',
])('initials do not split: %s', (text) => expectCut(text));

test.each([
  'Ол 1987 ж. Таңсайда туған.',
  'Көпір 1950-1953 жж. салынды.',
  'Самал қ. әкімі мен Таң обл. Тұрғыны келді.',
  'Нан, сүт т.б. тағамдар жеткізілді.',
  'Нан, сүт, т.с.с. азық берілді.',
  'Б.з. 3 ғасырында, ХІХ ғ. Соңында.',
  'Құны 5 млн. теңге, 3 млрд. 200 млн. АҚШ доллары.',
  'Елде 20 мың. 300 адам, 10 мың. астам үй бар.',
  'В 1987 г. Олег жил в г. Таловка на ул. Речная.',
  'Книги, газеты и т.д. раздали школам им. Синицына.',
  'Это, т.е. мост, стоит 500 руб. 20 коп.',
  'В 1950–1953 гг. Строили мосты и др. сооружения.',
  'Mr. Ridley and Mrs. Stone met Dr. Hill in St. Alban.',
  'Bridge Inc. Director Tom Ridley came to the U.S. Embassy.',
  'See No. 5, e.g. Ridley and i.e. Stone, on Oct. 5.',
  'Самал обл.Таң ауданы.',
  'Келген т.ғ.к. Самат, акад. Ерғали, проф. Омар еді.',
  'Живёт в р-н. Таловка, д. 5, кв. 8.',
])('abbreviations do not split: %s', (text) => expectCut(text));

test.each([
  'Нан, сүт т.б. |Сонымен бірге су жеткізілді.',
  'Раздали книги и т. д. |Потом все ушли.',
  'Он стоит 500 руб. |Это дорого.',
  'Барлығы 20 мың. |Бұл аз.',
  'They sold bread, milk, etc. |Then they left.',
  'No. |The answer was no.',
  "They don't. |Others do.",
  'Ауа +25 °C. |Ертең жаңбыр.',
  'Бестің 2-і. |Қалғаны кетті.',
  'Это был я. |Потом все ушли.',
])('what may be the last of its sentence is so before a capital: %s', (barred) => expectCut(barred));

test.each([
  'Өсім 3.5 пайыз, күні 28.05.2020 еді.',
  'Күні 28. 05. 2020 болды.',
  'Хат habar@misal.kz мекенжайына, misal.kz сайтына келді.',
  'Пишите на oleg.Sinitsyn@misal.kz сегодня.',
  'Сайты https://misal.kz/Jol.Html?A=B!C ашық.',
  'Сайты www.misal.kz ашық.',
  'Mail.Ru мен Яндекс.Такси келісті.',
  'Ол ойланып... содан соң кетті.',
  '…Содан бәрі кетті.',
  'Ол айтты: «…Бәрі дайын».',
  'Ол (!) Самат болды.',
  '«Алға!» қозғалысы құрылды.',
  'Бұл .NET жүйесі.',
])('a stop within does not split: %s', (text) => expectCut(text));

test.each([
  '1. Көпір ашылды. |2. Жол дайын.',
  '1.2. Көпір ашылды.',
  '1.Көпір ашылды.',
  'IV. Жолдар\n|V. Көпірлер',
  '– 3. Көпір ашылды.',
  'Көпір ұзындығы – 340. |20 адам жүр.',
])('numbers of items stay with them: %s', (barred) => expectCut(barred));

test.each([
  '– Қайда барасың? – деді Самат.',
  '– Жол дайын! – деді Самат. |– Кеттік.',
  '– Білмеймін… – деді ол. |– Ертең көрерміз.',
  '– Жол дайын, - деді Самат.',
  '– Жол дайын. – деді Самат.',
  '«Қайда барасың?», – деді Самат.',
  '«Қайда барасың?» – деді Самат.',
  '— Куда идём? — спросил Олег.',
  '“Where to?” said Tom Ridley. |He left.',
  '“Where to?” T. J. Ridley asked. |“Home!” |They left.',
  '– Кеттік. |– Қайда?',
])('a reporting clause belongs to the speech: %s', (barred) => expectCut(barred));

test('a host may begin a sentence', () => expectCut('Көпір ашылды. |misal.kz сайты осылай деп жазды.'));

test.each(['', ' ', '\n\r\n\t \u00a0\n'])('%j has no sentence', (text) => {
  expect(splitSentences(text)).toEqual([]);
});

test('it counts code points', () => {
  expect(splitSentences('🎉🎉 Той! 🌉\n👩‍🚒 Көпір ашылды.Жол')).toEqual([
    { start: 0, end: 9 },
    { start: 10, end: 27 },
    { start: 27, end: 30 },
  ]);
  expect(cut('🎉 Той болды. 🌉 Көпір ашылды!')).toEqual(['🎉 Той болды.', '🌉 Көпір ашылды!']);
  expect(splitSentences('\ud83c Той. Көпір.')).toEqual([
    { start: 0, end: 6 },
    { start: 7, end: 13 },
  ]);
});

test.each([
  ['letters', 'а', 100_000],
  ['stops', '.', 100_000],
  ['stops and spaces', '. ', 50_000],
  ['initials', 'А.', 50_000],
  ['glued words', 'ab.', 33_333],
  ['web addresses', 'www.', 25_000],
  ['mail', 'a.B@', 25_000],
  ['item numbers', '1. ', 33_333],
])('100,000 characters of %s without an end are one sentence', (_, part, times) => {
  const text = part.repeat(times).trim();
  expect(splitSentences(text)).toEqual([{ start: 0, end: text.length }]);
});

test('white space without end is passed over', () => {
  expect(splitSentences(`а.${' '.repeat(100_000)}Б${'\n'.repeat(100_000)}в`)).toHaveLength(2);
});

test('every character but white space stands in one sentence', () => {
  const text = '🎉 Той!\r\n – Көпір ашылды.Жол дайын… («Самал» т.б.) * * *\n\n***\n– деді С.Ерғали. misal.kz.Иә';
  expect(cut(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
});

test('the sentences of the article are those of its annotation', async (context) => {
  needsArticle(context);
  const { sentences }: { sentences: { start: number; end: number }[] } = JSON.parse(await readFile(GOLD, 'utf8'));
  expect(sentences).toHaveLength(21);
  expect(splitSentences(await readFile(ARTICLE, 'utf8'))).toEqual(sentences.map(({ start, end }) => ({ start, end })));
});
