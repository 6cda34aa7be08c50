import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Config } from '../../base/config.ts';
import { canonicalizeTag, isKazakh } from '../../base/lang.ts';
import { MAX_SLUG_LENGTH, parseArticleRef } from '../../base/ref.ts';
import type { Database, Db } from '../../database/connect.ts';
import { loadEntities } from '../../graph/entity/entity.store.ts';
import { findArticles } from '../../graph/filter/refs.store.ts';
import { decodeText } from '../../ingest/read-folder.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { draftGraph } from '../../search/draft/draft.ts';
import { proposeNames } from '../../search/draft/proposal.store.ts';
import { findMentions } from '../../search/mention/in-text.store.ts';
import { toWordKey } from '../../text/name/name-key.ts';
import { normalizeName, splitWords } from '../../text/name/normalize.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { runUntilStopped } from './until.ts';

/** For the number that tells two articles of one name apart. */
const ROOM = 5;
const ARTICLE = 'article.txt';
const SCHEMA = resolve(import.meta.dirname, '../../../schema/graph.schema.json');

/** `npm run draft -- FILE [LANGUAGE]` */
export async function draftCommand(config: Config, [file, language = 'kk', ...rest]: readonly string[], stop: AbortSignal): Promise<void> {
  if (file === undefined || rest.length > 0)
    throw new Error(`Name the file of a text, and its language if it is not Kazakh: ${formatCall('draft', 'my-article/article.txt en')}`);
  const lang = canonicalizeTag(language);
  if (lang === null) throw new Error(`${language} is no language: give a tag such as kk, ru, en`);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read`, { cause });
  });
  const text = decodeText(bytes, file);
  if (!/\S/.test(text)) throw new Error(`${file} has no text`);
  const target = join(dirname(file), 'graph.yaml');
  if (existsSync(target)) throw new Error(`${target} is there already: move it away first`);
  const opened = await openDatabase(config, stop);
  try {
    await loadSeeds(opened.database); // so that a first draft knows what the seeds name
    const graph = await runUntilStopped(stop, () => draft(opened.database, file, text, lang));
    await writeNew(target, graph.yaml);
    const also = basename(file) === ARTICLE ? '' : ` Rename ${basename(file)} to ${ARTICLE}, so that the text is ingested too.`;
    const proposed = graph.proposals === 0 ? '' : `, ${graph.proposals} ${graph.proposals === 1 ? 'entity' : 'entities'} proposed`;
    console.log(
      `${target}: ${graph.mentions} ${graph.mentions === 1 ? 'mention' : 'mentions'} of known entities${proposed}, read as ${lang}. Fill in the glosses and what the sentences state.${also}`,
    );
  } finally {
    await opened.close();
  }
}

async function draft(database: Database, file: string, text: string, lang: string) {
  const db = database.reader();
  const mentions = await findMentions(db, text, isKazakh(lang));
  const ids = [...new Set(mentions.flatMap(({ candidates }) => candidates.map(({ entityId }) => entityId)))];
  const slugs = new Map((await loadEntities(db, ids)).flatMap((row) => (row ? [[row.id, row.slug]] : [])));
  const named = mentions.map((mention) => ({ ...mention, slugs: mention.candidates.flatMap(({ entityId }) => slugs.get(entityId) ?? []) }));
  const proposals = await proposeNames(db, text, lang, mentions);
  return {
    yaml: draftGraph({
      slug: await freeSlug(db, slugOf(file)),
      schema: relative(dirname(file), SCHEMA),
      lang,
      text,
      isBeside: basename(file) === ARTICLE,
      mentions: named,
      proposals,
    }),
    mentions: mentions.length,
    proposals: proposals.length,
  };
}

/** The folder's name as a slug, or the file's where it has one of its own. */
function slugOf(file: string): string {
  const name = basename(file) === ARTICLE ? basename(dirname(resolve(file))) : basename(file, extname(file));
  const slug = splitWords(normalizeName(name))
    .map((word) => (/^[a-z0-9]+$/.test(word) ? word : toWordKey(word)))
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH - ROOM)
    .replace(/^-|-$/g, '');
  return slug || 'my-article';
}

/** The slug, with a number where an article has it already: the draft is of another. */
async function freeSlug(db: Db, slug: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`;
    const ref = parseArticleRef(tried);
    if (!ref || (await findArticles(db, [ref])).size === 0) return tried;
  }
}

/** @throws where the file is there: nothing is overwritten */
async function writeNew(file: string, content: string): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(cause.code === 'EEXIST' ? `${file} is there already: move it away first` : `${file} cannot be written`, { cause });
  });
}
