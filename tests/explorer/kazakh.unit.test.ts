import { expect, test } from 'vitest';
import { getLanguageName } from '../../explorer/src/message/language.ts';
import { compareTexts } from '../../explorer/src/message/order.ts';

const sort = (lang: 'kk' | 'ru' | 'en', texts: readonly string[]) => texts.toSorted((a, b) => compareTexts(lang, a, b));

test('Kazakh names come in the order of the Kazakh alphabet', () => {
  const inOrder = [
    'адам',
    'Әбіш',
    'бала',
    'ғалым',
    'Қайыңды',
    'лауазым',
    'ңң',
    'орын',
    'Өскемен',
    'Ұлан',
    'үй',
    'һа',
    'ыстық',
    'Ілияс',
    'юрист',
  ];
  expect(sort('kk', inOrder.toReversed())).toEqual(inOrder);
  expect(sort('kk', inOrder.toSorted())).toEqual(inOrder);
});

test.for([
  ['numbers by value', ['10 мың мүше', '2 мүше'], ['2 мүше', '10 мың мүше']],
  ['signs before letters, Cyrillic before Latin', ['Zhol', 'Жол', '«Жол»'], ['«Жол»', 'Жол', 'Zhol']],
  ['the shorter of two first', ['қоры', 'қор'], ['қор', 'қоры']],
  ['case is no difference of its own', ['ӘБ', 'әа'], ['әа', 'ӘБ']],
] as const)('in Kazakh %s', ([, given, wanted]) => {
  expect(sort('kk', given)).toEqual(wanted);
});

test('Russian and English have their own order', () => {
  expect(sort('ru', ['ёж', 'я', 'еда', 'жук'])).toEqual(['еда', 'ёж', 'жук', 'я']);
  expect(sort('en', ['beta 10', 'Alpha', 'beta 9'])).toEqual(['Alpha', 'beta 9', 'beta 10']);
});

test('languages have Kazakh names without the help of the browser', () => {
  expect(['kk', 'ru', 'en', 'kk-Latn', 'uz-Cyrl', 'RU'].map((tag) => getLanguageName('kk', tag))).toEqual([
    'қазақ тілі',
    'орыс тілі',
    'ағылшын тілі',
    'қазақ тілі (латын жазуы)',
    'өзбек тілі (кирилл жазуы)',
    'орыс тілі',
  ]);
  expect(getLanguageName('kk', 'qaa')).toBe('qaa');
  expect(getLanguageName('ru', 'kk')).toBe('казахский');
});
