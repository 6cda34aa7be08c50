import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFile } from './document.ts';
import { MistakesError, type Path } from './mistake.ts';
import { GraphFile, type WrittenGraph } from './shape.ts';
import { toMistakes } from './shape-mistakes.ts';
import { computeFingerprint } from './span.ts';

/** A folder to ingest: its graph, the article's text if present, and line numbers. */
export interface Folder {
  readonly file: string;
  readonly graph: WrittenGraph;
  readonly text: string | undefined;
  /** SHA-256 of graph.yaml and the text. */
  readonly fingerprint: string;
  lineOf(path: Path): number;
}

/** A folder whose spans are all known. */
export type LocatedFolder = Omit<Folder, 'graph'> & { readonly graph: GraphFile };

/** Reads graph.yaml and, if present, article.txt. @throws MistakesError for an invalid shape, Error without a graph.yaml */
export async function readFolder(folder: string): Promise<Folder> {
  const file = join(folder, 'graph.yaml');
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: a folder to ingest holds a graph.yaml and may hold an article.txt`, { cause });
  });
  const source = decodeText(bytes, file);
  const text = await readText(join(folder, 'article.txt'));
  const { value, lineOf } = parseFile(file, source);
  const { data: graph, error } = GraphFile.safeParse(value, { reportInput: true });
  if (error)
    throw new MistakesError(
      file,
      error.issues.flatMap((issue) => toMistakes(issue, value)).map((item) => ({ line: lineOf(item.path), mistake: item })),
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

/**
 * The text of a file. A byte order mark at the beginning is no part of it.
 * @throws Error if the bytes are not UTF-8 or contain NUL, which Postgres cannot store
 */
export function decodeText(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {}
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  throw new Error(`${file} is not UTF-8 text without NUL bytes${isWide ? ': it is UTF-16, so save it as UTF-8' : ''}`);
}
