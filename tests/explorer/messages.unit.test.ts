import { beforeAll, expect, test } from 'vitest';
import type { Lang } from '../../explorer/src/state/state.ts';
import { type Message, readMessages } from './messages.ts';

let messages: Readonly<Record<Lang, readonly Message[]>>;
beforeAll(async () => {
  messages = await readMessages();
});

const NUMBERS = [0, 1, 2, 5, 21, 1234];
/** Rules for whole texts do not hold for the parts of dates. */
const isWhole = ({ key }: Message) => !/date\.message/.test(key);
/** Each text with its key, so that a failure says where it is. */
const render = (lang: Lang, isIncluded: (message: Message) => boolean = () => true): readonly string[] =>
  messages[lang].filter(isIncluded).flatMap((message) => NUMBERS.map((number) => `${message.key}: ${message.render(number)}`));
const textOf = (line: string): string => line.slice(line.indexOf(': ') + 2);
const findWrong = (lines: readonly string[], isWrong: (text: string) => boolean) => [
  ...new Set(lines.filter((line) => isWrong(textOf(line)))),
];

test('every message exists in all three languages', () => {
  const keys = (lang: Lang) => messages[lang].map(({ key }) => key);
  expect(messages.en.length).toBeGreaterThan(200);
  for (const lang of ['kk', 'ru'] as const) {
    expect(keys('en').filter((key) => !keys(lang).includes(key))).toEqual([]);
    const own = keys(lang).filter((key) => !keys('en').includes(key));
    expect(own).toEqual([]);
    const isEmpty = new Map(messages[lang].map(({ key, render: text }) => [key, text(1) === '']));
    expect(messages.en.filter(({ key, render: text }) => (text(1) === '') !== isEmpty.get(key)).map(({ key }) => key)).toEqual([]);
  }
});

test('a parameter is used, and no mark of a place is left', () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const functions = messages[lang].filter(({ isFunction }) => isFunction);
    expect(functions.filter((message) => message.render(3) === message.render(7)).map(({ key }) => key)).toEqual([]);
    expect(findWrong(render(lang, isWhole), (text) => /#|undefined|NaN|\$\{| {2}/.test(text))).toEqual([]);
  }
});

test('each language is written in its own letters', () => {
  const names = /Shezhire|GraphiQL|GraphQL|npm run ingest|Shift|Ctrl\+C|Natural Earth|Ba[iı]bek|Байбек|\b(?:I|II|III|IV)\b/g;
  const isForeign = (letters: RegExp) => (text: string) => letters.test(text.replace(names, ''));
  expect(findWrong(render('en'), isForeign(/\p{Script=Cyrillic}/u))).toEqual([]);
  for (const lang of ['kk', 'ru'] as const) expect(findWrong(render(lang), isForeign(/\p{Script=Latin}/u))).toEqual([]);
});

/** What no native speaker would write in an application. */
const ODD_ENGLISH: readonly RegExp[] = [
  /\bnobody and nothing\b/i,
  /\bcalled so\b/i,
  /\bcome to\b/i,
  /\b(?:is|are|was|were) (?:left|found|told|said)\b/i,
  /\brests? on\b/i,
  /\bwhat (?:is|are|was) (?:said|known|around|there)\b/i,
  /\bof (?:it|them)\b/i,
  /\bti(?:e|es|ed)\b/i,
  /\bround\b/i,
  /\bways?\b/i,
  /\bat once\b/i,
  /\bhangs?\b/i,
  /\blooked at\b/i,
  /\bfurther\b/i,
  /\b(?:so many|as many)\b/i,
  /^(?:what|who|whom|whether|where|which|how)\b/i,
];

test.for(ODD_ENGLISH.map(String))('no English text matches %s', (source) => {
  const pattern = ODD_ENGLISH.find((odd) => String(odd) === source);
  expect(findWrong(render('en'), (text) => pattern?.test(text) ?? true)).toEqual([]);
});

test('English words agree with the number one', () => {
  expect(findWrong(render('en', isWhole), (text) => /(?<![\d,]|of )1 (?:\p{L}+ )?\p{L}{3,}(?<!s)s\b/u.test(text))).toEqual([]);
});

test('Russian words agree with their number', () => {
  const wordAfter = (text: string) => /\d[\d\s]* (?!из|нет)(\p{L}+)/u.exec(text.replaceAll('\u{a0}', ''))?.[1];
  const counts = messages.ru.filter(isWhole).filter(({ isFunction, render: text }) => isFunction && wordAfter(text(5)));
  expect(counts.length).toBeGreaterThan(10);
  for (const { key, render: text } of counts) {
    const [one, two, five, twentyOne] = [1, 2, 5, 21].map((number) => wordAfter(text(number)));
    expect([key, twentyOne]).toEqual([key, one]);
    expect([key, five]).not.toEqual([key, one]);
    expect([key, two]).not.toEqual([key, one]);
  }
});

test('in Kazakh a word after a number is singular, and a number has no suffix', () => {
  const isPlural = (text: string) => /\d[\d\s\u{a0}]*\s(?:\p{L}+ )?\p{L}+[лдт][ае]р(?!\p{L})/u.test(text);
  expect(findWrong(render('kk', isWhole), isPlural)).toEqual([]);
  const isSuffixed = (text: string) => /\d-(?!сөйлем|жол)\p{L}/u.test(text);
  expect(
    findWrong(
      render('kk', (message) => isWhole(message) && message.isFunction),
      isSuffixed,
    ),
  ).toEqual([]);
});
