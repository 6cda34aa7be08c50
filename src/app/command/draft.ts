import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { Config } from '../../base/config.ts';
import { canonicalizeTag } from '../../base/lang.ts';
import { POINT_ALLOWED, parsePointDate } from '../../base/partial-date.ts';
import { MAX_SLUG_LENGTH, parseArticleRef } from '../../base/ref.ts';
import type { Database, Db } from '../../database/connect.ts';
import { loadEntities } from '../../graph/entity/entity.store.ts';
import { findArticles } from '../../graph/filter/refs.store.ts';
import { decodeText } from '../../ingest/read-folder.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { type DraftSource, draftGraph } from '../../search/draft/draft.ts';
import { addToGraph } from '../../search/draft/extend.ts';
import type { DraftPiece } from '../../search/draft/piece.ts';
import { proposeArticlePieces } from '../../search/draft/pieces.store.ts';
import { findMentions } from '../../search/mention/in-text.store.ts';
import { toSlug } from '../../text/name/slug.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { formatCount } from './ingest-report.ts';
import { runUntilStopped } from './until.ts';

/** For the number that tells two articles of one name apart. */
const ROOM = 5;
const ARTICLE = 'article.txt';
const DEFAULT_LANGUAGE = 'kk';
const SCHEMA = resolve(import.meta.dirname, '../../../schema/graph.schema.json');

/** `npm run draft -- FILE [LANGUAGE] [PUBLISHED]` */
export async function draftCommand(config: Config, [file, language, day, ...rest]: readonly string[], stop: AbortSignal): Promise<void> {
  if (file === undefined || rest.length > 0)
    throw new Error(`Name the file of a text, and its language if it is not Kazakh: ${formatCall('draft', 'my-article/article.txt en')}`);
  const given = language === undefined ? undefined : canonicalizeTag(language);
  if (given === null) throw new Error(`${language} is not a language: give a tag such as kk, ru, en`);
  if (day !== undefined && !parsePointDate(day)) throw new Error(`${day} is not a date of publication: give ${POINT_ALLOWED}`);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read`, { cause });
  });
  const text = decodeText(bytes, file);
  if (!/\S/.test(text)) throw new Error(`${file} has no text`);
  const target = join(dirname(file), 'graph.yaml');
  const before = existsSync(target) ? decodeText(await readFile(target), target) : undefined;
  const lang = given ?? (before === undefined ? undefined : readLanguage(before)) ?? DEFAULT_LANGUAGE;
  const published = day ?? (before === undefined ? null : readPublished(before));
  const opened = await openDatabase(config, stop);
  try {
    await loadSeeds(opened.database); // so that a first draft knows what the seeds name
    const source = await runUntilStopped(stop, () => draft(opened.database, file, text, lang, published));
    if (before === undefined) {
      const propose = () => proposeArticlePieces(opened.database.reader(), { text, lang, published });
      console.log(await writeDraft(target, file, source, await runUntilStopped(stop, propose)));
    } else console.log(await addToDraft(target, before, source));
  } finally {
    await opened.close();
  }
}

/** The language of a graph.yaml, if it can be read. */
const readLanguage = (source: string): string | null => canonicalizeTag(String(parseDocument(source).getIn(['article', 'lang']) ?? ''));

/** The date of publication in a graph.yaml, if it can be read. */
const readPublished = (source: string): string | null =>
  parsePointDate(String(parseDocument(source).getIn(['article', 'published']) ?? ''))?.edtf ?? null;

async function writeDraft(target: string, file: string, source: DraftSource, pieces: readonly DraftPiece[]): Promise<string> {
  await writeNew(target, draftGraph(source, pieces));
  const also = basename(file) === ARTICLE ? '' : ` Rename ${basename(file)} to ${ARTICLE}, so that the text is ingested too.`;
  const mentions = formatCount(source.mentions.length, 'mention');
  const count = (kind: DraftPiece['kind']): number => pieces.filter((piece) => piece.kind === kind).length;
  const proposed = [
    [count('ENTITY'), 'entity', 'entities'],
    [count('EVENT'), 'event', 'events'],
    [count('STATEMENT'), 'statement', 'statements'],
  ] as const;
  const told = proposed.flatMap(([number, one, several]) => (number === 0 ? [] : [formatCount(number, one, several)])).join(', ');
  return `${target}: ${mentions} of known entities${told === '' ? '' : `, ${told} proposed`}, read as ${source.lang}. Check them, and fill in the glosses.${also}`;
}

async function addToDraft(target: string, before: string, source: DraftSource): Promise<string> {
  const { yaml, sentences, mentions, quotations } = addToGraph(target, before, source);
  if (yaml === before) return `${target}: nothing to add, read as ${source.lang}.`;
  await writeFile(`${target}.new`, yaml);
  await rename(`${target}.new`, target);
  const added = [formatCount(sentences, 'sentence'), formatCount(mentions, 'mention'), formatCount(quotations, 'quotation')];
  return `${target}: ${added.join(', ')} added, read as ${source.lang}. All else is as it was.`;
}

async function draft(database: Database, file: string, text: string, lang: string, published: string | null): Promise<DraftSource> {
  const db = database.reader();
  const mentions = (await findMentions(db, text, lang)).filter(({ doubt }) => doubt === null);
  const ids = [...new Set(mentions.flatMap(({ candidates }) => candidates.map(({ entityId }) => entityId)))];
  const slugs = new Map((await loadEntities(db, ids)).flatMap((row) => (row ? [[row.id, row.slug]] : [])));
  const named = mentions.map((mention) => ({ ...mention, slugs: mention.candidates.flatMap(({ entityId }) => slugs.get(entityId) ?? []) }));
  return {
    slug: await freeSlug(db, slugOf(file)),
    schema: relative(dirname(file), SCHEMA),
    lang,
    published,
    text,
    isBeside: basename(file) === ARTICLE,
    mentions: named,
  };
}

/** The folder's name as a slug, or the file's where it has one of its own. */
function slugOf(file: string): string {
  const name = basename(file) === ARTICLE ? basename(dirname(resolve(file))) : basename(file, extname(file));
  return toSlug(name, MAX_SLUG_LENGTH - ROOM) || 'my-article';
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
    throw new Error(cause.code === 'EEXIST' ? `${file} was written meanwhile: call it again` : `${file} cannot be written`, { cause });
  });
}
