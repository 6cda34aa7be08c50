/** Row of a vowel. Endings agree with the last vowel of the stem. */
export type VowelRow = 'BACK' | 'FRONT';

/**
 * Final sound of a stem, which decides the form of the next ending. THIRD is the ы or і of the third-person possessive,
 * which may belong to a lemma (Елбасы). CLUSTER ends loanwords that insert an і before endings (Минскіде, фактілер).
 */
export type StemFinal = keyof typeof STEM_FINALS;

/** The same for a stem with endings. FIRST is the м or ң of "my" and "your". */
export type Final = Exclude<StemFinal, 'CLUSTER'> | 'FIRST';

const BACK = 'аоұыя';
const FRONT = 'әеөүі';
export const VOWELS = `${BACK}${FRONT}иуюёэ`; // и and у go with both rows; ю, ё and э occur in loanwords

const STEM_FINALS = {
  VOWEL: RegExp(`[${VOWELS}]$`),
  NASAL: /[мнң][ьъ]?$/,
  GLIDE: /[рйиую]ь?$/, // и, у and ю end in a glide (суы, Хатамидің), except in some loanwords
  LATERAL: /ль?$/,
  SIBILANT: /[жз]ь?$/,
  OBSTRUENT: /[пкқтсшщчцхфһбвгғд][ьъ]?$/,
  THIRD: /[ыі]$/,
  CLUSTER: /(?:[кпф]т|[лнрс]к)$/,
};

/**
 * Loanwords whose endings do not follow the last vowel: Медведевтің, Әуезовтің; Кремльге; фактіге; банкке, Гонконгте (in
 * Kazakh words, к and г belong to the front row).
 */
const WAVERING = /(?:[оеё]в|ь.?|[кпф]т|[кг])$/;

export const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter);
export const hasFinal = (stem: string, final: StemFinal): boolean => STEM_FINALS[final].test(stem);

/** True if endings of this row may follow the stem. After и, у or a loanword, both rows are possible. */
export const canTakeRow = (stem: string, row: VowelRow): boolean => (findRow(stem) ?? row) === row || WAVERING.test(stem);

/** The row of the last vowel; null if undecided. */
export function findRow(stem: string): VowelRow | null {
  for (let index = stem.length - 1; index >= 0; index -= 1) {
    const letter = stem.charAt(index);
    if (BACK.includes(letter)) return 'BACK';
    if (FRONT.includes(letter)) return 'FRONT';
    const isGlide = letter === 'у' && isVowel(stem.charAt(index - 1)); // Атырау, Мәскеу
    if (isVowel(letter) && !isGlide) return null;
  }
  return null;
}
