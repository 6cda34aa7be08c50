import type { Kind } from '../../schema/ontology.ts';
import { SPEAKER_KINDS } from '../../schema/words.ts';
import { suggestWord, type Mistake, createMistake, type Path } from './mistake.ts';
import type { GraphFile, StatementShape } from './shape.ts';

/** What the graph already has under a slug. */
export interface KnownEntity {
  readonly kind: Kind;
  /** Null for kinds without types. */
  readonly type: string | null;
  /** Whether another article declared it first, and so classifies it. */
  readonly foreign: boolean;
}

/** All that a check may look at. */
export interface CheckContext {
  readonly graph: GraphFile;
  /** The article's text, of the folder or attached before. */
  readonly text: string | undefined;
  /** Whether the folder brings the text. */
  readonly hasText: boolean;
  readonly known: ReadonlyMap<string, KnownEntity>;
  /** What other articles say has an identifier: slugs by `scheme:value`. */
  readonly identified: ReadonlyMap<string, string>;
  /** Statements of the file by key. */
  readonly keyed: ReadonlyMap<string, { readonly subject: string; readonly statement: StatementShape }>;
}

/** The kind of an entity of the file or of the graph. */
export const findKind = ({ graph, known }: CheckContext, slug: string): Kind | undefined => graph.entities[slug]?.kind ?? known.get(slug)?.kind;

/** No mistake where the entity is in the file or in the graph, and of one of the kinds. */
export function checkReference(subject: CheckContext, path: Path, slug: string, kinds?: readonly Kind[]): Mistake[] {
  const kind = findKind(subject, slug);
  if (!kind) {
    const near = suggestWord(slug, [...Object.keys(subject.graph.entities), ...subject.known.keys()]);
    return [createMistake(path, slug, `no such entity, neither in this file nor in the graph${near}`)];
  }
  return kinds && !kinds.includes(kind) ? [createMistake(path, slug, `it is a ${kind}; allowed are ${kinds.join(', ')}`)] : [];
}

/** Whether the entity may be cited. */
export const checkSpeaker = (subject: CheckContext, path: Path, slug: string): Mistake[] => checkReference(subject, path, slug, SPEAKER_KINDS);
