import type { Database, Db } from '../database/connect.ts';
import { beginRevision } from '../database/revision.ts';
import { findArticle, takeTurn } from '../ingest/article.store.ts';
import { loadEntities } from '../ingest/entities.store.ts';
import { listSlugs } from '../ingest/slugs.ts';
import { updateStatistics } from '../ingest/statistics.store.ts';
import { type Summary, writeFolder } from '../ingest/write-folder.ts';
import type { Dataset } from './dataset.ts';
import { gatherKeys } from './gather-keys.store.ts';
import { loadOwners } from './owner.store.ts';
import { buildPart, computePartFingerprint, formatPartSlug, type ImportPart } from './part.ts';
import { createRegistry, type Registry } from './registry.ts';
import type { SourceEntity, SourceRow, Unsaid } from './source-row.ts';
import { loadWrittenParts, type WrittenPart } from './written-parts.store.ts';

/** A file of rows. It is read twice: first for its entities, then for what it says. */
export interface Source {
  readonly file: string;
  readonly dataset: Dataset;
  /** @param isEntity true for ids of entities in the file; none is known at the first reading */
  readRows(isEntity: (id: string) => boolean): AsyncIterable<SourceRow>;
}

/** Rows of an article: all facts of one are one transaction. */
export const MAX_PART_ROWS = 100_000;
export const DEFAULT_PART_ROWS = 20_000;

export interface ImportOptions {
  /** Number of rows of a part (1–100000, default 20000). Another number makes other articles. */
  readonly partRows?: number;
  /** Called with each part when it is written, or with what would be. */
  readonly onPart?: (done: DonePart) => void | Promise<void>;
}

export interface DonePart {
  readonly article: string;
  readonly rows: number;
  /** Undefined if nothing was written: the part is as it was, or its article was withdrawn. */
  readonly summary: Summary | undefined;
  readonly isWithdrawn?: boolean;
  readonly part: ImportPart | undefined;
  readonly unsaid: readonly Unsaid[];
}

const PUBLISHER_ID = 'publisher';

/** The publisher of a data set as an entity of its own. */
const toPublisher = ({ publisher }: Dataset): SourceEntity | undefined =>
  publisher && {
    id: publisher.wikidata ?? PUBLISHER_ID,
    kind: 'ORGANIZATION',
    type: publisher.type,
    names: [{ text: publisher.name, lang: publisher.lang, role: 'PRIMARY' }],
  };

/** Reads a file for its entities, and finds those that the graph has. */
export async function scanFile(database: Pick<Database, 'transaction'>, source: Source): Promise<Registry> {
  const registry = createRegistry(source.dataset.slug);
  const publisher = toPublisher(source.dataset);
  if (publisher) registry.add(publisher);
  for await (const row of source.readRows(() => false)) for (const entity of row.entities) registry.add(entity);
  registry.meet(await database.transaction((db) => loadOwners(db, registry.keys())));
  return registry;
}

async function* cutParts(rows: AsyncIterable<SourceRow>, size: number): AsyncGenerator<SourceRow[]> {
  let part: SourceRow[] = [];
  for await (const row of rows) {
    if (part.push(row) < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** A part that is to be written. */
interface PreparedPart {
  readonly article: string;
  readonly rows: readonly SourceRow[];
  /** Undefined if it is as it was, or withdrawn. */
  readonly part: ImportPart | undefined;
  readonly isWithdrawn: boolean;
}

/** Makes the parts of a file that differ from those that are written. */
async function* prepareParts(
  source: Source,
  registry: Registry,
  partRows: number,
  written: ReadonlyMap<string, WrittenPart>,
): AsyncGenerator<PreparedPart, undefined> {
  const publisher = toPublisher(source.dataset);
  let number = 0;
  for await (const rows of cutParts(source.readRows(registry.has), partRows)) {
    number += 1;
    const article = formatPartSlug(source.dataset, number);
    const before = written.get(article);
    const isWithdrawn = before?.isWithdrawn ?? false;
    const isSame = before !== undefined && before.fingerprint === computePartFingerprint(source.dataset, rows);
    const part = isSame || isWithdrawn ? undefined : buildPart(source.dataset, registry, publisher, number, rows);
    registry.declare(part ? Object.keys(part.graph.entities) : listDeclared(registry, rows));
    yield { article, rows, part, isWithdrawn };
  }
  return undefined;
}

/** The next item is made while one is worked on. */
async function* readAhead<T>(items: AsyncGenerator<T, undefined>): AsyncGenerator<T, undefined> {
  try {
    for (let next = items.next(); ; ) {
      const { value, done } = await next;
      if (done) return undefined;
      next = items.next();
      next.catch(() => {}); // thrown once it is its turn
      yield value as T; // there is one
    }
  } finally {
    void items.return(undefined).catch(() => {}); // nobody reads on
  }
}

/** Tells what an import would write, part by part. */
export async function* planParts(
  source: Source,
  registry: Registry,
  partRows: number = DEFAULT_PART_ROWS,
): AsyncGenerator<readonly [ImportPart, readonly SourceRow[]]> {
  for await (const { part, rows } of prepareParts(source, registry, partRows, new Map())) if (part) yield [part, rows];
}

/** The tables have grown so much that the database should look at them again. */
const isPowerOfTwo = (parts: number): boolean => (parts & (parts - 1)) === 0;

/** Writes a part as an article, in one revision. @returns undefined if it is as it was, or withdrawn, which stays */
async function writePart(db: Db, file: string, { graph, fingerprint }: ImportPart): Promise<Summary | undefined> {
  const { slug } = graph.article;
  const before = await findArticle(db, slug);
  if (before?.graphSha256 === fingerprint || before?.retractedIn) return undefined;
  const stored = await loadEntities(db, listSlugs(graph));
  const revision = await beginRevision(db, { operation: 'INGEST', origin: 'IMPORT', account: 'import', articleId: before?.id });
  const folder = { file, graph, text: undefined, fingerprint, lineOf: () => 0 };
  return gatherKeys(db, () => writeFolder(db, revision, before, { folder, stored, warnings: [] }, {}));
}

/**
 * Writes the rows of a file, one revision for each part. A part that is as it was is passed over: what was stopped goes on there, and an import of the
 * same file changes nothing. @throws what the database refuses; then the part is not written, and those before it are
 */
export async function importFile(
  database: Pick<Database, 'transaction' | 'session'>,
  source: Source,
  registry: Registry,
  { partRows = DEFAULT_PART_ROWS, onPart = () => {} }: ImportOptions = {},
): Promise<void> {
  await database.session(async (transaction) => {
    const written = await transaction((db) => loadWrittenParts(db, source.dataset.slug));
    let added = 0;
    for await (const { article, rows, part, isWithdrawn } of readAhead(prepareParts(source, registry, partRows, written))) {
      const summary = part && (await transaction(async (db) => takeTurn(db).then(() => writePart(db, source.file, part))));
      added += summary ? 1 : 0;
      if (summary && isPowerOfTwo(added)) await transaction(updateStatistics);
      await onPart({
        ...{ article, rows: rows.length, summary, part, isWithdrawn },
        unsaid: part?.unsaid ?? rows.flatMap((row) => row.unsaid),
      });
    }
  });
}

function* listDeclared(registry: Registry, rows: readonly SourceRow[]): Generator<string> {
  for (const row of rows)
    for (const { id } of row.entities) {
      const found = registry.find(id);
      if (found) yield found.slug;
    }
}
