import type { RevisionId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import { formatRevisionId } from '../../base/known.ts';

const UNIQUE_VIOLATION = '23505';
/** A row that is there already, columns that do not go together, and what is checked at the end of a revision. */
const REFUSALS = new Set([UNIQUE_VIOLATION, '23514', '23000']);

/** What Postgres tells of a row that it refuses. */
interface Refusal extends Error {
  readonly code: string;
  readonly table_name?: string;
  readonly detail?: string;
}
const isRefusal = (error: Error): error is Refusal => 'code' in error && typeof error.code === 'string' && REFUSALS.has(error.code);

const findRefusal = (error: unknown): Refusal | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) if (isRefusal(at)) return at;
  return undefined;
};

/** Cuts at commas outside of brackets. */
function splitList(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

const PREFIXES: Readonly<Record<string, string>> = {
  entity_id: 'E',
  subject_id: 'E',
  object_id: 'E',
  one_id: 'E',
  other_id: 'E',
  article_id: 'A',
  statement_id: 'S',
};

/** `a row of names: E12, en, A3`, from what Postgres tells of the key. Expressions, and what is null, say nothing to a reader. */
function describeRow({ table_name: table, detail }: Refusal): string {
  const [, columns = '', values = ''] = /^Key \((.*)\)=\((.*)\) already exists/s.exec(detail ?? '') ?? [];
  const [names, list] = [splitList(columns), splitList(values)];
  const told = names.flatMap((name, nth) => {
    const value = list[nth];
    return names.length !== list.length || !/^\w+$/.test(name) || !value || value === 'null' ? [] : [`${PREFIXES[name] ?? ''}${value}`];
  });
  return [`a row of ${table}`, ...(told.length > 0 ? [told.join(', ')] : [])].join(': ');
}

/** What a revert meets: a row that stands in the way, or another rule of the graph. Other errors are passed on. */
export function toRevertConflict(revision: RevisionId, error: unknown): unknown {
  const refusal = findRefusal(error);
  if (!refusal) return error;
  const value = formatRevisionId(revision);
  const why =
    refusal.code === UNIQUE_VIOLATION
      ? `what it took back meets what stands now, ${describeRow(refusal)}; take that back first`
      : `what would be left breaks a rule of the graph: ${refusal.message}`;
  return new GraphError('CONFLICT', `revision is ${value}, and ${why}`, { argument: 'revision', value });
}
