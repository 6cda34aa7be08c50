import { AFTER_HYPHEN, PARADIGMS, type Paradigm } from './paradigm.ts';

/** Words with Kazakh letters or Latin ones take no Russian endings. */
const RUSSIAN = /^[а-яё]+$/;
const SEAM = /^(.+)-([а-я]+)$/;
const MIN_STEM_LENGTH = 2;

const BY_FORM: ReadonlyMap<string, readonly Paradigm[]> = groupByForm();
const MAX_FORM_LENGTH = Math.max(...[...BY_FORM.keys()].map((form) => form.length));

function groupByForm(): Map<string, Paradigm[]> {
  const byForm = new Map<string, Paradigm[]>();
  for (const paradigm of PARADIGMS) {
    for (const form of paradigm.forms) byForm.set(form, [...(byForm.get(form) ?? []), paradigm]);
  }
  return byForm;
}

const SYLLABLE = /[аеёиоуыэюя]/;
/** The stems with a vowel inserted before the last consonant, if it is one of these: Павла, Орла, Ельца, Городка, Льва. */
function restoreVowels(stem: string, consonants: string): string[] {
  const [, before = '', sign = '', last = ''] = /^(.*[^аеёиоуыэюяйьъ])([йь]?)([^аеёиоуыэюяйьъ])$/.exec(stem) ?? [];
  if (before === '' || !consonants.includes(last) || (last === 'в' && sign === '')) return [];
  return last === 'ц' || sign !== '' ? [`${before}е${last}`] : [`${before}е${last}`, `${before}о${last}`];
}

/**
 * All possible lemmas of a Russian noun, name or adjective, other than the word itself, by length of the ending. Only a list of
 * known words can decide which one is right. The word is in lower case.
 */
export function listRussianLemmas(word: string): readonly string[] {
  const [, head, after = ''] = SEAM.exec(word) ?? [];
  if (head !== undefined) return AFTER_HYPHEN.has(after) ? [head] : [];
  if (!RUSSIAN.test(word)) return [];
  const found = new Set<string>();
  for (let length = 0; length <= Math.min(MAX_FORM_LENGTH, word.length - MIN_STEM_LENGTH); length += 1) {
    const stem = word.slice(0, word.length - length);
    for (const paradigm of BY_FORM.get(word.slice(word.length - length)) ?? []) addLemmas(found, stem, paradigm);
  }
  found.delete(word);
  return [...found];
}

function addLemmas(found: Set<string>, stem: string, { lemma, stem: allowed, fleeting }: Paradigm): void {
  if (!allowed.test(stem)) return;
  if (SYLLABLE.test(stem + lemma)) found.add(stem + lemma);
  if (fleeting) for (const restored of restoreVowels(stem, fleeting)) found.add(restored + lemma);
}
