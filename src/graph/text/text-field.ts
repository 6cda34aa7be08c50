/** Fields that are searched by their words. */
export const TEXT_FIELDS = {
  TITLE: 'Title of an article, in the language of the article.',
  TEXT: 'Text of a sentence, in the language of the article.',
  GLOSS: 'Gloss of a sentence.',
  VALUE: 'Text value of a statement that rests on the sentence.',
  DESCRIPTION: 'Description of an entity that the article declares.',
} as const;
export type TextField = keyof typeof TEXT_FIELDS;
