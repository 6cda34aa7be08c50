interface ClassWord {
  readonly norm: string;
  readonly lemmas?: readonly { readonly norm: string }[];
}

/** Words of one class in Kazakh, Russian and English. A line is one class; abbreviations stand before the full stop or hyphen of a text. */
const WORDS_BY_CLASS = `
город г гор қала қаласы қ city town
село с сел п пос поселок поселка пгт аул ауыл ауылы village settlement
район р ауд аудан ауданы district
область обл облыс облысы region oblast
улица ул көше көшесі street
проспект пр просп даңғыл даңғылы avenue
микрорайон мкр шағынаудан шағынауданы ықшамаудан ықшамауданы
фонд қор қоры fund foundation
партия партиясы party
сайт сайты website
`;
const SETTLEMENTS: ReadonlySet<number> = new Set([0, 1]);
const REGIONS: ReadonlySet<number> = new Set([2, 3]);

const CLASSES: readonly (readonly string[])[] = WORDS_BY_CLASS.trim()
  .split('\n')
  .map((line) => line.split(' '));
const CLASS_BY_WORD: ReadonlyMap<string, number> = new Map(CLASSES.flatMap((words, index) => words.map((word) => [word, index] as const)));

/** The words of a class in all languages. */
export const listClassWords = (named: number): readonly string[] => CLASSES[named] ?? [];

/** True for the classes of regions and districts. */
export const isRegionClass = (named: number): boolean => REGIONS.has(named);

/** The number of the class that a word names: the same for қаласы, город and г; undefined if it names none. */
export const getNamedClass = ({ norm, lemmas = [] }: ClassWord): number | undefined =>
  [norm, ...lemmas.map((lemma) => lemma.norm)].map((form) => CLASS_BY_WORD.get(form)).find((named) => named !== undefined);

/** True for the class of a town or village, with or without which its name is the same: город Алматы. */
export const isSettlementWord = (word: ClassWord): boolean => SETTLEMENTS.has(getNamedClass(word) ?? Number.NaN);
