import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database/connect.ts';
import { ingestFolder } from './folder.ts';

export interface Note {
  readonly slug: string;
  readonly lang?: string;
  /** More lines of `article`, such as `published: "2020"`. */
  readonly article?: readonly string[];
  /** Each in one line of YAML, without the indent: `asel: { kind: PERSON, … }`. */
  readonly entities: readonly string[];
}

const TEXT = 'The note says it all.';

/** Ingests a note of our own with one sentence, on which all of its statements rest. */
export async function ingestNote(database: Database, { slug, lang = 'en', article = [], entities }: Note) {
  const graph = [
    'article:',
    ...[`slug: ${slug}`, `lang: ${lang}`, ...article].map((line) => `  ${line}`),
    'sentences:',
    `  - { number: 1, span: [0, ${TEXT.length}], gloss: { en: The note says it all. } }`,
    'entities:',
    ...entities.map((line) => `  ${line}`),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-note-'));
  try {
    await writeFile(join(folder, 'graph.yaml'), `${graph.join('\n')}\n`);
    await writeFile(join(folder, 'article.txt'), TEXT);
    return await ingestFolder(database, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The seeds have something of every kind but THING. Ingests a note of a bridge, `a-bridge`. */
export const ingestThing = (database: Database): Promise<unknown> =>
  ingestNote(database, { slug: 'thing', entities: ['a-bridge: { kind: THING, type: BUILDING, names: [{ text: Bridge, lang: en }] }'] });
