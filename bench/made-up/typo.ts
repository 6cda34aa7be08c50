const MIN_LENGTH = 5;
const CYRILLIC = 'аеиоуықнрстлмдбжш';
const LATIN = 'aeiouynrstlmdbkhz';

const at = (text: string, random: () => number): string => text.charAt(Math.floor(random() * text.length));

/** The text with one letter of a longer word left out, doubled, put for another or exchanged with its neighbour; never the first letter of the word. */
export function typo(text: string, random: () => number): string | null {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= MIN_LENGTH);
  const chosen = words[Math.floor(random() * words.length)];
  if (!chosen) return null;
  const [word] = chosen;
  const place = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next, rest] = [word.slice(0, place), word.charAt(place), word.charAt(place + 1), word.slice(place + 2)];
  const kinds = [
    next + rest,
    letter + letter + next + rest,
    at(/[a-z]/.test(word) ? LATIN : CYRILLIC, random) + next + rest,
    next + letter + rest,
  ];
  const mistyped = before + kinds[Math.floor(random() * kinds.length)];
  return mistyped === word ? null : text.slice(0, chosen.index) + mistyped + text.slice(chosen.index + word.length);
}
