/** What a word tells of a name: part of one, or a word that stands beside one. */
export const WORD_CLASSES = [
  'GIVEN_NAME',
  'PLACE',
  'PLACE_WORD',
  'SITE_WORD',
  'ORGANIZATION_WORD',
  'OTHER_WORD',
  'POST',
  'LEGAL_FORM',
  'SPEECH',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** The words of each class, separated by spaces. */
export type ClassWords = Readonly<Record<WordClass, string>>;
