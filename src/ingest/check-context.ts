import type { Kind } from '../../schema/ontology.ts';
import { SPEAKER_KINDS } from '../../schema/words.ts';
import { createMistake, type Mistake, type Path, suggestWord } from './mistake.ts';
import type { GraphFile, StatementShape } from './shape.ts';

/** An entity that the graph already has. */
export interface KnownEntity {
  readonly kind: Kind;
  /** Null for kinds without types. */
  readonly type: string | null;
  /** True if another article declares it, so that this one need not say its type and its names. */
  readonly foreign: boolean;
}

/** The input of all checks. */
export interface CheckContext {
  readonly graph: GraphFile;
  /** The article's text, from the folder or attached earlier. */
  readonly text: string | undefined;
  /** True if the folder has the text. */
  readonly hasText: boolean;
  readonly known: ReadonlyMap<string, KnownEntity>;
  /** Owners of identifiers according to other articles: slugs by `scheme:value`. */
  readonly identified: ReadonlyMap<string, string>;
  /** Statements of the file by key. */
  readonly keyed: ReadonlyMap<string, { readonly subject: string; readonly statement: StatementShape }>;
}

/** The kind of an entity in the file or the graph. */
export const findKind = ({ graph, known }: CheckContext, slug: string): Kind | undefined =>
  graph.entities[slug]?.kind ?? known.get(slug)?.kind;

/** Checks that the entity exists in the file or the graph and has one of the kinds. */
export function checkReference(context: CheckContext, path: Path, slug: string, kinds?: readonly Kind[]): Mistake[] {
  const kind = findKind(context, slug);
  if (!kind) {
    const near = suggestWord(slug, [...Object.keys(context.graph.entities), ...context.known.keys()]);
    return [createMistake(path, slug, `no such entity, neither in this file nor in the graph${near}`)];
  }
  return kinds && !kinds.includes(kind) ? [createMistake(path, slug, `it is a ${kind}; allowed are ${kinds.join(', ')}`)] : [];
}

/** Checks that the entity may be a speaker. */
export const checkSpeaker = (context: CheckContext, path: Path, slug: string): Mistake[] =>
  checkReference(context, path, slug, SPEAKER_KINDS);
