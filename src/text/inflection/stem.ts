import { isVowel, canTakeRow, VOWELS } from './sound.ts';

/** Final stops are voiced between vowels: мектеп, мектебі; Байбек, Байбегі; жастық, жастығы. */
const VOICELESS: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' };
const NEVER_VOICELESS = /[қк]$/; // п may stay in loans: принципі
const NEVER_VOICED = /[әеөүіыұ][бг]$/; // loans may end in г and б after the other vowels: педагог, клуб

/** Stems that may have dropped the vowel before their last letter: халқы, орны, аузы, көңлі are of халық, орын, ауыз, көңіл. */
const CONTRACTED = /(?:[лрйу][қкпнзс]|ңл)$/;

/** No lemma ends in ғ, in қ or ғ beside another consonant (but ңқ: даңқ), in ң after one, or in a plural and д. */
const IMPOSSIBLE = RegExp(`(?:ғ|[қғ][^${VOWELS}]|[^${VOWELS}]ң|[^${VOWELS}ң]қ|[лдт][ае]рд)$`);
const SYLLABLE = RegExp(`[${VOWELS}]`);

/** The lemmas whose stem may be this before the suffix, the likelier first. */
export function listStemLemmas(stem: string, suffix: string): readonly string[] {
  const opening = suffix.charAt(0);
  const lemmas = isVowel(opening) ? listLemmasBeforeVowel(stem, opening) : [stem];
  return lemmas.filter((lemma) => lemma.length > 1 && SYLLABLE.test(lemma) && !IMPOSSIBLE.test(lemma));
}

function listLemmasBeforeVowel(stem: string, vowel: string): readonly string[] {
  const rest = stem.slice(0, -1);
  const last = stem.slice(-1);
  const voiceless = VOICELESS[last];
  if (isVowel(rest.slice(-1))) {
    if (voiceless) return NEVER_VOICED.test(stem) ? [rest + voiceless] : [rest + voiceless, stem];
    if (NEVER_VOICELESS.test(stem)) return [];
  }
  if (CONTRACTED.test(stem)) return [rest + vowel + last, stem];
  if (vowel === 'і' && /[лр]$/.test(stem) && !canTakeRow(stem, 'FRONT')) return [`${stem}ь`]; // королі is of король
  return [stem];
}
