import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS, type Lang } from '../../explorer/src/state/state.ts';

export const SOURCES = join(import.meta.dirname, '../../explorer/src');

/** The text of a message for a number. Messages without a parameter ignore it. */
export type Render = (number: number) => string;

export interface Message {
  /** The file, the export and the path to the text. */
  readonly key: string;
  readonly isFunction: boolean;
  readonly render: Render;
}

/** The files below a folder of the explorer's sources, by the end of their names. */
export const listSources = (...endings: readonly string[]): readonly string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .toSorted();

/** Every message of the explorer in each language. */
export async function readMessages(): Promise<Readonly<Record<Lang, readonly Message[]>>> {
  const messages: Record<Lang, Message[]> = { kk: [], ru: [], en: [] };
  for (const file of listSources('.message.ts')) {
    // Such a file exports records of texts by language.
    const exported = (await import(join(SOURCES, file))) as Readonly<Record<string, Readonly<Record<Lang, unknown>>>>;
    for (const [name, texts] of Object.entries(exported))
      for (const lang of LANGS) messages[lang].push(...flatten(`${file} ${name}`, texts[lang]));
  }
  return messages;
}

function flatten(key: string, value: unknown): Message[] {
  if (typeof value === 'string') return [{ key, isFunction: false, render: () => value }];
  if (typeof value === 'function') {
    // All parameters of messages are numbers, or names that any text can stand for.
    const message = value as (...parameters: readonly unknown[]) => string;
    return [{ key, isFunction: true, render: (number) => message(...Array.from({ length: value.length }, () => number)) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  // The plural forms of a word are one message; a language has as many of them as it needs.
  if ('other' in value) return flatten(key, value.other);
  return Object.entries(value).flatMap(([name, item]) => flatten(`${key}.${name}`, item));
}
