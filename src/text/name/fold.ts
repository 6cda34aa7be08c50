import type { Kind } from '../../../schema/ontology.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import { initialOf, keyOf } from './key.ts';
import { normalForm } from './normal.ts';
import { namePartsOf } from './parts.ts';
import { sortKeyOf } from './sort-key.ts';

/**
 * The rules' version. Raise it with every change that gives some name other keys: at the next start every server folds
 * all stored names anew. `tests/text/fold.unit.test.ts` fails where a change forgets it.
 */
export const FOLDING = 1;

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
export function initialsKey({ given, family, patronymic }: NameParts): string | null {
  const [first, last] = [given, family ?? patronymic].map((part) => part && keyOf(normalForm(part)));
  return first && last ? `${initialOf(first)} ${last}` : null;
}

/** Folds a name of an entity of that kind. Pure: the same name always gives the same keys. */
export function foldName({ text, role }: { readonly text: string; readonly role: NameRole }, kind: Kind): FoldedName {
  const norm = normalForm(text);
  const parts = kind === 'PERSON' && role !== 'TITLE' ? namePartsOf(text) : null;
  return { norm, key: keyOf(norm), sortKey: sortKeyOf(norm), parts, initials: parts && initialsKey(parts) };
}
