import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { KIND_NAMES } from '../../schema/ontology.ts';
import { createMistake, type Mistake, MistakesError, type Path, suggestWord } from './mistake.ts';
import { GraphFile } from './shape.ts';
import { computeFingerprint } from './span.ts';

/** A folder to ingest: its graph, the article's text if present, and line numbers. */
export interface Folder {
  readonly file: string;
  readonly graph: GraphFile;
  readonly text: string | undefined;
  /** SHA-256 of graph.yaml and the text. */
  readonly fingerprint: string;
  lineOf(path: Path): number;
}

/** Reads graph.yaml and, if present, article.txt. @throws MistakesError for an invalid shape, Error without a graph.yaml */
export async function readFolder(folder: string): Promise<Folder> {
  const file = join(folder, 'graph.yaml');
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: a folder to ingest holds a graph.yaml and may hold an article.txt`, { cause });
  });
  const source = decodeText(bytes, file);
  const text = await readText(join(folder, 'article.txt'));
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new MistakesError(
      file,
      document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, mistake: { path: [], message: message.trim() } })),
    );
  }
  const lineOf = (path: Path): number => {
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
  };
  const raw: unknown = document.toJS({ maxAliasCount: -1 });
  const { data: graph, error } = GraphFile.safeParse(raw, { reportInput: true });
  if (error)
    throw new MistakesError(
      file,
      error.issues.flatMap(toMistakes).map((item) => ({ line: lineOf(item.path), mistake: item })),
    );
  return { file, graph, text, fingerprint: computeFingerprint(`${source}\0${text ?? ''}`), lineOf };
}

async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new Error(`${file} is there and cannot be read`, { cause });
  });
  return bytes && decodeText(bytes, file);
}

/** @throws Error if the bytes are not UTF-8 or contain NUL, which Postgres cannot store */
export function decodeText(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {}
  throw new Error(`${file} is not UTF-8 text without NUL bytes`);
}

function toMistakes(issue: z.core.$ZodIssue): Mistake[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [createMistake(path, issue.input, `not allowed${suggestWord(issue.input, allowed)} (one of ${allowed.join(', ')})`)];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: 'is no key that can stand here' }));
    case 'invalid_key':
      return [createMistake(path, path.at(-1), issue.issues.map(({ message }) => message).join('; '))];
    case 'invalid_type':
      return [
        issue.input === undefined
          ? { path, message: `is missing: ${issue.expected} is needed` }
          : createMistake(
              path,
              issue.input,
              `${issue.expected} is needed${issue.expected === 'string' && typeof issue.input !== 'object' ? ': put it in quotes' : ''}`,
            ),
      ];
    case 'invalid_union': {
      if (!issue.discriminator) return [createMistake(path, issue.input, issue.message)];
      // The union of kinds: the input is the whole entity.
      const kind: unknown =
        issue.input && typeof issue.input === 'object'
          ? Object.getOwnPropertyDescriptor(issue.input, issue.discriminator)?.value
          : undefined;
      if (kind === undefined) return [{ path, message: `is missing: one of ${KIND_NAMES.join(', ')} is needed` }];
      return [createMistake(path, kind, `not allowed${suggestWord(kind, KIND_NAMES)} (one of ${KIND_NAMES.join(', ')})`)];
    }
    default:
      return [createMistake(path, issue.input, issue.message)];
  }
}
