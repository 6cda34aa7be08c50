/* The Latin alphabets of Kazakh of 2018 and 2021. Letters of Russian words alone are written as the press does. */

const LETTERS = 'а ә б в г ғ д е ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ш ы і э ю я ц ч щ ё ъ ь'.split(' ');
const OF_2018 = 'a á b v g ǵ d e j z ı ı k q l m n ń o ó p r s t ý u ú f h h sh y i e ıý ıa ts ch sh ıo  '.split(' ');
const OF_2021 = 'a ä b v g ğ d e j z i i k q l m n ñ o ö p r s t u ū ü f h h ş y ı e iu ia ts ch ş io  '.split(' ');

function alphabet(signs: readonly string[], capitals: Readonly<Record<string, string>>): (text: string) => string {
  const table = new Map(LETTERS.map((letter, at) => [letter, signs[at] ?? '']));
  const capital = (sign: string): string => (capitals[sign.charAt(0)] ?? sign.charAt(0).toUpperCase()) + sign.slice(1);
  return (text) =>
    Array.from(text, (letter) => {
      const sign = table.get(letter.toLowerCase());
      return sign === undefined ? letter : letter === letter.toLowerCase() ? sign : capital(sign);
    }).join('');
}

export const toLatin2018 = alphabet(OF_2018, {});
/** Its capital of i has a dot. */
export const toLatin2021 = alphabet(OF_2021, { i: 'İ', ı: 'I' });
