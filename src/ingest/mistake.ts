import leven from 'leven';
import { showValue } from '../base/errors.ts';

export type Path = readonly (string | number)[];

/** A mistake in a graph.yaml. */
export interface Mistake {
  /** Path in the file. */
  readonly path: Path;
  readonly message: string;
}

/** `is "HOLDR": not a predicate; did you mean "HOLDER"?` */
export function createMistake(path: Path, value: unknown, message: string): Mistake {
  return { path, message: `is ${showValue(value)}: ${message}` };
}

/** ` did you mean "HOLDER"?`; empty if no allowed word is similar. */
export function suggestWord(value: unknown, allowed: Iterable<string>): string {
  if (typeof value !== 'string') return '';
  const near = [...allowed]
    .map((word) => ({ word, distance: leven(word.toLowerCase(), value.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.max(2, Math.floor(word.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0] ? `; did you mean ${showValue(near[0].word)}?` : '';
}

/** Indexes of repeated keys. */
export function findRepeats(keys: readonly string[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => (seen.size === seen.add(key).size ? [index] : []));
}

/** `entities.birgemiz.statements.0.predicate` */
export const formatPath = (path: Path): string => path.join('.');

/** A mistake or a warning with its line. */
export interface LocatedMistake {
  readonly line: number;
  readonly mistake: Mistake;
}

/** `seeds/birgemiz/graph.yaml:12: article.slug is …`, in the order of the lines. */
export const formatMistakes = (file: string, located: readonly LocatedMistake[]): string[] =>
  located
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, mistake: { path, message } }) => [`${file}:${line}:`, ...(path.length > 0 ? [formatPath(path)] : []), message].join(' '));

/** All mistakes in a file, with line numbers. Nothing was written. */
export class MistakesError extends Error {
  override readonly name = 'MistakesError';
  readonly mistakes: readonly string[];
  readonly located: readonly LocatedMistake[];
  constructor(file: string, located: readonly LocatedMistake[]) {
    const messages = formatMistakes(file, located);
    super(`${messages.length} ${messages.length === 1 ? 'mistake' : 'mistakes'}, nothing was written:\n${messages.join('\n')}`);
    this.mistakes = messages;
    this.located = located;
  }
}
