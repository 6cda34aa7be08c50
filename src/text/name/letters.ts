/*
 * How each script writes the sounds of Kazakh and Russian names, in the letters of the script-independent key: a b ch d e f g
 * h i j k l m n o p r s sh t ts u v z. Sources: the alphabets of 1940, 2017, 2018 and 2021, BGN/PCGN 1979, ISO 9,
 * English-language press, and the Arabic script of Kazakhs in China (töte jazu).
 */

const parseTable = (written: string): ReadonlyMap<string, string> =>
  new Map(
    written
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [letter = '', sound = ''] = pair.split('=');
        return [letter, sound];
      }),
  );

export const CYRILLIC_SOUNDS = parseTable(`
  а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=e ж=j з=z и=i й=i к=k қ=k л=l м=m н=n ң=ng о=o ө=o п=p р=r с=s т=t у=u ұ=u ү=u ф=f
  х=h һ=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= і=i э=e ю=iu я=ia
  ў=u ї=i є=e ґ=g ѓ=g ќ=k ј=i љ=l њ=n ђ=j ћ=ch џ=j ҳ=h ҷ=j ӣ=i ӯ=u ҡ=k ҙ=z ҫ=s ҝ=g ҹ=j
`);

/** Without the high hamza, which only marks front vowels: the key does not distinguish ә and а. */
export const ARABIC_SOUNDS = parseTable(`
  ا=a أ=a آ=a إ=i ٵ=a ب=b ۆ=v گ=g ع=g غ=g د=d ە=e ه=h ة=e ج=j ز=z ي=i ی=i ئ=i ى=i ٸ=i ك=k ک=k ق=k ل=l م=m ن=n ڭ=ng و=o ؤ=o ٶ=o
  پ=p ر=r س=s ت=t ط=t ۋ=u ۇ=u ٷ=u ۈ=u ۉ=u ف=f ح=h خ=h ھ=h چ=ch ش=sh ص=s ض=z ظ=z ذ=z ث=s ژ=j ء= ٴ=
`);

/** Latin letters that differ from their base letter: alphabets of 2018 (ý is у) and 2021 (ş is ш), ISO 9, and others. */
export const LATIN_SOUNDS = parseTable(`
  ý=u ş=sh š=sh ŝ=sh č=ch ç=ch ž=j ŋ=ng ñ=ng ń=ng ı=i ə=a ø=o ł=l đ=d ð=d þ=t ß=s æ=e œ=e
`);

/** Digraphs and letters of Latin spellings with another sound, longest first. */
export const LATIN_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/'s$/g, ''], // the English possessive
  [/ija$/g, 'iya'], // Dänija
  [/shch|sch|s'(?=\p{L})/gu, 'sh'], // s' c' y' are ш ч у in the alphabet of 2017
  [/tsch|tch|c'(?=\p{L})/gu, 'ch'],
  [/y'(?=\p{L})/gu, 'u'],
  [/dzh|zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/tz/g, 'ts'],
  [/(?<=[bcdfghijklmnpqrstvwxz])yo/g, 'e'], // Fyodor, Mirziyoyev
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
];

/** Rules that unify all spellings of a sound. */
export const SOUND_RULES: readonly (readonly [RegExp, string])[] = [
  [/dj/g, 'j'], // Джамбул
  [/ng+/g, 'n'], // ң and ңғ are n, ng and ngg
  [/i+e/g, 'e'], // Назарбаев, Nazarbayev
  [/aui(?=[^aeiou]|$)/g, 'au'], // Бауыржан, Baurzhan; ауыл, аул
  [/i{2,}/g, 'i'], // Юлия, Yuliya
  [/(?<=[bdfgjklmnprstvz])iu/g, 'u'], // Плюс, Plus; Людмила, Ludmila
];

/** Rules that unify sounds for which one language regularly writes another: Қазақстан, Казахстан; Омаров, Умаров. */
export const SOUND_MERGERS: readonly (readonly [RegExp, string])[] = [
  [/(?<![sc])h/g, 'k'],
  [/o/g, 'u'],
  [/(\p{L})\1+/gu, '$1'], // Мақтаарал, Maktaral; 2100 is not 210
];
