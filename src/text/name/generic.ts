import { toWordKey } from './name-key.ts';

/** Class words and conjunctions. A name with or without them is the same. */
const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    'қоры қор партиясы партия қаласы қала ауылы ауыл ауданы аудан облысы облыс сайты сайт және мен пен бен ' +
    'фонд партия город село район область сайт и в о из на ' +
    'fund foundation party city town village district region province website the of and a an'
  )
    .split(' ')
    .map(toWordKey),
);

export const isGeneric = (key: string): boolean => GENERIC_WORDS.has(key);
