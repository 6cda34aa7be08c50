import { isNumeral } from './numeral.ts';

/** Names of monarchs and popes, which languages translate: Николай II, Nicholas II. A line is one name. */
const NAMES = `
николай nicholas
петр пётр peter
екатерина catherine
елизавета elizabeth
александр alexander
павел paul
иоанн иван john ivan
карл charles
георг george
вильгельм william wilhelm
генрих henry
людовик louis
филипп philip felipe
фридрих frederick friedrich
франциск francis
бенедикт benedict
пий pius
климент clement
григорий gregory
иннокентий innocent
лев leo
мария mary maria
яков james jacob
рихард ричард richard
эдуард edward
стефан stephen
`;

const LINES: readonly (readonly string[])[] = NAMES.trim()
  .split('\n')
  .map((line) => line.split(' '));
const LINE_BY_NAME: ReadonlyMap<string, number> = new Map(LINES.flatMap((names, index) => names.map((name) => [name, index] as const)));

interface NamedWord {
  readonly norm: string;
  readonly lemmas?: readonly { readonly norm: string }[];
}

const findLines = ({ norm, lemmas = [] }: NamedWord): number[] =>
  [norm, ...lemmas.map((lemma) => lemma.norm)].flatMap((form) => LINE_BY_NAME.get(form) ?? []);

/** True if words have a number, as the names of monarchs and popes do. */
export const isRegnal = (words: readonly NamedWord[]): boolean => words.length > 1 && words.some(({ norm }) => isNumeral(norm));

/** What a monarch of that name is called in other languages. */
export const listRegnalNames = (word: NamedWord): readonly string[] => findLines(word).flatMap((line) => LINES[line] ?? []);

/** True if two words are the name of one monarch in two languages. */
export const isSameRegnalName = (read: NamedWord, word: NamedWord): boolean => listRegnalNames(read).includes(word.norm);
