import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { createMistake, type Mistake, MistakesError, type Path } from './mistake.ts';

/** A parsed YAML file. */
export interface ParsedFile {
  readonly value: unknown;
  /** The line of a key, from 1. */
  lineOf(path: Path): number;
}

/** Keys that JavaScript objects do not hold like others. They would be lost. */
const LOST_KEYS = ['__proto__'];

function parse(source: string) {
  const lines = new LineCounter();
  return { lines, document: parseDocument(source, { lineCounter: lines, prettyErrors: false }) };
}

/** Parses YAML. @throws MistakesError with the lines of what is no YAML */
export function parseFile(file: string, source: string): ParsedFile {
  const { lines, document } = parse(source);
  const wrong: { line: number; mistake: Mistake }[] = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    mistake: { path: [], message: message.trim() },
  }));
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && LOST_KEYS.includes(String(key.value)))
        wrong.push({
          line: key.range ? lines.linePos(key.range[0]).line : 1,
          mistake: createMistake(['a key'], String(key.value), 'a word of JavaScript itself: choose another key'),
        });
    },
  });
  if (wrong.length > 0) throw new MistakesError(file, wrong);
  // The document is large and needed for mistakes only: it is parsed again for them.
  let again: ReturnType<typeof parse> | undefined;
  return {
    value: document.toJS({ maxAliasCount: -1 }),
    lineOf: (path) => {
      again ??= parse(source);
      return findLine(again, path);
    },
  };
}

function findLine({ lines, document }: ReturnType<typeof parse>, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const name = path[depth - 1];
    // The line of a key, not of its value.
    const target = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))?.key
      : document.getIn(path.slice(0, depth), true);
    if (isNode(target) && target.range) return lines.linePos(target.range[0]).line;
  }
  return 1;
}
