import { expect, test } from 'vitest';
import { findDirectSpeech } from '../../src/text/quotation/direct-speech.ts';
import { splitSentences } from '../../src/text/sentence/split.ts';

type Found = readonly [first: number, last: number, named: number, speaker: string];

function speeches(text: string): Found[] {
  const points = Array.from(text);
  return findDirectSpeech(text, splitSentences(text)).map(({ first, last, named, speaker }) => [
    first,
    last,
    named,
    points.slice(speaker.start, speaker.end).join(''),
  ]);
}

test.each<[text: string, last: number, speaker: string]>([
  ['Әкім Самат Ерғали былай деді: «Жол күзге дейін бітеді».', 1, 'Әкім Самат Ерғали'],
  ['Ол былай деп жазды: “Біз бәрін тексердік. Қате жоқ”.', 2, 'Ол'],
  ['Брифингте министр Айдар Сейіт тілшілерге: «Баға енді өспейді», – деді.', 1, 'министр Айдар Сейіт'],
  ['Ал экономист Дәурен Асқар: «Баға төмендейді», – дейді.', 1, 'экономист Дәурен Асқар'],
  ['Олег Синицын сказал: «Мост откроют осенью».', 1, 'Олег Синицын'],
  ['На брифинге директор завода заявил: "Сделка закрыта. Деньги получены".', 2, 'директор завода'],
  ['Журналистам Марина Котова ответила: „Денег хватит на всех“.', 1, 'Марина Котова'],
  ['Марина Котова: «Мы никого не бросим зимой без тепла».', 1, 'Марина Котова'],
  ['Speaking on Friday, Clara Moss replied: “Nobody will lose a job.”', 1, 'Clara Moss'],
  ['Peter Lamb added, "The money is there. We only need time."', 2, 'Peter Lamb'],
  ['In a statement on Monday, the company said: ‘All flights are cancelled. We are sorry.’', 2, 'the company'],
])('speech after a colon or comma: %s', (text, last, speaker) => {
  expect(speeches(text)).toEqual([[1, last, 1, speaker]]);
});

test.each([
  ['Самат Ерғали «жол күзге дейін бітеді» деп мәлімдеді.', 'Самат Ерғали'],
  ['Сот төрағасы «іс жабылды» деді.', 'Сот төрағасы'],
  ['Министрдің айтуынша, жоба «тым қымбат әрі асығыс» жасалған.', 'Министрдің'],
  ['Депутат Әлия Омар жаңа ережені "түсініксіз" деп атады.', 'Депутат Әлия Омар'],
  ['Қор директоры Гүлнар Иса жобаның «ойдағыдай жүріп жатқанын» айтты.', 'Қор директоры Гүлнар Иса'],
  ['Алматы қаласының әкімі Нұржан Біләл жол жөндеуді «ең ауыр жұмыс» деп бағалады.', 'Алматы қаласының әкімі Нұржан Біләл'],
  ['По словам министра, проект «слишком дорог и плохо посчитан».', 'министра'],
  ['Такие меры, по мнению депутата, «губят малый бизнес».', 'депутата'],
  ['Как заявила глава фонда Ольга Мирная, программа «помогла тысячам семей».', 'глава фонда Ольга Мирная'],
  ['Глава района Анна Лисова назвала решение "ошибкой".', 'Глава района Анна Лисова'],
  ['Прокурор заявил, что чиновники «годами закрывали глаза на хищения».', 'Прокурор'],
  ['При этом сенатор ранее заявлял, что решение «явно запоздало».', 'сенатор'],
  ['Как сообщил А. Синицын, проект «почти готов».', 'А. Синицын'],
  ['The mayor said the plan was “reckless and far too dear”.', 'The mayor'],
  ['According to the minister, the reform was “a painful mistake”.', 'the minister'],
  ['The prosecutor described the scheme as "brazen".', 'The prosecutor'],
  ['The deal is “good for both sides”, the chairman said.', 'the chairman'],
])('a few words of a speaker: %s', (text, speaker) => {
  expect(speeches(text)).toEqual([[1, 1, 1, speaker]]);
});

