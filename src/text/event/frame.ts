import type { Predicate } from '../../../schema/ontology.ts';
import type { Slot } from '../clause/slot.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';

/** A role of an event: the slot of a clause that fills it. */
export interface FrameRole {
  readonly slot: Slot;
  readonly predicate: Predicate;
  /** True if the words tell no such event without it. */
  readonly isNeeded: boolean;
  /** Kinds that fill it, if not all that the ontology allows. */
  readonly kinds: readonly string[];
}

/** How clauses tell of one type of event. */
export interface Frame {
  readonly type: string;
  readonly roles: readonly FrameRole[];
  /**
   * Verbs by language: Kazakh and Russian stems, English basic forms with irregular ones behind bars. An underscore joins words of
   * one verb (`қол_қой`, `lay_off`), and `=` marks a whole word.
   */
  readonly verbs: Readonly<Record<RecognizedLanguage, string>>;
  /** Nouns that name the event. */
  readonly nouns: Readonly<Record<RecognizedLanguage, string>>;
  /** True if the noun alone tells that it happened: fire. Other nouns need a verb: held a meeting. */
  readonly isHappening: boolean;
  /** What a number of people in a role is. */
  readonly count: Predicate | null;
  /** What an amount of money or goods is. */
  readonly amount: Predicate | null;
  /** True if the verb tells of the event only beside money or goods: "gave". */
  readonly needsAmount: boolean;
}

interface FrameText {
  /** `SUBJ=HOST OBJ!=VISITOR:PERSON,GROUP`: the slot, `!` if it is needed, the role, and kinds. */
  readonly roles: string;
  readonly verbs?: Partial<Record<RecognizedLanguage, string>>;
  readonly nouns?: Partial<Record<RecognizedLanguage, string>>;
  readonly isHappening?: true;
  readonly count?: Predicate;
  readonly amount?: Predicate;
  readonly needsAmount?: true;
}

const NO_WORDS = { kk: '', ru: '', en: '' } as const;

function parseRole(text: string): FrameRole {
  const [, slot = '', needed, predicate = '', kinds] = /^([A-Z]+)(!?)=([A-Z_]+)(?::([A-Z,]+))?$/.exec(text) ?? [];
  return { slot: slot as Slot, predicate: predicate as Predicate, isNeeded: needed === '!', kinds: kinds?.split(',') ?? [] }; // a test checks the names
}

export const defineFrame = (type: string, { roles, verbs, nouns, isHappening, count, amount, needsAmount }: FrameText): Frame => ({
  type,
  roles: roles.split(' ').filter(Boolean).map(parseRole),
  verbs: { ...NO_WORDS, ...verbs },
  nouns: { ...NO_WORDS, ...nouns },
  isHappening: isHappening ?? false,
  count: count ?? null,
  amount: amount ?? null,
  needsAmount: needsAmount ?? false,
});
