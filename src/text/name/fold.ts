import type { Kind } from '../../../schema/ontology.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import { toInitial, toNameKey } from './name-key.ts';
import { parseNameParts } from './name-parts.ts';
import { normalizeName } from './normalize.ts';
import { toSortKey } from './sort-key.ts';
import { toStemKey } from './stem-key.ts';

/**
 * Version of the folding rules. Raise it with every change that gives a name other keys. At the next start, the server
 * folds all stored names again. `tests/text/fold.unit.test.ts` fails if the version was not raised.
 */
export const FOLDING_VERSION = 4;

/** The keys that are stored with a name. */
export interface FoldedName {
  readonly norm: string;
  readonly key: string;
  /** The key without the endings of Russian case forms. */
  readonly stem: string;
  readonly sortKey: string;
  /** For people: given name, family name and patronymic; null if they cannot be determined. */
  readonly parts: NameParts | null;
  /** For people: key of the initial and the family name, `b baibek`; null without parts. */
  readonly initials: string | null;
}

/** Key of the initial and the family name, or of the patronymic as in Б.Момышұлы. */
export function toInitialsKey({ given, family, patronymic }: NameParts): string | null {
  const [first, last] = [given, family ?? patronymic].map((part) => part && toNameKey(normalizeName(part)));
  return first && last ? `${toInitial(first)} ${last}` : null;
}

/** Computes the keys of a name. Pure: the same name always gives the same keys. */
export function foldName({ text, role }: { readonly text: string; readonly role: NameRole }, kind: Kind): FoldedName {
  const norm = normalizeName(text);
  const parts = kind === 'PERSON' && role !== 'TITLE' ? parseNameParts(text) : null;
  const key = toNameKey(norm);
  return { norm, key, stem: toStemKey(key), sortKey: toSortKey(norm), parts, initials: parts && toInitialsKey(parts) };
}
