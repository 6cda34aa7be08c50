import type { Config } from '../../base/config.ts';
import type { Database } from '../../database/connect.ts';
import { readMapping } from '../../import/csv-mapping.ts';
import { type DonePart, importFile, planParts, scanFile } from '../../import/import-file.ts';
import { openSource } from '../../import/open-source.ts';
import { createUnsaidReport, listDuplicates, readFirstRows } from '../../import/report.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { formatDuplicates, formatPart, formatPreview, formatTotals, formatUnsaid } from './import-report.ts';
import { runUntilStopped } from './until.ts';

const PREVIEW_ROWS = 5;

/** `npm run import -- FILE [MAPPING]` */
export async function importCommand(
  config: Config,
  [file, mappingFile, ...others]: readonly string[],
  stop: AbortSignal,
  _hurry: AbortSignal,
  flags: ReadonlySet<string>,
): Promise<void> {
  if (file === undefined || others.length > 0)
    throw new Error(`Name a file, and a mapping if it is a table: ${formatCall('import', 'people.csv people.yaml')}`);
  const mapping = mappingFile === undefined ? undefined : await readMapping(mappingFile);
  const source = await openSource(file, mapping);
  if (flags.has('preview')) {
    console.log(
      formatPreview(
        source,
        await readFirstRows(
          source.readRows(() => true),
          PREVIEW_ROWS,
        ),
      ),
    );
    return;
  }
  const opened = await openDatabase(config, stop);
  try {
    await runUntilStopped(stop, () => loadSeeds(opened.database));
    await runUntilStopped(stop, () =>
      flags.has('dry-run') ? planImport(opened.database, source) : writeImport(opened.database, source, stop),
    );
  } finally {
    await opened.close();
  }
}

type OpenedSource = Awaited<ReturnType<typeof openSource>>;

/** Tells what would be written: nothing is. */
async function planImport(database: Database, source: OpenedSource): Promise<void> {
  const registry = await scanFile(database, source);
  const report = createUnsaidReport(`${source.file}.unsaid.jsonl`);
  const parts: DonePart[] = [];
  for await (const [part, { length }] of planParts(source, registry)) {
    await report.add(part.unsaid);
    parts.push({ article: part.graph.article.slug, rows: length, summary: undefined, part: { ...part, unsaid: [] }, unsaid: [] });
    console.log(formatPart(parts.at(-1) as DonePart, true)); // pushed above
  }
  const duplicates = await database.transaction((db) => listDuplicates(db, registry));
  console.log([formatDuplicates(duplicates, registry), formatUnsaid(await report.end(), report.file), 'Nothing was written.'].join('\n'));
}

async function writeImport(database: Database, source: OpenedSource, stop: AbortSignal): Promise<void> {
  const began = Date.now();
  const registry = await scanFile(database, source);
  const report = createUnsaidReport(`${source.file}.unsaid.jsonl`);
  const done: Pick<DonePart, 'rows' | 'summary'>[] = [];
  const onPart = async (part: DonePart): Promise<void> => {
    await report.add(part.unsaid);
    done.push({ rows: part.rows, summary: part.summary });
    console.log(formatPart(part, false));
    if (stop.aborted) throw new Error('Stopped. Call the same again to go on there: what is written is passed over.');
  };
  await importFile(database, source, registry, { onPart });
  console.log([formatTotals(done, Date.now() - began), formatUnsaid(await report.end(), report.file)].join('\n'));
}
