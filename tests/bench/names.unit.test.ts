import { describe, expect, test } from 'vitest';
import { readTsv } from '../../bench/names/tsv.ts';

const tsv = (...rows: readonly string[][]): string => `${rows.map((row) => row.join('\t')).join('\n')}\n`;
const read = (...rows: readonly string[][]) => readTsv('names.tsv', tsv(...rows));

describe('a file of names to be judged', () => {
  test('names and queries, the columns in any order', () => {
    const rows = [
      ['lang', 'set', 'id', 'kind', 'text'],
      ['kk', 'name', '1', 'PERSON', 'Бауыржан Байбек'],
      ['', 'query', '1', '', 'Б.Байбекті'],
    ];
    expect(read(...rows, ['', 'query', '-', '', 'Нұрлан Серіков'])).toEqual({
      names: {
        names: [{ id: '1', text: 'Бауыржан Байбек', kind: 'PERSON', lang: 'kk' }],
        groups: [
          {
            title: 'names.tsv',
            queries: [
              { text: 'Б.Байбекті', expected: '1' },
              { text: 'Нұрлан Серіков', expected: null },
            ],
          },
        ],
      },
    });
  });

  test('forms and their lemmas, also with a byte order mark and Windows line ends', () => {
    expect(readTsv('forms.tsv', '\uFEFFform\tlemma\r\nЕлбасына\tЕлбасы\r\n\r\n')).toEqual({
      lemmas: { title: 'forms.tsv', forms: [{ form: 'Елбасына', lemma: 'Елбасы' }] },
    });
  });

  const HEADER = ['set', 'id', 'text', 'kind'];
  const NAME = ['name', '1', 'Бауыржан Байбек', ''];
  test.each([
    ['another header', [['id', 'name']], /^names\.tsv:1: the header is to be "form<tab>lemma" or "set<tab>id/],
    ['a column twice', [['set', 'id', 'text', 'id']], /^names\.tsv:1: the header/],
    ['nothing below the header', [HEADER], /^names\.tsv:1: no rows follow/],
    ['a column too few', [HEADER, NAME, ['query', '1', 'Байбек']], /^names\.tsv:3: 3 columns where the header has 4$/m],
    ['another set', [HEADER, NAME, ['names', '1', 'Байбек', '']], /^names\.tsv:3: set "names": name or query$/m],
    ['a kind that is none', [HEADER, NAME, ['query', '1', 'Байбек', 'DOG']], /^names\.tsv:3: kind "DOG": one of PERSON/m],
    ['an id that no name has', [HEADER, NAME, ['query', '2', 'Байбек', '']], /^names\.tsv:3: no name has the id "2"/m],
    ['no text', [HEADER, NAME, ['query', '1', '', '']], /^names\.tsv:3: an id and a text are needed$/m],
    ['no queries', [HEADER, NAME], /^names\.tsv:1: there is no row of the set "query"$/m],
    [
      'a form without a lemma',
      [
        ['form', 'lemma'],
        ['Елбасына', ''],
      ],
      /^names\.tsv:2: a form and its lemma are needed$/,
    ],
  ])('%s is told with its line', (_, rows, message) => {
    expect(() => read(...rows)).toThrow(message);
  });

  test('all mistakes are told at once', () => {
    expect(() => read(HEADER, ['a', '1', 'b', ''], ['query', '9', 'c', 'd'])).toThrow(/:2: set.*:3: kind.*:3: no name has/s);
  });
});
