import { readFile } from 'node:fs/promises';
import { GOLD } from '../support/article.ts';

/** The annotation of the first article, as far as it is asked here. */
export interface Gold {
  readonly sentences: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly mentions: readonly Span[];
  readonly quantities: readonly { readonly id: string; readonly value: number; readonly comparator: 'gt' | 'eq'; readonly unit: string }[];
  readonly quotations: readonly { readonly speaker: string; readonly speaker_surface: string; readonly sentences: readonly string[] }[];
  readonly events: readonly { readonly id: string; readonly roles: Readonly<Record<string, string>> }[];
  readonly relations: readonly { readonly subject: string; readonly predicate: string; readonly object: string; readonly status: string }[];
}

interface Span {
  readonly entity: string;
  readonly kind: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

export const readGold = async (): Promise<Gold> => JSON.parse(await readFile(GOLD, 'utf8')) as Gold; // a file that nobody changes

/** What the annotation numbers V and T: the event it belongs to, and the predicate. */
export const MEASURES: Readonly<Record<string, readonly [event: string, predicate: string]>> = {
  V1: ['E4', 'RECIPIENT_COUNT'],
  V2: ['E4', 'AMOUNT_EACH'],
  V3: ['E5', 'RECIPIENT_COUNT'],
  V4: ['E6', 'RECIPIENT_COUNT'],
  V5: ['E7', 'AMOUNT'],
  V6: ['E8', 'AMOUNT'],
  V7: ['E10', 'THEME_COUNT'],
  V8: ['E14', 'FACTOR'],
  V9: ['E15', 'THEME_COUNT'],
  T1: ['E17', 'PLANNED_TIME'],
};
