const ADJECTIVE_OF_NAME = /^(.{2,}?)(?:ь?ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)$/;
const SUFFIX = /(?:ин|ан|ен|ов|ей|ий|н)$/;
const ENDINGS = ['', 'а', 'я', 'ь', 'ы', 'и', 'о', 'е', 'ия'];

/**
 * Possible names of the place or people that a Russian adjective is made of: Казахстан of казахстанский, Алматы of алматинского.
 * Empty for words that are no such adjective.
 */
export function listAdjectiveBases(word: string): readonly string[] {
  const base = ADJECTIVE_OF_NAME.exec(word)?.[1];
  if (base === undefined) return [];
  const stems = [base, base.replace(SUFFIX, ''), base.replace(/ов$/, 'в')];
  return [...new Set(stems.filter((stem) => stem.length >= 2).flatMap((stem) => ENDINGS.map((ending) => stem + ending)))];
}
