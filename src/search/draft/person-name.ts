import { listRussianLemmas } from '../../text/inflection/russian/lemma.ts';
import { CLASS_BIT, listCountries, openLexicon } from '../../text/recognize/lexicon.ts';
import type { RecognizedLanguage } from '../../text/recognize/stem.ts';

type Change = readonly [ending: RegExp, base: string];

/** Kazakh case endings behind a name. */
const KAZAKH: readonly Change[] = [[/(?:[ндт][ыі]ң|[дт][ае]н|н[ае]н|[мбп]ен|[дт][ае]|[ғқгк][ае]|[ндт][ыі])$/u, '']];
/** Russian endings of men's and women's names in cases other than the first. */
const MALE: readonly Change[] = [
  [/(ск|цк)(?:ого|ому|им|ом)$/u, '$1ий'],
  [/([оеё]в|[иы]н)(?:а|у|ым|е)$/u, '$1'],
  [/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/u, '$1'],
  [/([аеиоу])(?:я|ю|ем|е)$/u, '$1й'],
];
const FEMALE: readonly Change[] = [
  [/(ск|цк)(?:ой|ую)$/u, '$1ая'],
  [/([оеё]в|[иы]н)(?:ой|у)$/u, '$1а'],
  [/(и)(?:и|ю|ей)$/u, '$1я'],
  [/([гкхжшчщ])(?:и|у|е|ой|ей)$/u, '$1а'],
  [/([бвдзлмнпрстф])(?:ы|у|е|ой)$/u, '$1а'],
  [/([лнр])(?:и|ю|ей)$/u, '$1я'],
];

const change = (word: string, changes: readonly Change[]): string => {
  const found = changes.find(([ending]) => ending.test(word));
  return found ? word.replace(found[0], found[1]) : word;
};

const isFemale = (words: readonly string[]): boolean =>
  words.some((word) => /(?:ой|[ыу]ю|ую)$/u.test(word)) ||
  (/(?:[ыуюи])$/u.test(words[0] ?? '') && !/(?:[оеё]ву|[иы]ну|ому)$/u.test(words.at(-1) ?? ''));

/** The likeliest first case of a Russian place that the lists have: Норвегия of Норвегию. */
export function estimatePlaceName(written: string, lang: RecognizedLanguage): string {
  const words = written.split(' ');
  const last = (words.at(-1) ?? '').toLowerCase();
  if (lang !== 'ru' || words.length > 1) return written;
  const [known] = listRussianLemmas(last)
    .filter((lemma) => ((openLexicon('ru').get(lemma) ?? 0) & CLASS_BIT.PLACE) !== 0)
    .toSorted((a, b) => b.length - a.length);
  return known === undefined || isListedPlace(last) ? written : `${written.charAt(0)}${known.slice(1)}`;
}
const isListedPlace = (lower: string): boolean => listCountries('ru').includes(lower);

/** The likeliest first case of a person's name that stands in another. A reader has to check it. */
export function estimatePersonName(written: string, lang: RecognizedLanguage): string {
  const words = written.split(' ');
  if (lang === 'kk') return [...words.slice(0, -1), change(words.at(-1) ?? '', KAZAKH)].join(' ');
  if (lang !== 'ru' || words.length === 0) return written;
  const changes = isFemale(words) ? FEMALE : MALE;
  return words.map((word) => (word.includes('.') ? word : change(word, changes))).join(' ');
}
