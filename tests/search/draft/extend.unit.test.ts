import { expect, test } from 'vitest';
import { type DraftSource, draftGraph } from '../../../src/search/draft/draft.ts';
import { addToGraph } from '../../../src/search/draft/extend.ts';

const TEXT = 'Асан Самалға келді. Үсен де Самалда. «Бәрі жақсы», - деді Асан.';
const POINTS = Array.from(TEXT);

const mention = (surface: string, slug: string, sentence: number): DraftSource['mentions'][number] => {
  const starts = [0, TEXT.indexOf('Үсен'), TEXT.indexOf('«Бәрі')];
  const start = TEXT.indexOf(surface, starts[sentence - 1]);
  return {
    start,
    end: start + surface.length,
    sentence,
    surface,
    kind: 'NAME',
    candidates: [],
    slugs: [slug],
  };
};
const ASAN = mention('Асан', 'asan', 1);
const SAMAL = mention('Самалға', 'samal', 1);
const SAMAL_AGAIN = mention('Самалда', 'samal', 2);
const ASAN_SPEAKS = mention('Асан', 'asan', 3);

const drafted = (mentions: DraftSource['mentions'], text = TEXT): DraftSource => ({
  slug: 'note',
  schema: '../graph.schema.json',
  lang: 'kk',
  text,
  isBeside: true,
  published: null,
  mentions,
});
const FIRST = draftGraph(drafted([ASAN]));
const linesOf = (yaml: string): string[] => yaml.split('\n');

test('nothing new leaves the file as it is, to the byte', () => {
  const source = `${FIRST}# a last word\n\n\n`;
  expect(addToGraph('graph.yaml', source, drafted([ASAN]))).toEqual({ yaml: source, sentences: 0, mentions: 0, quotations: 0 });
});

test('what the graph has learnt is added, and every line that was there stays', () => {
  const edited = FIRST.replace(
    'gloss:\n      kk: ""\n      ru: ""\n      en: ""',
    'gloss: # mine\n      en: "Asan came: with a colon"',
  ).replace('entities: {}', 'entities:\n  asan: { kind: PERSON, names: [ { text: Асан, lang: kk } ] } # known to me');
  const { yaml, ...added } = addToGraph('graph.yaml', edited, drafted([ASAN, SAMAL, SAMAL_AGAIN, ASAN_SPEAKS]));
  expect(added).toEqual({ sentences: 0, mentions: 3, quotations: 0 });
  const rest = linesOf(yaml);
  for (const line of linesOf(edited)) {
    const at = rest.indexOf(line);
    expect(at, line).toBeGreaterThanOrEqual(0);
    rest.splice(0, at + 1);
  }
  expect(linesOf(yaml).filter((line) => !linesOf(edited).includes(line))).toEqual([
    '      - { span: [ 5, 12 ], surface: Самалға, kind: NAME, entity: samal }',
    expect.stringContaining('surface: Самалда, kind: NAME, entity: samal'),
    expect.stringMatching(/surface: Асан, kind: NAME, entity: asan/),
  ]);
  expect(addToGraph('graph.yaml', yaml, drafted([ASAN, SAMAL, SAMAL_AGAIN, ASAN_SPEAKS])).yaml).toBe(yaml);
});

test('a name that somebody marked otherwise is left alone, and so is one without a span', () => {
  const other = FIRST.replace('entity: asan', 'entity: asan-the-other');
  expect(addToGraph('graph.yaml', other, drafted([ASAN])).mentions).toBe(0);
  const spanless = FIRST.replace('span: [ 0, 4 ], surface: Асан', 'surface: Асан');
  expect(spanless).not.toBe(FIRST);
  expect(addToGraph('graph.yaml', spanless, drafted([ASAN])).mentions).toBe(0);
  const longer = FIRST.replace('span: [ 0, 4 ], surface: Асан', 'span: [ 0, 12 ], surface: Асан Самалға');
  expect(addToGraph('graph.yaml', longer, drafted([ASAN, SAMAL])).mentions).toBe(0);
  const position = longer.replace('kind: NAME', 'kind: GROUP');
  expect(addToGraph('graph.yaml', position, drafted([ASAN, SAMAL])).mentions).toBe(2);
});

test('a text that has grown gets its sentences and quotations; sentences that were joined by hand stay joined', () => {
  const short = TEXT.slice(0, TEXT.indexOf('«')).trimEnd();
  const source = draftGraph(drafted([ASAN], short));
  const { yaml, ...added } = addToGraph('graph.yaml', source, drafted([ASAN, ASAN_SPEAKS]));
  expect(added).toEqual({ sentences: 1, mentions: 1, quotations: 1 });
  expect(yaml).toContain(`- number: 3\n    span: [ ${TEXT.indexOf('«')}, ${POINTS.length} ]`);
  expect(yaml).toMatch(/quotations:\n {2}- sentences: \[ 3, 3 \]/);
  const joined = `article: { slug: note, lang: kk }\nsentences:\n  - number: 1 # two in one\n    span: [0, ${short.length}]\n`;
  const again = addToGraph('graph.yaml', joined, drafted([ASAN, SAMAL_AGAIN, ASAN_SPEAKS]));
  expect(again).toMatchObject({ sentences: 1, mentions: 3, quotations: 1 });
  expect(again.yaml).toContain(joined.trimEnd());
  expect(again.yaml).toContain('quotations:\n  - sentences: [2, 2]');
});

test.each([
  [
    'another text',
    FIRST.replace('surface: Асан', 'surface: Үсен'),
    'graph.yaml is of another text: at [0, 4] stands "Асан", not "Үсен". Nothing was added',
  ],
  [
    'a span that is none',
    FIRST.replace(/span: \[ 0, \d+ \]\n/, 'span: 0\n'),
    'graph.yaml: sentences.0.span must be [start, end]. Nothing was added',
  ],
  ['no YAML', 'a: [', 'graph.yaml is no YAML with keys: '],
  ['a list', '- a', 'graph.yaml is no YAML with keys. Nothing was added'],
])('%s is told, and nothing is added', (_, source, message) => {
  expect(() => addToGraph('graph.yaml', source, drafted([ASAN, SAMAL]))).toThrow(message);
});

test('a relative date is counted from the day of publication', () => {
  const source = { ...drafted([], 'Кеше жиналыс өтті.'), published: '2031-03-02' };
  const yaml = draftGraph(source);
  expect(yaml).toContain('published: 2031-03-02');
  expect(yaml).toContain('date: "2031-03-01"');
  const { yaml: more } = addToGraph('graph.yaml', yaml, { ...source, text: 'Кеше жиналыс өтті. Бүгін де болды.' });
  expect(more).toContain('date: "2031-03-02"');
});
