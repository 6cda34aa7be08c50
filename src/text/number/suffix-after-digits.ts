import { AFTER_HYPHEN } from '../inflection/suffix.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { Token } from './token.ts';

/** What is written right behind digits: a case ending, the ending of an ordinal, or another word ("12-бап", "21-летний"). */
export interface DigitSuffix {
  readonly kind: 'CASE' | 'ORDINAL' | 'OTHER';
  /** Number of tokens. */
  readonly length: number;
}

const RUSSIAN_CASE = /^(?:ти|и|ю|тью|х|мя|ми|ух|ех)$/;
const RUSSIAN_ORDINAL = /^(?:й|я|е|го|му|м|ый|ий|ая|ое|ой|ую|ых|ые|ого|ому|ом|ым)$/;
const ENGLISH_ORDINAL = /^(?:st|nd|rd|th)$/;
const HYPHEN = /^[-‐‑–]$/;

function classify(ending: string, lang: RecognizedLanguage): DigitSuffix['kind'] {
  if (lang === 'kk') {
    const endings = AFTER_HYPHEN.get(ending);
    if (endings) return endings.includes('ORDINAL') ? 'ORDINAL' : 'CASE';
    return 'OTHER';
  }
  if (lang === 'ru' && RUSSIAN_CASE.test(ending)) return 'CASE';
  return (lang === 'ru' ? RUSSIAN_ORDINAL : ENGLISH_ORDINAL).test(ending) ? 'ORDINAL' : 'OTHER';
}

/** The suffix behind digits; null if there is none. A word after a hyphen that is a number of its own is none: "10-мың". */
export function findDigitSuffix(tokens: readonly Token[], index: number, lang: RecognizedLanguage): DigitSuffix | null {
  const [first, second] = [tokens[index], tokens[index + 1]];
  if (first?.isGlued && first.kind === 'WORD' && lang === 'en' && ENGLISH_ORDINAL.test(first.norm)) return { kind: 'ORDINAL', length: 1 };
  if (!first?.isGlued || !HYPHEN.test(first.text) || !second?.isGlued || second.kind !== 'WORD') return null;
  return { kind: classify(second.norm, lang), length: 2 };
}
