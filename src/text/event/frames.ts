import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { Frame } from './frame.ts';
import { COURTS } from './frames-courts.ts';
import { DISASTERS } from './frames-disasters.ts';
import { DOCUMENT_EVENTS } from './frames-documents.ts';
import { MEETINGS } from './frames-meetings.ts';
import { MONEY } from './frames-money.ts';
import { OFFICE_EVENTS } from './frames-offices.ts';
import { ORGANIZATION_EVENTS } from './frames-organizations.ts';
import { RELATIONS } from './frames-relations.ts';
import { listEnglishForms } from './verb-form.ts';

/** Frames by field, those first that are tried first where one verb has several. */
export const FRAME_FIELDS = {
  offices: OFFICE_EVENTS,
  courts: COURTS,
  money: MONEY,
  meetings: MEETINGS,
  disasters: DISASTERS,
  documents: DOCUMENT_EVENTS,
  organizations: ORGANIZATION_EVENTS,
  relations: RELATIONS,
} as const satisfies Readonly<Record<string, readonly Frame[]>>;
const FRAMES: readonly Frame[] = Object.values(FRAME_FIELDS).flat();

/** A verb or noun of a frame: its first word, and the words before (Kazakh) or behind it. */
export interface TriggerEntry {
  /** The stem or whole form of the main word. */
  readonly stem: string;
  readonly isWhole: boolean;
  /** Beginnings of the other words. */
  readonly others: readonly string[];
  readonly frame: Frame;
  readonly written: string;
}

export interface TriggerTable {
  /** Entries by the first three letters of their stem. */
  readonly verbs: ReadonlyMap<string, readonly TriggerEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly TriggerEntry[]>;
}

const PREFIX_LENGTH = 2;
export const toPrefix = (word: string): string => word.slice(0, PREFIX_LENGTH);

function toEntry(written: string, frame: Frame, lang: RecognizedLanguage): TriggerEntry {
  const parts = written.replace(/^=/, '').replaceAll('ё', 'е').toLowerCase().split('|')[0]?.split('_') ?? [];
  const main = (lang === 'kk' ? parts.at(-1) : parts[0]) ?? '';
  const others = lang === 'kk' ? parts.slice(0, -1) : parts.slice(1);
  return { stem: main, isWhole: written.startsWith('='), others, frame, written };
}

function groupEntries(lang: RecognizedLanguage, part: 'verbs' | 'nouns'): ReadonlyMap<string, readonly TriggerEntry[]> {
  const entries = FRAMES.flatMap((frame) =>
    frame[part][lang]
      .split(' ')
      .filter(Boolean)
      .map((written) => toEntry(written, frame, lang)),
  );
  const listPrefixes = ({ stem, written }: TriggerEntry): ReadonlySet<string> =>
    new Set(lang === 'en' && part === 'verbs' ? listEnglishForms(written).map(({ word }) => toPrefix(word)) : [toPrefix(stem)]);
  const grouped = new Map<string, TriggerEntry[]>();
  for (const entry of entries) for (const prefix of listPrefixes(entry)) grouped.set(prefix, [...(grouped.get(prefix) ?? []), entry]);
  return grouped;
}

const tableByLanguage = new Map<RecognizedLanguage, TriggerTable>();
/** The verbs and nouns of a language. They are read once. */
export function openTriggers(lang: RecognizedLanguage): TriggerTable {
  const table = tableByLanguage.get(lang) ?? { verbs: groupEntries(lang, 'verbs'), nouns: groupEntries(lang, 'nouns') };
  tableByLanguage.set(lang, table);
  return table;
}
