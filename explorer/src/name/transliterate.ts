/** Kazakh and Russian letters in Latin, as names are usually written in English. */
const TO_LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'gh', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'q' },
  ...{ л: 'l', м: 'm', н: 'n', ң: 'ng', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'kh' },
  ...{ һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', і: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** Latin letters and their groups in Cyrillic, the longest first. */
const TO_CYRILLIC: Readonly<Record<string, string>> = {
  ...{ shch: 'щ', sh: 'ш', zh: 'ж', kh: 'х', gh: 'г', ch: 'ч', ts: 'ц', yu: 'ю', ya: 'я', yo: 'ё', ye: 'е' },
  ...{ a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п' },
  ...{ q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'у', x: 'кс', y: 'ы', z: 'з' },
};

/** Kazakh letters in Russian, as Russian newspapers write Kazakh names. */
const TO_RUSSIAN: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' };

const CYRILLIC_GROUP = /shch|sh|zh|kh|gh|ch|ts|yu|ya|yo|ye|[a-z]/gi;

export const replaceWithLatin = (text: string): string => replaceLetters(text, /\p{Script=Cyrillic}/gu, TO_LATIN);
export const replaceWithCyrillic = (text: string): string => replaceLetters(text, CYRILLIC_GROUP, TO_CYRILLIC);
export const replaceWithRussian = (text: string): string => replaceLetters(text, /[әғқңөұүһі]/gi, TO_RUSSIAN);

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Replaces letters and keeps their case: a capital group becomes one capital, unless the letter beside it is a capital too. */
function replaceLetters(text: string, pattern: RegExp, table: Readonly<Record<string, string>>): string {
  return text.replace(pattern, (group: string, offset: number) => {
    const replacement = table[group.toLowerCase()] ?? group;
    if (group.charAt(0) === group.charAt(0).toLowerCase()) return replacement;
    // Of the letter after it, or of the one before it at the end of a word.
    const [next, previous] = [text.charAt(offset + group.length), text.charAt(offset - 1)];
    const isAllCapital = isCapital(/\p{L}/u.test(next) ? next : previous);
    return isAllCapital ? replacement.toUpperCase() : replacement.charAt(0).toUpperCase() + replacement.slice(1);
  });
}
