import { appendFile, rm } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { findNamedAccount, OWNER } from '../../access/owner.store.ts';
import type { Config } from '../../base/config.ts';
import type { Database } from '../../database/connect.ts';
import { MistakesError } from '../../ingest/mistake.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { UnreadableError } from '../../intake/document/found-document.ts';
import { listDocuments, readDocumentFile } from '../../intake/document/list-documents.ts';
import { type RecordedDocument, type RecordTerms, recordDocument } from '../../intake/document/record-document.store.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { formatCount } from './ingest-report.ts';
import { runUntilStopped } from './until.ts';

const GO_ON = 'Call the same again to go on there: what is done is passed over.';

/** `npm run propose -- PATH` */
export async function proposeCommand(
  config: Config,
  [path, ...others]: readonly string[],
  stop: AbortSignal,
  _hurry: AbortSignal,
  flags: ReadonlySet<string>,
): Promise<void> {
  if (path === undefined || others.length > 0)
    throw new Error(`Name a folder of articles, or one of them: ${formatCall('propose', 'articles')}`);
  const model = flags.has('model') ? (config.model ?? null) : null;
  if (flags.has('model') && !model) throw new Error('No model is set: MODEL_URL and MODEL_NAME name one');
  const files = await listDocuments(path);
  if (files.length === 0) throw new Error(`${path} has no article: pages (.html), PDFs (.pdf) and texts (.txt) are read`);
  const opened = await openDatabase(config, stop);
  try {
    await runUntilStopped(stop, () => loadSeeds(opened.database));
    const { id, name } = await findNamedAccount(opened.database.transaction, OWNER);
    await proposeAll(opened.database, files, `${resolve(path)}.failed.jsonl`, { account: { id, name }, model }, stop);
  } finally {
    await opened.close();
  }
}

/** Records the files one by one, each in a transaction of its own. What cannot be read is listed beside them. */
async function proposeAll(
  database: Database,
  files: readonly string[],
  failures: string,
  terms: RecordTerms,
  stop: AbortSignal,
): Promise<void> {
  const began = Date.now();
  const done: RecordedDocument[] = [];
  let failed = 0;
  await rm(failures, { force: true });
  for (const [index, file] of files.entries()) {
    if (stop.aborted) throw new Error(`Stopped at ${index + 1} of ${files.length}. ${GO_ON}`);
    const found = await proposeOne(database, file, terms);
    if (typeof found === 'string') {
      failed += 1;
      await appendFile(failures, `${JSON.stringify({ file, reason: found })}\n`);
      console.warn(`${index + 1} of ${files.length}  ${file}: ${found}`);
    } else {
      done.push(found);
      console.log(`${index + 1} of ${files.length}  ${file}: ${formatDocument(found)}`);
    }
  }
  console.log(formatSum(done, Date.now() - began));
  if (failed > 0) throw new Error(`${formatCount(failed, 'file')} of ${files.length} could not be read: ${failures} says why.`);
}

/** @returns why it cannot be, if it cannot */
async function proposeOne(database: Database, file: string, terms: RecordTerms): Promise<RecordedDocument | string> {
  try {
    const document = await readDocumentFile(file);
    return await database.transaction((db) => recordDocument(db, document, basename(file, extname(file)), terms));
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    if (error instanceof MistakesError) return error.located.map(({ mistake }) => mistake.message).join('; ');
    throw error;
  }
}

const formatDocument = ({ slug, isNew, proposed }: RecordedDocument): string =>
  `${slug}, ${isNew ? 'recorded' : 'in the graph already'}${proposed === undefined ? ', queued for the model' : `, ${formatCount(proposed, 'proposal')}`}`;

function formatSum(done: readonly RecordedDocument[], milliseconds: number): string {
  const recorded = done.filter(({ isNew }) => isNew).length;
  const proposed = done.reduce((sum, one) => sum + (one.proposed ?? 0), 0);
  return `${formatCount(recorded, 'article')} recorded, ${done.length - recorded} there already, ${formatCount(proposed, 'proposal')} in ${(milliseconds / 1000).toFixed(1)} s.`;
}
