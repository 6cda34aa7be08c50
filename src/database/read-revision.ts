import type { RevisionId } from '../../schema/ids.ts';
import { readAsOf, readAsOne, readNewest } from './as-of.ts';
import { findFailureCode } from './failure.ts';
import type { RevisionMemory } from './revision-memory.ts';

/** What `check_newest` fails with. */
const NOT_NEWEST = 'SZ001';
const MAX_KEPT = 1_000;

type Write = (statement: string, revision: string) => string;

/** Remembers what is written of a statement: there are few, as values are parameters. */
function createTextCache(write: Write): Write {
  const kept = new Map<string, string>();
  return (statement, revision) => {
    const written = kept.get(statement) ?? write(statement, revision);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(statement, written);
    return written;
  };
}
// A statement has as many parameters each time, so that the revision is always the same one.
const writeAsOf = createTextCache(readAsOf);
const writeNewest = createTextCache(readNewest);
const writeAsOfAsOne = createTextCache((statement, revision) => readAsOf(statement, revision, true));
const writeNewestAsOne = createTextCache((statement, revision) => readNewest(statement, revision, true));
const writeAsOne = createTextCache(readAsOne);

/** The text of a statement that reads entities that answer as one, now. */
export const writeNowAsOne = (statement: string): string => writeAsOne(statement, '');

/**
 * Runs a statement as of a revision. As of the newest one it reads the tables themselves, and fails if a later one is committed in what it
 * sees; then it reads as of the revision.
 */
export async function readRevision<T>(
  run: (statement: string, values: readonly unknown[]) => Promise<T>,
  { memory, revision, asOne = false }: { readonly memory: RevisionMemory; readonly revision: RevisionId; readonly asOne?: boolean },
  statement: string,
  values: readonly unknown[],
): Promise<T> {
  const runWritten = (write: Write) => {
    const written = write(statement, `$${values.length + 1}::bigint`);
    return run(written, written === statement ? values : [...values, String(revision)]);
  };
  const [past, newest] = asOne ? [writeAsOfAsOne, writeNewestAsOne] : [writeAsOf, writeNewest];
  if (!memory.isNewest(revision)) return runWritten(past);
  return runWritten(newest).catch((error: unknown) => {
    if (findFailureCode(error) !== NOT_NEWEST) throw error;
    memory.forget();
    return runWritten(past);
  });
}