test.each<[text: string, last: number, speaker: string]>([
  ['«Жол дайын, – деді Самат. – Ертең кетеміз».', 2, 'Самат'],
  ['«Жол дайын, – деді Самат. – Енді көпірге кірісеміз. Ақша бөлінді». Жиын бітті.', 3, 'Самат'],
  ['– Су келді, – деді Марат Әлі. – Енді егін егеміз.\nЖиын бітті.', 2, 'Марат Әлі'],
  ['– Біз, – деді Марат Әлі, – ешкімді ұмытпаймыз.', 1, 'Марат Әлі'],
  ['«Мы построим мост, — сказал Олег Синицын, — и откроем его осенью».', 1, 'Олег Синицын'],
  ['"Завод работает, - отметил мэр Павел Громов. - Людей не сократят".', 2, 'мэр Павел Громов'],
  ['"The deal," said Anna Brook, "is closed."', 1, 'Anna Brook'],
  ['‘It was,’ Ruth Hale added, ‘the worst night of my life.’', 1, 'Ruth Hale'],
  ['“The road is ready,” Tom Ridley told the council. “We start the bridge in May.” He left.', 2, 'Tom Ridley'],
])('the clause cuts the speech: %s', (text, last, speaker) => {
  expect(speeches(text)).toEqual([[1, last, 1, speaker]]);
});

test.each([
  'Көпірді «Самал» ЖШС салды, деп хабарлады баспасөз қызметі.',
  'Әлия Омар «Самал» қорының жаңа кеңсесі туралы айтты.',
  'Жаңа ауыл «Достық» деп аталды.',
  'Айдар Сейіт «жасыл қала» жобасы туралы айтты.',
  'Ел арасында «тәтті шай» деген кафе бар.',
  'АО «Самал» закрыло сделку, сообщила пресс-служба.',
  'Сделку закрыло АО «Самал», сообщила пресс-служба.',
  'Контракт получила компания «Новый путь», — сообщили в акимате.',
  'Иск подали ТОО «Сары-Арка» и АО «Степь», — уточнила пресс-секретарь суда.',
  'Такие «эксперты» берут деньги за советы.',
  'Мэр назвал улицу «Тополиной».',
  'Артист сказал, что поёт песню «как молоды мы были» с детства.',
  'The firm closed its deal with "Samal," the press service said.',
  'Ruth Hale, author of “The Last Tide,” said she would sue.',
  'The so-called “experts” took money for advice.',
  "Police said the 'doctor' had no licence, and the boys' house was shut.",
])('a name or irony is no speech: %s', (text) => {
  expect(speeches(text)).toEqual([]);
});

test('speech within other speech is part of it', () => {
  expect(speeches('– Әкем айтты: «Кел». Мен келдім.\nЖол дайын, – деді Самат.')).toEqual([[1, 3, 3, 'Самат']]);
});

test('marks that are never closed are no speech', () => {
  expect(speeches('Олег Синицын сказал: «Мост открыт. Дорога готова. Все ушли.')).toEqual([]);
});

test('each speech of a text has its own speaker', () => {
  const text = 'Олег Синицын сказал: «Мост открыт. Дорога готова». Анна Лисова назвала его «слишком узким». Все ушли.\n— Да, — сказал мэр.';
  expect(speeches(text)).toEqual([
    [1, 2, 1, 'Олег Синицын'],
    [3, 3, 3, 'Анна Лисова'],
    [5, 5, 5, 'мэр'],
  ]);
});

test.each([
  ['quoted words', 'Он сказал, что «а ', '«б в» г, '],
  ['open marks', 'Он сказал: ', '«а '],
  ['names', '', 'Анна Лисова: '],
  ['verbs', '', 'сказал, как заявил '],
  ['commas', 'Как заявил', ', а'],
])('100,000 characters of %s are read soon', (_, start, part) => {
  const text = `${start}${part.repeat(100_000 / part.length)}я`;
  expect(findDirectSpeech(text, [{ start: 0, end: text.length }]).length).toBeLessThan(2);
});

test('100,000 sentences with marks are read soon', () => {
  const text = 'Он сказал: «Да. '.repeat(100_000);
  const spans = Array.from({ length: 100_000 }, (_, at) => ({ start: at * 16, end: at * 16 + 16 }));
  expect(findDirectSpeech(text, spans)).toEqual([]);
});
