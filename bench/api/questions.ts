import { ENTITY_QUESTIONS } from './cards.ts';
import { LIST_QUESTIONS } from './lists.ts';
import type { Question } from './question.ts';
import { OWN_QUESTIONS, SENTENCE } from './sources.ts';

/** The questions whose geometric mean counts. */
export const EVERYDAY: readonly Question[] = [...ENTITY_QUESTIONS, ...LIST_QUESTIONS, SENTENCE];
export const QUESTIONS: readonly Question[] = [...EVERYDAY, ...OWN_QUESTIONS];
/** All of the everyday questions in random order, while somebody writes. */
export const MIXED = 'mixed, with writes';
