import { badInput } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';
import type { ChangeAction, ChangeRow, Subjects } from '../revision/ledgered.ts';

/** Maximum number of things whose history is read at once. */
export const MAX_SUBJECTS = 20;
const ALLOWED = 'history is of entities (E12), statements (S77) and articles (A1)';

/** Sorts ids by what they are of. @throws BAD_INPUT */
export function readSubjects(ids: readonly string[]): Subjects {
  if (ids.length < 1 || ids.length > MAX_SUBJECTS) throw badInput('of', ids.length, `give 1 to ${MAX_SUBJECTS} ids`);
  const keys = ids.map((id, index) => {
    const key = parseId(id);
    if (key?.type === 'entity' || key?.type === 'statement' || key?.type === 'article') return key;
    throw badInput(`of.${index}`, id, ALLOWED);
  });
  return {
    entity: keys.flatMap((key) => (key.type === 'entity' ? [key.id] : [])),
    statement: keys.flatMap((key) => (key.type === 'statement' ? [key.id] : [])),
    article: keys.flatMap((key) => (key.type === 'article' ? [key.id] : [])),
  };
}

export const getAction = ({ before, after }: ChangeRow): ChangeAction =>
  before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED';

/** Names of the fields whose values differ; empty if the thing did not stand before or after. */
export const listChangedFields = ({ before, after }: ChangeRow): string[] =>
  before && after
    ? Object.keys(after)
        .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
        .map((name) => name.replace(/Id$/, ''))
    : [];
