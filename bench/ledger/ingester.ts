/*
 * One build that ingests, as a process of its own: told by its parent which articles come next. Its arguments: the folder of the build, the
 * address of its database, the seed of the articles, and whether it also looks for namesakes, and reads folders.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { generateArticle, type MadeArticle } from './generate.ts';

const [root = '', url = '', seed = '1', ...flags] = process.argv.slice(2);
const load = (path: string) => import(join(root, 'src', path));

const { connect } = await load('database/connect.ts');
const { ingest } = await load('ingest/ingest.ts');
const { GraphFile } = await load('ingest/shape.ts');
const { readFolder } = await load('ingest/read-folder.ts');
const { computeFingerprint } = await load('ingest/span.ts');
const { findNamesakes } = await load('search/resolve/namesake.store.ts');

const database = connect(url);
const options = flags.includes('namesakes') ? { findNamesakes } : {};

/** As readFolder gives it, without reading YAML. */
const toFolder = ({ slug, text, graph }: MadeArticle) => {
  const source = JSON.stringify(graph);
  return { file: slug, graph: GraphFile.parse(graph), text, fingerprint: computeFingerprint(`${source}\0${text}`), lineOf: () => 1 };
};

async function writeFolders(articles: readonly MadeArticle[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-made-up-'));
  for (const { slug, text, graph } of articles) {
    await mkdir(join(folder, slug));
    await writeFile(join(folder, slug, 'graph.yaml'), stringify(graph));
    await writeFile(join(folder, slug, 'article.txt'), text);
  }
  return folder;
}

async function prepare(articles: readonly MadeArticle[]): Promise<{ folders: unknown[]; reading: number }> {
  if (!flags.includes('folders')) return { folders: articles.map(toFolder), reading: 0 };
  const written = await writeFolders(articles);
  const began = performance.now();
  const folders: unknown[] = [];
  for (const { slug } of articles) folders.push(await readFolder(join(written, slug)));
  const reading = performance.now() - began;
  await rm(written, { recursive: true });
  return { folders, reading };
}

async function ingestBatch({ from, count }: { from: number; count: number }) {
  const { folders, reading } = await prepare(Array.from({ length: count }, (_, nth) => generateArticle(from + nth, Number(seed))));
  const began = performance.now();
  // As `npm run ingest` of the build does. The first builds had no sessions.
  const run = (writer: unknown) =>
    folders.reduce<Promise<void>>((done, folder) => done.then(() => ingest(writer, folder, options)), Promise.resolve());
  if (database.session) await database.session((transaction: unknown) => run({ transaction }));
  else await run(database);
  return { reading, writing: performance.now() - began };
}

/** An article about the entity of most statements, and a later version of it, in which one amount and the title differ. */
function makeVersions(number: number): MadeArticle[] {
  const made = generateArticle(number, Number(seed));
  const person = {
    kind: 'PERSON',
    names: [{ text: 'Made-up name 1', lang: 'en' }],
    statements: [{ predicate: 'LIVES_IN', unknown: true, evidence: [1] }],
  };
  return ['first', 'second'].map((version, nth) => {
    const payment = {
      kind: 'EVENT',
      type: 'PAYMENT',
      names: [{ text: `Payment ${number}`, lang: 'en' }],
      statements: [amountOf(10 + nth), { predicate: 'PAYER', entity: HUB, evidence: [1] }],
    };
    const { article, entities, ...rest } = made.graph as { article: object; entities: object }; // as it is made
    return {
      ...made,
      graph: { ...rest, article: { ...article, title: version }, entities: { ...entities, [HUB]: person, [`payment-${number}`]: payment } },
    };
  });
}
const HUB = 'made-up-1';
const amountOf = (amount: number) => ({ predicate: 'AMOUNT', quantity: { amount, comparator: 'EXACTLY', unit: 'KZT' }, evidence: [2] });

/** Ingests single articles, each with a call of its own: as new, changed, and unchanged. @returns milliseconds */
async function ingestEach({ from, count }: { from: number; count: number }): Promise<number[][]> {
  const times: number[][] = [];
  for (let number = from; number < from + count; number += 1) {
    const [first, second] = makeVersions(number).map(toFolder);
    const own: number[] = [];
    for (const folder of [first, second, second]) {
      const began = performance.now();
      await ingest(database, folder, options);
      own.push(performance.now() - began);
    }
    times.push(own);
  }
  return times;
}

process.on('message', async (batch: { from: number; count: number; each?: boolean } | 'end') => {
  if (batch !== 'end' && batch.each) process.send?.(await ingestEach(batch));
  else if (batch !== 'end') process.send?.(await ingestBatch(batch));
  else {
    await database.close();
    process.disconnect();
  }
});
