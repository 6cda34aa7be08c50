import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listWords, type ReadGraph, readGraph } from './graph.ts';

/** What a reader finds in a note: one line of its file. */
export interface Expected {
  readonly line: string;
  readonly kind: string;
  readonly isFound: boolean;
}

export interface JudgedNote {
  readonly name: string;
  readonly expected: readonly Expected[];
  readonly events: number;
  readonly wrongEvents: readonly string[];
}

const HARM = new Set(['DEATH', 'INJURY']);
const DISASTERS = new Set(['ACCIDENT', 'FIRE', 'EARTHQUAKE', 'FLOOD', 'EXPLOSION', 'COLLAPSE', 'STORM', 'ATTACK']);

/** `HOST=Жүнісов`: the role has an entity with the word, or the value. */
function hasRole(graph: ReadGraph, event: string, role: string): boolean {
  const [predicate = '', word = ''] = role.split('=');
  const stated = graph.statements.filter(({ subject, predicate: one }) => subject === event && one.startsWith(predicate));
  if (predicate === 'stance') return graph.statements.some(({ subject, stance }) => subject === event && stance === word);
  return stated.some(({ value }) => {
    const entity = graph.entities.get(value);
    return entity ? listWords(graph, entity).includes(word.toLowerCase()) : value.startsWith(word);
  });
}

/** Kinds and roles of an event, all of one entity. The dead of an accident may be told with it. */
function hasEvent(graph: ReadGraph, type: string, roles: readonly string[]): boolean {
  const isRight = (found: string | undefined): boolean => found === type || (HARM.has(type) && DISASTERS.has(found ?? ''));
  const needed = Math.min(2, roles.length);
  return [...graph.entities.values()].some(
    ({ slug, kind, type: found }) =>
      kind === 'EVENT' && isRight(found) && roles.filter((role) => hasRole(graph, slug, role)).length >= needed,
  );
}

function hasFact(graph: ReadGraph, predicate: string, [subject = '', object = '']: readonly string[]): boolean {
  const isNamed = (slug: string, word: string): boolean => {
    const entity = graph.entities.get(slug);
    return entity !== undefined && listWords(graph, entity).includes(word.toLowerCase());
  };
  return graph.statements.some((one) => one.predicate === predicate && isNamed(one.subject, subject) && isNamed(one.value, object));
}

function isFound(graph: ReadGraph, line: string): boolean {
  const [kind, first = '', ...rest] = line.split(' ');
  const words = rest.join(' ');
  if (kind === 'name') {
    const right = [...graph.entities.values()].filter(
      (entity) => entity.kind === first && listWords(graph, entity).includes(words.toLowerCase()),
    );
    return right.length > 0;
  }
  if (kind === 'event') return hasEvent(graph, first, words.split(/ (?=[A-Za-z_]+=)/));
  if (kind === 'fact') return hasFact(graph, first, words.split('='));
  if (kind === 'quote') {
    const quotation = graph.quotations.find(({ first: from, last }) => from <= Number(first) && Number(first) <= last);
    const entity = graph.entities.get(quotation?.speaker ?? '');
    return entity !== undefined && listWords(graph, entity).includes(words.toLowerCase());
  }
  throw new Error(`no such line: ${line}`);
}

/** Reads a note with what a reader finds in it. */
export function readNote(path: string): { readonly graph: ReadGraph; readonly lines: readonly string[] } {
  const [head = '', facts = ''] = readFileSync(path, 'utf8').split('\n---\n');
  const [first = '', ...rest] = head.split('\n');
  const [lang = '', published = ''] = first.split(' ');
  return { graph: readGraph(rest.join('\n'), lang, published), lines: facts.split('\n').filter(Boolean) };
}

/** Types of events that a note tells of. Another proposed type is wrong. */
const listTypes = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => (line.startsWith('event ') ? (line.split(' ')[1] ?? []) : [])));

function judgeNote(folder: string, name: string): JudgedNote {
  const { graph, lines } = readNote(join(folder, name));
  const types = listTypes(lines);
  const events = [...graph.entities.values()].filter(({ kind }) => kind === 'EVENT');
  return {
    name: name.replace(/\.txt$/, ''),
    expected: lines.map((line) => ({ line, kind: line.split(' ')[0] ?? '', isFound: isFound(graph, line) })),
    events: events.length,
    wrongEvents: events.filter(({ type }) => !types.has(type ?? '')).map(({ slug }) => slug),
  };
}

/** How the rules do on the notes of a folder. */
export const judgeNotes = (folder: string): JudgedNote[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => judgeNote(folder, name));

export function describeNotes(notes: readonly JudgedNote[]): string {
  const all = notes.flatMap(({ expected }) => expected);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const share = (list: readonly Expected[]): string => `${list.filter((one) => one.isFound).length} of ${list.length}`;
  const events = notes.reduce((sum, note) => sum + note.events, 0);
  const wrong = notes.flatMap(({ name, wrongEvents }) => wrongEvents.map((slug) => `  another event in ${name}: ${slug}`));
  return [
    ...kinds.map((kind) => `${kind}: ${share(all.filter((one) => one.kind === kind))}`),
    `events of types that no note tells of: ${wrong.length} of ${events}`,
    ...notes.flatMap(({ name, expected }) => expected.filter((one) => !one.isFound).map(({ line }) => `  missed in ${name}: ${line}`)),
    ...wrong,
  ].join('\n');
}
