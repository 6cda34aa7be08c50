import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A name as a text has it. Offsets are UTF-16 units; spans that belong to one name need not be neighbours. */
export interface Occurrence {
  /** The entity: the numbers of the corpus, by text. */
  readonly entity: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** False if another name is between its spans: in «Большого и Малого театров» the first theatre has two spans. */
  readonly isSingle: boolean;
  /** The spans that are names and not the words that describe what it is. */
  readonly named: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
}

/** What a text calls an entity in its own notes. */
export interface Noted {
  readonly id: string;
  readonly type: string;
  readonly names: readonly string[];
  readonly isPerson: boolean;
}

export interface Annotated {
  readonly text: string;
  readonly noted: readonly Noted[];
  readonly occurrences: readonly Occurrence[];
}

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split(/\r?\n/);

/** `22763 loc_name 37 6 …`: id, kind, offset, length. */
const readSpans = (path: string) =>
  new Map(
    linesOf(path).flatMap((line) => {
      const [id, kind = '', offset, length] = line.trim().split(/\s+/);
      return id ? [[id, { kind, start: Number(offset), end: Number(offset) + Number(length) }] as const] : [];
    }),
  );

/** `10433 Org 22763 22764 # …`: id, type, spans. */
const readObjects = (path: string) =>
  linesOf(path).flatMap((line) => {
    const [head = ''] = line.split('#');
    const [id, type = '', ...spans] = head.trim().split(/\s+/);
    return id ? [{ id, type, spans }] : [];
  });

/** Blocks of lines: numbers of an entity and its objects, then what it is called. */
function readNotes(path: string): { readonly objects: readonly string[]; readonly called: ReadonlyMap<string, readonly string[]> }[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\r?\n/)
    .flatMap((block) => {
      const [head = '', ...rows] = block.trim().split(/\r?\n/);
      const called = Map.groupBy(rows, (row) => row.split(' ')[0] ?? '');
      const values = new Map(Array.from(called, ([key, own]) => [key, own.map((row) => row.slice(key.length + 1).trim())]));
      return head ? [{ objects: head.trim().split(/\s+/).slice(1), called: values }] : [];
    });
}

function namesOf(called: ReadonlyMap<string, readonly string[]>): string[] {
  const [first, middle, last] = ['firstname', 'patronymic', 'lastname'].map((key) => called.get(key)?.[0]);
  const whole = [first, middle, last].filter((part) => part !== undefined).join(' ');
  return [...new Set([...(whole ? [whole] : []), ...(called.get('name') ?? []), ...(called.get('nickname') ?? [])])];
}

function readText(folder: string, book: string): Annotated {
  const path = (layer: string): string => resolve(folder, `${book}.${layer}`);
  const text = readFileSync(path('txt'), 'utf8');
  const spans = readSpans(path('spans'));
  const objects = new Map(readObjects(path('objects')).map((object) => [object.id, object]));
  const notes = readNotes(path('coref')).map(({ objects: ids, called }, at) => ({
    ids,
    noted: {
      id: `${book}:${at}`,
      type: objects.get(ids[0] ?? '')?.type ?? '',
      names: namesOf(called),
      isPerson: called.has('lastname') || called.has('firstname'),
    },
  }));
  const occurrences = notes.flatMap(({ ids, noted }) =>
    ids.flatMap((id): Occurrence[] => {
      const object = objects.get(id);
      const own = (object?.spans ?? []).flatMap((span) => spans.get(span) ?? []);
      const named = own.filter(({ kind }) => /name|nick|patronymic/.test(kind));
      if (!object || named.length === 0) return [];
      const isSingle = own
        .toSorted((a, b) => a.start - b.start)
        .every((span, at, all) => at === 0 || !/,|(?<=\s)и(?=\s)/u.test(text.slice(all[at - 1]?.end, span.start)));
      const [start, end] = [Math.min(...own.map((span) => span.start)), Math.max(...own.map((span) => span.end))];
      return [{ entity: noted.id, type: object.type, start, end, surface: text.slice(start, end), isSingle, named }];
    }),
  );
  return { text, noted: notes.map(({ noted }) => noted), occurrences };
}

/** The texts of the development half of factRuEval 2016. */
export const readFactRuEval = (folder: string): Annotated[] =>
  readdirSync(resolve(folder, 'devset'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readText(resolve(folder, 'devset'), file.slice(0, -4)));
