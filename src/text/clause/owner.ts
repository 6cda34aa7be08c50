import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseWord, Phrase } from './phrase.ts';

/** True if nothing stands between two phrases. */
const isAdjacent = (one: Phrase, other: Phrase): boolean => one.to === other.from;

/** A Kazakh phrase belongs to the next one that has a possessive ending: `партия мүшелері`, `облыстың әкімі`. */
const isKazakhOwner = (one: Phrase, other: Phrase): boolean =>
  isAdjacent(one, other) &&
  other.isPossessed &&
  other.kind !== 'PRONOUN' &&
  (one.slots.includes('GEN') || (one.slots.includes('SUBJ') && one.kind !== 'PERSON'));

const isRussianOwner = (one: Phrase, other: Phrase): boolean =>
  isAdjacent(one, other) &&
  (other.kind !== 'PERSON' || (one.kind !== 'OFFICE' && one.kind !== 'ORGANIZATION')) &&
  one.kind !== 'PERSON' &&
  !one.name &&
  one.kind !== 'PRONOUN' &&
  other.slots.includes('GEN') &&
  other.kind !== 'PRONOUN';

/** `адвокат Зорина Тимур Ашимов`: of two names the first is whose office it is. */
const isOfPerson = (office: Phrase, one: Phrase, other: Phrase | undefined): boolean =>
  office.kind === 'OFFICE' &&
  one.kind === 'PERSON' &&
  one.slots.includes('GEN') &&
  isAdjacent(office, one) &&
  other?.kind === 'PERSON' &&
  isAdjacent(one, other);

const isEnglishOwner = (words: readonly ClauseWord[], one: Phrase, other: Phrase): boolean => {
  const between = words.slice(one.to, other.from).map(({ lower }) => lower);
  return one.kind !== 'PERSON' && one.kind !== 'PRONOUN' && /^(?:of|of the|of its|of his|of a)$/.test(between.join(' '));
};

/** `10 мың партия мүшесі`: the number counts the members. */
const ownKazakh = (phrase: Phrase, owner: Phrase): Phrase => {
  const { amount } = owner;
  if (!amount || phrase.amount) return { ...phrase, owner };
  return {
    ...phrase,
    amount,
    from: owner.from,
    start: owner.start,
    owner: { ...owner, amount: null, isPlural: false, start: amount.end + 1, from: owner.to - 1 },
  };
};

/** `белсенділері мен еріктілері` are one group. */
function joinKazakhGroups(words: readonly ClauseWord[], phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    const isPair = last?.kind === 'GROUP' && phrase.kind === 'GROUP' && last.isPossessed && phrase.isPossessed && !phrase.amount;
    const between =
      last &&
      words
        .slice(last.to, phrase.from)
        .map(({ lower }) => lower)
        .join(' ');
    if (!last || !isPair || !/^(?:мен|бен|пен|және)$/u.test(between ?? '')) {
      joined.push(phrase);
      continue;
    }
    joined.pop();
    joined.push({ ...phrase, from: last.from, start: last.start, isPlural: true, amount: last.amount });
  }
  return joined;
}

const BODY_KINDS: ReadonlySet<string> = new Set(['ORGANIZATION', 'FUND']);
const OF = /^(?:of|of the)$/u;

/** "The newspaper Ashyq Alan", "the city of Almaty": one name with the noun that says what it is. */
function isApposition(words: readonly ClauseWord[], noun: Phrase, name: Phrase): boolean {
  if (noun.name || !name.name || noun.isPossessed) return false;
  if (isAdjacent(noun, name)) return BODY_KINDS.has(noun.kind) && BODY_KINDS.has(name.kind) && !name.slots.every((slot) => slot === 'GEN');
  return (
    noun.kind === 'PLACE' &&
    name.kind === 'PLACE' &&
    OF.test(
      words
        .slice(noun.to, name.from)
        .map(({ lower }) => lower)
        .join(' '),
    )
  );
}

function joinAppositions(words: readonly ClauseWord[], phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    if (last && isApposition(words, last, phrase)) joined.pop();
    joined.push(last && isApposition(words, last, phrase) ? { ...phrase, from: last.from, start: last.start, slots: last.slots } : phrase);
  }
  return joined;
}

/** In `әйелдер мен жастарға` only the last word has the case of both. */
function shareKazakhCase(words: readonly ClauseWord[], phrases: readonly Phrase[]): Phrase[] {
  const shared: Phrase[] = [];
  for (const phrase of phrases.toReversed()) {
    const next = shared.at(-1);
    const between = next
      ? words
          .slice(phrase.to, next.from)
          .map(({ lower }) => lower)
          .join(' ')
      : '';
    const isPair = next?.kind === phrase.kind && phrase.slots.includes('SUBJ') && /^(?:мен|бен|пен|және|,)$/u.test(between);
    shared.push(isPair && next && !next.slots.includes('SUBJ') ? { ...phrase, slots: next.slots } : phrase);
  }
  return shared.reverse();
}

/** Without what belongs to another phrase: that is in the other one. */
export function attachOwners(words: readonly ClauseWord[], found: readonly Phrase[], lang: RecognizedLanguage): Phrase[] {
  const linked: Phrase[] = [];
  const phrases = lang === 'kk' ? found : joinAppositions(words, found);
  if (lang === 'kk') {
    for (const phrase of joinKazakhGroups(words, shareKazakhCase(words, phrases))) {
      const last = linked.at(-1);
      if (last && isKazakhOwner(last, phrase)) linked.pop();
      linked.push(last && isKazakhOwner(last, phrase) ? ownKazakh(phrase, last) : phrase);
    }
    return linked;
  }
  for (const phrase of phrases.toReversed()) {
    const next = linked.at(-1);
    const isOwner =
      next &&
      (lang === 'ru' ? isRussianOwner(phrase, next) || isOfPerson(phrase, next, linked.at(-2)) : isEnglishOwner(words, phrase, next));
    if (isOwner) linked.pop();
    linked.push(isOwner ? { ...phrase, owner: next } : phrase);
  }
  return linked.reverse();
}

/** A phrase and all that it belongs to, the outermost first. */
export function listOwners(phrase: Phrase): Phrase[] {
  return phrase.owner ? [phrase, ...listOwners(phrase.owner)] : [phrase];
}

/** The end of the words of a phrase with those of its owners. */
export const findLastWord = (phrase: Phrase): number => Math.max(...listOwners(phrase).map(({ to }) => to));

/** The words of a phrase with those of its owners. */
export function findFullSpan(phrase: Phrase): { readonly start: number; readonly end: number } {
  const all = listOwners(phrase);
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}
