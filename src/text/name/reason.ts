/** Why a name answers to what was written, in the order in which reasons are given. */
export const MATCH_REASONS = {
  EXACT: 'It is written the same; capitals, punctuation, spaces within a word and look-alike letters of another script do not count.',
  CASE_ENDING: 'It is the same without a Kazakh ending: Байбекті is Байбек.',
  TRANSLITERATION: 'It is the same in another alphabet or spelling: Baýyrjan, Bauyrzhan and Бауыржан.',
  INITIALS: 'An initial stands for a name: Б. for Бауыржан.',
  PATRONYMIC: 'Only one of the two has a patronymic.',
  WORD_ORDER: 'The words stand in another order, such as the family name first.',
  TYPO: 'A word differs by a letter or two.',
  WORD: 'It has further words.',
  PARTIAL: 'It lacks some of the words looked for.',
  PREFIX: 'A word of it begins so.',
  PART: 'A word of it has this within.',
  LINKED: 'It is linked with what it was said to be linked with.',
} as const;

export type MatchReason = keyof typeof MATCH_REASONS;
const ORDER = Object.keys(MATCH_REASONS);

/** Each reason once, in their order. */
export const inOrder = (reasons: Iterable<MatchReason>): MatchReason[] =>
  [...new Set(reasons)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
