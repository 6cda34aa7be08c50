import { type Affix, type Ending, toFrontForm, ORDINALS, SLOTS } from './ending.ts';
import type { Final, VowelRow, StemFinal } from './sound.ts';

/** Endings one after the other, in the form that stems of this row take if they end in one of these finals. */
export interface Suffix {
  readonly endings: readonly Ending[];
  readonly row: VowelRow;
  readonly finals: readonly StemFinal[];
}

/** A suffix in the making, in the back row. */
interface Chain {
  readonly text: string;
  readonly endings: readonly Ending[];
  readonly final: Final | null;
}

const FINALS = ['VOWEL', 'NASAL', 'GLIDE', 'LATERAL', 'SIBILANT', 'OBSTRUENT', 'THIRD'] as const satisfies readonly StemFinal[];

/** Every suffix of a noun, by its form. */
export const SUFFIXES: ReadonlyMap<string, readonly Suffix[]> = buildSuffixes();
export const MAX_SUFFIX_LENGTH = Math.max(...[...SUFFIXES.keys()].map((form) => form.length));

/** What may follow the hyphen of АҚШ-тың or 55-ші, with the fewest endings it can be: any form, as how such a word sounds is not known. */
export const AFTER_HYPHEN: ReadonlyMap<string, readonly Ending[]> = new Map<string, readonly Ending[]>([
  ...[...SUFFIXES].map(([form, suffixes]) => [form, pickShortest(suffixes)] as const),
  ...[...ORDINALS, ...ORDINALS.map(toFrontForm)].map((form) => [form, ['ORDINAL']] as const),
]);

/** All that can follow a stem with this final: of each slot one affix or none. */
function buildChains(final: Final): readonly Chain[] {
  const slots = final === 'THIRD' ? SLOTS.slice(-1) : SLOTS; // what looks possessed differs from other vowels in its cases alone
  const start: readonly Chain[] = [{ text: '', endings: [], final }];
  const filled = slots.reduce((chains, slot) => chains.flatMap((chain) => [chain, ...slot.map((affix) => extendChain(chain, affix))]), start);
  return filled.slice(1);
}

function extendChain({ text, endings, final }: Chain, affix: Affix): Chain {
  return { text: text + (final ? affix.forms[final] : ''), endings: [...endings, affix.ending], final: affix.final };
}

function buildSuffixes(): Map<string, Suffix[]> {
  const byForm = new Map<string, Suffix[]>();
  const put = (form: string, row: VowelRow, final: StemFinal, endings: readonly Ending[]): void => {
    const alike = byForm.get(form) ?? [];
    const at = alike.findIndex((other) => other.row === row && other.endings.join() === endings.join());
    const finals = [...(alike[at]?.finals ?? []), final];
    byForm.set(form, [...alike.filter((_, index) => index !== at), { endings, row, finals }]);
  };
  for (const final of FINALS) {
    for (const { text, endings } of buildChains(final)) {
      put(text, 'BACK', final, endings);
      put(toFrontForm(text), 'FRONT', final, endings);
    }
  }
  for (const { text, endings } of buildChains('VOWEL')) put(`і${toFrontForm(text)}`, 'FRONT', 'CLUSTER', endings);
  return byForm;
}

function pickShortest(suffixes: readonly Suffix[]): readonly Ending[] {
  return suffixes.map(({ endings }) => endings).reduce((best, endings) => (endings.length < best.length ? endings : best));
}
