import { KINDS, type Kind } from '../../schema/ontology.ts';
import { HEADS, MEN, TAILS, WOMEN } from '../made-up/words.ts';

const pick = (list: readonly string[], random: () => number): string => list[Math.floor(random() * list.length)] ?? '';
const made = (random: () => number): string => pick(HEADS, random) + pick(TAILS, random);

/** Draws a made-up name in Kazakh. Some names are the same. */
export const drawLabel = (kind: Kind, random: () => number): string =>
  kind === 'PERSON'
    ? `${pick(random() < 0.5 ? MEN : WOMEN, random)} ${made(random)}`
    : `«${made(random)} ${made(random)}» ${KINDS[kind].kk}`;
