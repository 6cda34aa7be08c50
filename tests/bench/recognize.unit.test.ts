import { expect, test } from 'vitest';
import { addInitials } from '../../bench/recognize/corpora.ts';
import { listForms } from '../../bench/recognize/hunspell.ts';
import { beginTallies, judgeText, toF1 } from '../../bench/recognize/judge.ts';
import { collectKnown, type Tagged, toGoldText } from '../../bench/recognize/kaznerd.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a dictionary has all forms of its words', () => {
  const aff = 'SET UTF-8\n\nSFX A Y 2\nSFX A   а   ы   [^к]а\nSFX A   ка  ок  ка\n\nPFX B Y 1\nPFX B   0   не  .\n';
  expect(listForms({ aff: encode(aff), dic: encode('2\nтрава/AB\nлавка/A\n') }).sort()).toEqual(
    ['лавка', 'лавок', 'нетрава', 'нетравы', 'трава', 'травы'].sort(),
  );
});

/** `Word/TAG` for each word; O without a tag. */
const tagged = (line: string): Tagged => {
  const pairs = line.split(' ').map((pair) => pair.split('|'));
  return { words: pairs.map(([word = '']) => word), tags: pairs.map(([, tag = 'O']) => tag) };
};
const spansOf = (sentence: Tagged, known: ReadonlyMap<string, string> | null): string[] => {
  const { text, spans } = toGoldText([sentence], known);
  return spans.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
};

test('names within a post are found by what they are called elsewhere', () => {
  const known = collectKnown([tagged('Көктерек|B-GPE өсті .'), tagged('Самал|B-ORGANISATION кеңесінде|I-ORGANISATION')]);
  const post = tagged('Көктеректің|B-POSITION Самал|I-POSITION кеңесінің|I-POSITION төрағасы|I-POSITION келді .');
  expect(spansOf(post, known)).toEqual(['PLACE Көктеректің', 'ORGANIZATION Самал кеңесінің', 'POST төрағасы']);
  expect(spansOf(post, null)).toEqual(['POST Көктеректің Самал кеңесінің төрағасы']);
});

test('words are joined in press typography', () => {
  const { text } = toGoldText([tagged('« Самал » қоры , « Дала » -ға берді .')], null);
  expect(text).toBe('«Самал» қоры, «Дала»-ға берді.\n');
});

test('a full name is repeated with its initial', () => {
  const gold = toGoldText([tagged('Кеше Ермек|B-PERSON Садуақас|I-PERSON Көктерекке|B-GPE келді .')], null);
  const [added] = addInitials(gold, () => 0);
  const shown = added?.spans.map(({ start, end }) => added.text.slice(start, end));
  expect(added?.text).toBe('Кеше Е. Садуақас Көктерекке келді.');
  expect(shown).toEqual(['Е. Садуақас', 'Көктерекке']);
});

test('a name is right if kind, start and end are right', () => {
  const tallies = beginTallies();
  const gold = {
    text: '',
    spans: [
      { start: 0, end: 5, kind: 'PERSON' },
      { start: 6, end: 9, kind: 'REGION' },
      { start: 10, end: 12, kind: 'POST' },
    ],
  } as const;
  judgeText(
    gold,
    [
      { start: 0, end: 5, kind: 'PERSON' },
      { start: 6, end: 8, kind: 'PLACE' },
      { start: 10, end: 12, kind: 'PERSON' },
    ],
    tallies,
  );
  expect(tallies.PERSON).toEqual({ right: 1, wrong: 1, missed: 0 });
  expect(tallies.PLACE).toEqual({ right: 0, wrong: 1, missed: 1 });
  expect(toF1(tallies.ALL)).toBeCloseTo(0.4);
});
