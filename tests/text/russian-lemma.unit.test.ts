import { expect, test } from 'vitest';
import { listAdjectiveBases } from '../../src/text/inflection/russian/adjective.ts';
import { listRussianLemmas } from '../../src/text/inflection/russian/lemma.ts';
import { toNameKey } from '../../src/text/name/name-key.ts';
import { normalizeName } from '../../src/text/name/normalize.ts';
import { toStemKey } from '../../src/text/name/stem-key.ts';

/** Each lemma with forms of it. */
const PARADIGMS: readonly (readonly [lemma: string, forms: string])[] = [
  ['антон', 'антона антону антоном антоне'],
  ['чехов', 'чехова чехову чеховым чехове чеховы чеховых чеховым чеховыми'],
  ['чехова', 'чеховой чехову'],
  ['путин', 'путина путину путиным путине'],
  ['павел', 'павла павлу павлом павле'],
  ['лев', 'льва льву львом льве'],
  ['игорь', 'игоря игорю игорем игоре'],
  ['сергей', 'сергея сергею сергеем сергее'],
  ['дмитрий', 'дмитрия дмитрию дмитрием дмитрии'],
  ['илья', 'ильи илье илью ильёй'],
  ['мария', 'марии марию марией'],
  ['любовь', 'любови любовью'],
  ['толстой', 'толстого толстому толстым толстом'],
  ['достоевский', 'достоевского достоевскому достоевским достоевском'],
  ['ковальская', 'ковальской ковальскую'],
  ['петрович', 'петровича петровичу петровичем петровиче'],
  ['петровна', 'петровны петровне петровну петровной'],
  ['москва', 'москвы москве москву москвой'],
  ['казахстан', 'казахстана казахстану казахстаном казахстане'],
  ['россия', 'россии россию россией'],
  ['казань', 'казани казанью'],
  ['иваново', 'иванова иванову ивановом иванове'],
  ['елец', 'ельца ельцу ельцом ельце'],
  ['химки', 'химок химкам химками химках'],
  ['нидерланды', 'нидерландов нидерландам нидерландами нидерландах'],
  ['область', 'области областью областей областям областях'],
  ['министерство', 'министерства министерству министерством министерстве министерств'],
  ['управление', 'управления управлению управлением управлении управлений'],
  ['партия', 'партии партию партией партий партиям'],
  ['алматинская', 'алматинской алматинскую'],
];

test.each(PARADIGMS)('%s is a possible lemma of %s', (lemma, forms) => {
  expect(forms.split(' ').filter((form) => !listRussianLemmas(form).includes(lemma))).toEqual([]);
});

test.each(PARADIGMS)('%s has the stem key of %s', (lemma, forms) => {
  const stem = (word: string): string => toStemKey(toNameKey(normalizeName(word)));
  expect(forms.split(' ').filter((form) => stem(form) !== stem(lemma))).toEqual([]);
});

test.each(['шевченко', 'тоқаевым', 'google', '2020', 'я', ''])('%s has no other Russian lemma', (word) => {
  expect(listRussianLemmas(word)).toEqual([]);
});

test.each([
  ['мид-а', ['мид']],
  ['5-го', ['5']],
  ['ростов-на', []],
])('the word before the hyphen of %s is %j', (word, lemmas) => {
  expect(listRussianLemmas(word)).toEqual(lemmas);
});

test('a word has few candidates', () => {
  const counts = PARADIGMS.flatMap(([, forms]) => forms.split(' ')).map((form) => listRussianLemmas(form).length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(10);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(5);
});

test.each([
  ['казахстанский', 'казахстан'],
  ['московского', 'москва'],
  ['алматинская', 'алматы'],
  ['российских', 'россия'],
  ['американский', 'америка'],
  ['китайскую', 'китай'],
])('%s may be made of %s', (adjective, name) => {
  expect(listAdjectiveBases(adjective)).toContain(name);
});

test.each(['москва', 'толстой', 'иск'])('%s is made of no name', (word) => {
  expect(listAdjectiveBases(word)).toEqual([]);
});
