/** The row of a vowel. Endings take theirs from the last vowel of the stem. */
export type VowelRow = 'BACK' | 'FRONT';

/**
 * What a stem ends in, as far as the form of the next ending goes by it. THIRD is the ы or і of the 3rd person's
 * possessive, which may be part of a lemma (Елбасы); CLUSTER ends loans that put an і before endings (Минскіде, фактілер).
 */
export type StemFinal = keyof typeof STEM_FINALS;

/** The same for what already has endings; FIRST is the м or ң of "my" and "your". */
export type Final = Exclude<StemFinal, 'CLUSTER'> | 'FIRST';

const BACK = 'аоұыя';
const FRONT = 'әеөүі';
export const VOWELS = `${BACK}${FRONT}иуюёэ`; // и and у go with both rows, ю ё э are of loans

const STEM_FINALS = {
  VOWEL: RegExp(`[${VOWELS}]$`),
  NASAL: /[мнң][ьъ]?$/,
  GLIDE: /[рйиую]ь?$/, // и, у and ю end in a glide (суы, Хатамидің), in some loans they do not
  LATERAL: /ль?$/,
  SIBILANT: /[жз]ь?$/,
  OBSTRUENT: /[пкқтсшщчцхфһбвгғд][ьъ]?$/,
  THIRD: /[ыі]$/,
  CLUSTER: /(?:[кпф]т|[лнрс]к)$/,
};

/**
 * Loans that do not go by their last vowel: Медведевтің, Әуезовтің; Кремльге; фактіге; банкке, Гонконгте (in Kazakh words
 * к and г are of the front row).
 */
const WAVERING = /(?:[оеё]в|ь.?|[кпф]т|[кг])$/;

export const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter);
export const hasFinal = (stem: string, final: StemFinal): boolean => STEM_FINALS[final].test(stem);

/** Whether endings of this row may follow the stem. Where и, у or a loan leaves it open, those of both may. */
export const canTakeRow = (stem: string, row: VowelRow): boolean => (findRow(stem) ?? row) === row || WAVERING.test(stem);

/** The row of the last vowel, null where that leaves it open. */
function findRow(stem: string): VowelRow | null {
  for (let at = stem.length - 1; at >= 0; at -= 1) {
    const letter = stem.charAt(at);
    if (BACK.includes(letter)) return 'BACK';
    if (FRONT.includes(letter)) return 'FRONT';
    const isGlide = letter === 'у' && isVowel(stem.charAt(at - 1)); // Атырау, Мәскеу
    if (isVowel(letter) && !isGlide) return null;
  }
  return null;
}
