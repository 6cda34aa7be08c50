import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { showValue } from './errors.ts';
import { checkOntology, type KnownWords } from './ontology-check.ts';
import { listAllowedKeys, OntologyFile } from './ontology-shape.ts';

/** A file of the ontology as it was read. */
export interface ReadFile {
  readonly file: string;
  readonly content: OntologyFile;
}

const toOntologyError = (file: string, mistakes: readonly string[]): Error =>
  new Error(
    `${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'} in the ontology:\n${mistakes.map((one) => `${file}: ${one}`).join('\n')}`,
  );

const findValue = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at: unknown, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);

function readOntologyText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`The ontology ${path} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Reads one file and checks its shape. @throws an Error with a line for each mistake: file, path, value and what is allowed */
export function readOntologyFile(path: string): ReadFile {
  const file = basename(path);
  const document = parseDocument(readOntologyText(path), { uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) throw toOntologyError(file, [broken.message.split('\n')[0] ?? broken.message]);
  const written: unknown = document.toJS();
  const { data, error } = OntologyFile.safeParse(written);
  if (data) return { file, content: data };
  throw toOntologyError(
    file,
    error.issues.flatMap((issue) => {
      const where = issue.path.map(String).join('.') || 'the file';
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => `${where} has the key ${showValue(key)}: allowed are ${listAllowedKeys(issue.path)}`);
      if (issue.code === 'invalid_key') return [`${where}: ${issue.issues[0]?.message ?? issue.message}`];
      return [`${where} is ${showValue(findValue(written, issue.path))}: ${issue.message}`];
    }),
  );
}

/** Checks files together: what they refer to, and that no word is defined twice. @throws as above */
export function checkOntologyFiles(files: readonly ReadFile[], before: KnownWords['predicates'] = new Map()): void {
  const predicates = new Map(before);
  for (const { content } of files) for (const [name, entry] of Object.entries(content.predicates)) predicates.set(name, entry);
  const seen = new Map<string, string>();
  for (const { file, content } of files) {
    const mistakes = [...checkOntology(content, { predicates }), ...findDoubles(seen, file, content)];
    if (mistakes.length > 0) throw toOntologyError(file, mistakes);
  }
}

function findDoubles(seen: Map<string, string>, file: string, content: OntologyFile): string[] {
  const types = Object.entries(content.types).flatMap(([kind, entries]) => Object.keys(entries).map((type) => `types.${kind}.${type}`));
  const others = (['kinds', 'predicates', 'units'] as const).flatMap((part) => Object.keys(content[part]).map((name) => `${part}.${name}`));
  return [...types, ...others].flatMap((path) => {
    const first = seen.get(path);
    seen.set(path, first ?? file);
    return first === undefined ? [] : [`${path} is defined in ${first} already`];
  });
}
