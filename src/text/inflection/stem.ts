import { canTakeRow, isVowel, VOWELS } from './sound.ts';

/** Final stops become voiced between vowels: мектеп, мектебі; Байбек, Байбегі; жастық, жастығы. */
const VOICELESS: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' };
const NEVER_VOICELESS = /[қк]$/; // п may stay in loanwords: принципі
const NEVER_VOICED = /[әеөүіыұ][бг]$/; // loanwords may end in г and б after other vowels: педагог, клуб

/** Stems that may have lost the vowel before the last letter: халқы, орны, аузы, көңлі from халық, орын, ауыз, көңіл. */
const CONTRACTED = /(?:[лрйу][қкпнзс]|ңл)$/;

/** Impossible ends of a lemma: ғ, қ or ғ next to another consonant (except ңқ: даңқ), ң after a consonant, or a plural with д. */
const IMPOSSIBLE = RegExp(`(?:ғ|[қғ][^${VOWELS}]|[^${VOWELS}]ң|[^${VOWELS}ң]қ|[лдт][ае]рд)$`);
const SYLLABLE = RegExp(`[${VOWELS}]`);

/** Possible lemmas of a stem before a suffix, more likely first. */
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
  if (vowel === 'і' && /[лр]$/.test(stem) && !canTakeRow(stem, 'FRONT')) return [`${stem}ь`]; // королі from король
  return [stem];
}
