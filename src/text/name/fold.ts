import type { Kind } from '../../../schema/ontology.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import { toInitial, toNameKey } from './key.ts';
import { normalizeName } from './normal.ts';
import { parseNameParts } from './parts.ts';
import { toSortKey } from './sort-key.ts';

/**
 * The rules' version. Raise it with every change that gives some name other keys: at the next start every server folds
 * all stored names anew. `tests/unit/fold.test.ts` fails where a change forgets it.
 */
export const FOLDING_VERSION = 1;

/** What is stored beside a name as written. */
export interface FoldedName {
  readonly norm: string;
  readonly key: string;
  readonly sortKey: string;
  /** Of a person: given name, family name, patronymic; null where they cannot be told. */
  readonly parts: NameParts | null;
  /** Of a person: the key of the first initial and the family name, `b baibek`; null where the parts cannot be told. */
  readonly initials: string | null;
}

/** The initial and the family name (or what stands for it, as in Б.Момышұлы), as a key. */
export function toInitialsKey({ given, family, patronymic }: NameParts): string | null {
  const [first, last] = [given, family ?? patronymic].map((part) => part && toNameKey(normalizeName(part)));
  return first && last ? `${toInitial(first)} ${last}` : null;
}

/** Folds a name of an entity of that kind. Pure: the same name always gives the same keys. */
export function foldName({ text, role }: { readonly text: string; readonly role: NameRole }, kind: Kind): FoldedName {
  const norm = normalizeName(text);
  const parts = kind === 'PERSON' && role !== 'TITLE' ? parseNameParts(text) : null;
  return { norm, key: toNameKey(norm), sortKey: toSortKey(norm), parts, initials: parts && toInitialsKey(parts) };
}
