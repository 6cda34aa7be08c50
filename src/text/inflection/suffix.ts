import { type Affix, type Ending, ORDINALS, SLOTS, toFrontForm } from './ending.ts';
import type { Final, StemFinal, VowelRow } from './sound.ts';

/** A sequence of endings, in the form for stems of a row with one of these final sounds. */
export interface Suffix {
  readonly endings: readonly Ending[];
  readonly row: VowelRow;
  readonly finals: readonly StemFinal[];
}

/** An incomplete suffix in back-vowel form. */
interface Chain {
  readonly text: string;
  readonly endings: readonly Ending[];
  readonly final: Final | null;
}

const FINALS = ['VOWEL', 'NASAL', 'GLIDE', 'LATERAL', 'SIBILANT', 'OBSTRUENT', 'THIRD'] as const satisfies readonly StemFinal[];

/** Every suffix of a noun, by its form. */
export const SUFFIXES: ReadonlyMap<string, readonly Suffix[]> = buildSuffixes();
export const MAX_SUFFIX_LENGTH = Math.max(...[...SUFFIXES.keys()].map((form) => form.length));

/** Suffixes after the hyphen of АҚШ-тың or 55-ші, with the fewest endings. All forms are allowed, as the pronunciation is unknown. */
export const AFTER_HYPHEN: ReadonlyMap<string, readonly Ending[]> = new Map<string, readonly Ending[]>([
  ...[...SUFFIXES].map(([form, suffixes]) => [form, pickShortest(suffixes)] as const),
  ...[...ORDINALS, ...ORDINALS.map(toFrontForm)].map((form) => [form, ['ORDINAL']] as const),
]);

/** All suffixes after a stem with this final sound: at most one affix per slot. */
function buildChains(final: Final): readonly Chain[] {
  const slots = final === 'THIRD' ? SLOTS.slice(-1) : SLOTS; // THIRD differs from other vowels in its cases only
  const start: readonly Chain[] = [{ text: '', endings: [], final }];
  const filled = slots.reduce(
    (chains, slot) => chains.flatMap((chain) => [chain, ...slot.map((affix) => extendChain(chain, affix))]),
    start,
  );
  return filled.slice(1);
}

function extendChain({ text, endings, final }: Chain, affix: Affix): Chain {
  return { text: text + (final ? affix.forms[final] : ''), endings: [...endings, affix.ending], final: affix.final };
}

function buildSuffixes(): Map<string, Suffix[]> {
  const byForm = new Map<string, Suffix[]>();
  const put = (form: string, row: VowelRow, final: StemFinal, endings: readonly Ending[]): void => {
    const alike = byForm.get(form) ?? [];
    const position = alike.findIndex((other) => other.row === row && other.endings.join() === endings.join());
    const finals = [...(alike[position]?.finals ?? []), final];
    byForm.set(form, [...alike.filter((_, index) => index !== position), { endings, row, finals }]);
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
