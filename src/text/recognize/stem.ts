/** Languages that names are recognized in. */
export const RECOGNIZED_LANGUAGES = ['kk', 'ru', 'en'] as const;
export type RecognizedLanguage = (typeof RECOGNIZED_LANGUAGES)[number];

const MIN_STEM_LENGTH = 3;

/** Endings of cases, longest first. A stem is only compared with other stems, so a wrong cut does little harm. */
const ENDINGS: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /(?:-\p{L}{1,5}|[дт][ае]ғы|[дт]егі|н[дт][ае]ғы|ндегі|[ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|н[дт][ае]|[дт][ае]н|н[ае]н|[дт][ае]|н[ае]|[мбп]ен)$/u,
  ru: /(?:иями|ями|ами|ией|иям|иях|ого|его|ому|ему|ыми|ими|ой|ей|ою|ею|ию|ия|ии|ие|ий|ом|ем|ём|ым|им|ах|ях|ам|ям|ую|юю|ая|яя|ое|ее|ые|ый|ых|их|ов|а|я|у|ю|ы|и|е|о|ь|й)$/u,
  en: /(?:ies|s)$/u,
};

/** The start of a lower-case word that its case forms share. */
export function toNameStem(lower: string, lang: RecognizedLanguage): string {
  const ending = ENDINGS[lang].exec(lower)?.[0];
  return ending !== undefined && lower.length - ending.length >= MIN_STEM_LENGTH ? lower.slice(0, -ending.length) : lower;
}
