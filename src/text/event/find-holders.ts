import { findLastWord } from '../clause/owner.ts';
import type { ClauseWord, Phrase } from '../clause/phrase.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { FoundHolder } from './event.ts';

const wordsBetween = (words: readonly ClauseWord[], one: Phrase, other: Phrase): string =>
  words
    .slice(findLastWord(one), other.from)
    .map(({ lower }) => lower)
    .join(' ');

/** People beside their offices: `министр Иван Петров`, `Анна Ли, глава фонда`, `His lawyer, Susan Park`. */
export function findHolders(words: readonly ClauseWord[], phrases: readonly Phrase[]): FoundHolder[] {
  return phrases.flatMap((phrase, index): FoundHolder[] => {
    const next = phrases[index + 1];
    if (!next) return [];
    const between = wordsBetween(words, phrase, next);
    const isNamed = (one: Phrase): boolean => one.kind === 'PERSON' && one.name !== null;
    if (phrase.kind === 'OFFICE' && isNamed(next) && !phrase.isPlural && (between === '' || between === ',')) {
      if (between === ',' && !isClosed(words, next)) return [];
      return [{ office: phrase, person: next }];
    }
    if (isNamed(phrase) && next.kind === 'OFFICE' && !next.name && /^, ?(?:the|a|an|who is|бывший|бывшая)?$/.test(between))
      return [{ office: next, person: phrase }];
    return [];
  });
}

/** True if a comma or the end follows: "his lawyer, Susan Park, said". */
const isClosed = (words: readonly ClauseWord[], { to }: Phrase): boolean => /^[,.–—]$/.test(words[to]?.text ?? '.');

/** Phrases without the offices that stand beside a person: the person is who acts. */
export const excludeOffices = (phrases: readonly Phrase[], holders: readonly FoundHolder[], lang: RecognizedLanguage): Phrase[] => {
  const beside = new Set(holders.map(({ office }) => office));
  return phrases.flatMap((phrase) => {
    if (beside.has(phrase)) return [];
    const office =
      lang === 'kk' ? undefined : holders.find(({ person, office: one }) => person === phrase && one.from < person.from)?.office;
    return [office ? { ...phrase, slots: office.slots } : phrase];
  });
};
