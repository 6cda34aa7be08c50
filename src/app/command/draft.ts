import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { Config } from '../../base/config.ts';
import { canonicalizeTag } from '../../base/lang.ts';
import { POINT_ALLOWED, parsePointDate } from '../../base/partial-date.ts';
import type { Database, Db } from '../../database/connect.ts';
import { pickFreeSlug } from '../../graph/article/free-slug.store.ts';
import { loadEntities } from '../../graph/entity/entity.store.ts';
import { decodeText } from '../../ingest/read-folder.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import type { FoundDocument } from '../../intake/document/found-document.ts';
import { findPublisher } from '../../intake/document/publisher.store.ts';
import { type DraftSource, draftGraph } from '../../search/draft/draft.ts';
import { addToGraph } from '../../search/draft/extend.ts';
import type { DraftPiece } from '../../search/draft/piece.ts';
import { proposeArticlePieces } from '../../search/draft/pieces.store.ts';
import { findMentions } from '../../search/mention/in-text.store.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { ARTICLE_FILE, readDraftFile, toFolderName, writeNew, writeText } from './draft-file.ts';
import { formatCount } from './ingest-report.ts';
import { runUntilStopped } from './until.ts';

const DEFAULT_LANGUAGE = 'kk';
const SCHEMA = resolve(import.meta.dirname, '../../../schema/graph.schema.json');

/** What is drafted: a text, or the text of a page or a PDF. */
interface DraftInput {
  readonly file: string;
  /** The graph.yaml. */
  readonly target: string;
  readonly text: string;
  readonly lang: string;
  readonly published: string | null;
  readonly found: FoundDocument | undefined;
}

/** `npm run draft -- FILE [LANGUAGE] [PUBLISHED]` */
export async function draftCommand(config: Config, [file, language, day, ...rest]: readonly string[], stop: AbortSignal): Promise<void> {
  if (file === undefined || rest.length > 0)
    throw new Error(`Name the file of a text, and its language if it is not Kazakh: ${formatCall('draft', 'my-article/article.txt en')}`);
  const given = language === undefined ? undefined : canonicalizeTag(language);
  if (given === null) throw new Error(`${language} is not a language: give a tag such as kk, ru, en`);
  if (day !== undefined && !parsePointDate(day)) throw new Error(`${day} is not a date of publication: give ${POINT_ALLOWED}`);
  const { text, found, target } = await readDraftFile(file);
  const before = existsSync(target) ? decodeText(await readFile(target), target) : undefined;
  const lang = given ?? (before === undefined ? found?.lang : readLanguage(before)) ?? DEFAULT_LANGUAGE;
  const published = day ?? (before === undefined ? (found?.published ?? null) : readPublished(before));
  const input: DraftInput = { file, target, text, lang, published, found };
  const opened = await openDatabase(config, stop);
  try {
    await loadSeeds(opened.database); // so that a first draft knows what the seeds name
    const source = await runUntilStopped(stop, () => draft(opened.database, input));
    if (before === undefined) {
      const propose = () => proposeArticlePieces(opened.database.reader(), { text, lang, published });
      console.log(await writeDraft(input, source, await runUntilStopped(stop, propose)));
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

async function writeDraft({ file, target, text, found }: DraftInput, source: DraftSource, pieces: readonly DraftPiece[]): Promise<string> {
  if (found) await writeText(join(dirname(target), ARTICLE_FILE), text);
  await writeNew(target, draftGraph(source, pieces));
  const also =
    basename(file) === ARTICLE_FILE || found ? '' : ` Rename ${basename(file)} to ${ARTICLE_FILE}, so that the text is ingested too.`;
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

async function draft(database: Database, { file, target, text, lang, published, found }: DraftInput): Promise<DraftSource> {
  const db = database.reader();
  const mentions = (await findMentions(db, text, lang)).filter(({ doubt }) => doubt === null);
  const ids = [...new Set(mentions.flatMap(({ candidates }) => candidates.map(({ entityId }) => entityId)))];
  const slugs = new Map((await loadEntities(db, ids)).flatMap((row) => (row ? [[row.id, row.slug]] : [])));
  const named = mentions.map((mention) => ({ ...mention, slugs: mention.candidates.flatMap(({ entityId }) => slugs.get(entityId) ?? []) }));
  return {
    ...(found && (await describeOrigin(db, found, lang))),
    slug: await pickFreeSlug(db, toFolderName(found ? target : file) || 'my-article'),
    schema: relative(dirname(target), SCHEMA),
    lang,
    published,
    text,
    isBeside: basename(file) === ARTICLE_FILE || found !== undefined,
    mentions: named,
  };
}

/** What the page says of itself, with a comment on what the graph has no place for. */
async function describeOrigin(db: Db, { title, url, byline, site }: FoundDocument, lang: string): Promise<Partial<DraftSource>> {
  const publisher = (await findPublisher(db, site, lang))?.slug ?? null;
  const notes = [
    ...(byline === null ? [] : [`Written by: ${byline}`]),
    ...(site === null || publisher !== null ? [] : [`Published by: ${site} (no organization of the graph)`]),
  ];
  return { title, url, publisher, origin: notes.join('\n ') };
}
