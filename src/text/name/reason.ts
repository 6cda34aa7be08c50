/** Reasons why a name matches, in the order in which they are returned. */
export const MATCH_REASONS = {
  EXACT: 'The name is written the same. Case, punctuation, spaces within a word and look-alike letters of another script are ignored.',
  CASE_ENDING: 'The name is the same without a Kazakh or Russian case ending: Байбекті is Байбек, Путиным is Путин.',
  TRANSLITERATION: 'The name is the same in another alphabet or spelling: Baýyrjan, Bauyrzhan and Бауыржан.',
  INITIALS: 'An initial stands for a name: Б. for Бауыржан.',
  PATRONYMIC: 'Only one of the two has a patronymic.',
  SET_ASIDE:
    'A word that does not belong to the name was set aside: a form of address, a post, a legal form, an abbreviated class word or a country.',
  WORD_ORDER: 'The words are in another order, such as family name first.',
  TYPO: 'A word differs by one or two letters.',
  WORD: 'The name has other words besides those in the text.',
  PARTIAL: 'The name lacks some of the words in the text.',
  LEGAL_FORM: 'The legal forms differ: ТОО and АО.',
  SIGN: 'Only one of the two has a sign such as + or #.',
  ADJECTIVE: 'The text has an adjective made of the name of a place or people: казахстанский of Казахстан.',
  PREFIX: 'A word of the name starts with the text.',
  PART: 'A word of the name contains the text.',
  LINKED: 'The entity is linked with an entity given in `linkedTo`.',
} as const;

export type MatchReason = keyof typeof MATCH_REASONS;
const REASON_ORDER = Object.keys(MATCH_REASONS);

/** Removes duplicates and sorts reasons. */
export const sortReasons = (reasons: Iterable<MatchReason>): MatchReason[] =>
  [...new Set(reasons)].sort((a, b) => REASON_ORDER.indexOf(a) - REASON_ORDER.indexOf(b));
