import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { toCell } from '../../src/export/csv.ts';
import { isFormat } from '../../src/export/format.ts';
import { WRITERS } from '../../src/export/writers.ts';
import { edgeLine, nodeLine, quadsOf, READERS } from '../support/exported.ts';
import { edgeFrom, graphWith, nodeCalled, wholeOf } from '../support/made-export.ts';
import { countRounds } from '../support/rounds.ts';

const HOSTILE = [
  '<b>&amp;"quoted\'</b>',
  ']]><!-- x --><?php ?>',
  'comma, "quote", semicolon;',
  'line\nline\r\nline\rtab\tend',
  '=1+1',
  '+7 727',
  '-2',
  '@SUM(A1)',
  "'=1+1",
  "'quoted'",
  '＝1+1',
  '👩🏽‍🚀 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  'مرحبا \u202Eabc\u202C שלום',
  'null',
  'NaN',
  '0123',
  '{"a":1}',
  '\\N \\" \\u0041',
  'Әбіш Кекілбайұлы',
];
/** What XML can hold in no way of writing becomes a sign that stands for it. */
const CONTROL = ['bell\u0007end', '\u0001\u0002', 'no\uFFFEcharacter\uFFFF', 'next\u0085line\u2028separator'];
const replaced = (text: string) => text.replace(/(?![\t\n\r\x7F-\x9F])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD');

/** Nodes with these labels, tied in a row, twice, and each to itself. */
function graphOfLabels(labels: readonly string[]) {
  const nodes = labels.map((label, place) => nodeCalled(place, label));
  const edges = labels.flatMap((_, place) => [
    edgeFrom(3 * place, place, (place + 1) % labels.length),
    edgeFrom(3 * place + 1, place, (place + 1) % labels.length),
    edgeFrom(3 * place + 2, place, place),
  ]);
  return { nodes, edges };
}

async function written(path: string, { nodes, edges }: ReturnType<typeof graphOfLabels>): Promise<Uint8Array> {
  const { pathname, searchParams } = new URL(path, 'http://localhost/');
  const format = pathname.slice(1);
  if (!isFormat(format)) throw new Error(`${format} is no format`);
  const version = searchParams.get('version') === '1.3' ? '1.3' : '1.2draft';
  return wholeOf(WRITERS[format](graphWith(nodes, edges), { version, part: undefined }));
}

function expected(path: string, { nodes, edges }: ReturnType<typeof graphOfLabels>) {
  const isXml = /^(gexf|graphml)/.test(path);
  return {
    nodes: nodes.map(({ id, label }) => nodeLine(id, isXml ? replaced(label) : label)).toSorted(),
    edges: edges.map(({ id, source, target, predicate }) => edgeLine(id, source, target, predicate)).toSorted(),
  };
}

/** A name is not blank, is Unicode and has no NUL: the database sees to that. */
const label = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text) && !text.includes('\0'));
const awkward = fc.oneof(
  label,
  fc.constantFrom(...HOSTILE, ...CONTROL),
  fc.string({ unit: fc.constantFrom(...'<>&"\',;\n\r\t=+-@ a'), minLength: 1, maxLength: 6 }).filter((text) => /\S/.test(text)),
);

describe.each(READERS)('%s finds in %s', (program, path, read) => {
  test('names that are hostile, edges beside each other and edges that lead back', async () => {
    const graph = graphOfLabels([...HOSTILE, ...CONTROL]);
    expect(await read(await written(path, graph))).toEqual(expected(path, graph));
  });

  test('whatever names there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkward, { minLength: 1, maxLength: 8 }), async (labels) => {
        const graph = graphOfLabels(labels);
        expect(await read(await written(path, graph))).toEqual(expected(path, graph));
      }),
      { numRuns: countRounds(program === 'DuckDB' ? 20 : 100) },
    );
  });
});

test('the same triples in JSON-LD and N-Triples, whatever names there are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(awkward, { minLength: 1, maxLength: 8 }), async (labels) => {
      const graph = graphOfLabels(labels);
      const document = JSON.parse(new TextDecoder().decode(await written('jsonld', graph)));
      const theirs = (await jsonld.toRDF(document, { safe: true } as object)) as unknown as readonly object[]; // its types are of an older version
      expect(theirs.length).toBeGreaterThan(0);
      const names = quadsOf(await written('nt', graph)).filter(({ predicate }) => predicate.value === 'https://schema.org/name');
      const theirNames = theirs.filter((quad) => JSON.stringify(quad).includes('https://schema.org/name')) as {
        object: { value: string };
      }[];
      expect(theirNames.map(({ object }) => object.value).toSorted()).toEqual(names.map(({ object }) => object.value).toSorted());
    }),
    { numRuns: countRounds(30) },
  );
});

test('no cell of CSV begins a formula, and the mark comes off again', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      const cell = toCell(text);
      const content = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(content).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(content.replace(/^'/, '')).toBe(text);
    }),
  );
});
