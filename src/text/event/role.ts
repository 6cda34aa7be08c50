import { PREDICATES, type Predicate, type PredicateDefinition } from '../../../schema/ontology.ts';
import type { Phrase } from '../clause/phrase.ts';
import type { Slot } from '../clause/slot.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { Trigger } from './find-triggers.ts';
import type { Frame, FrameRole } from './frame.ts';

/** A phrase in a role of an event. */
export interface RolePhrase {
  readonly predicate: Predicate;
  readonly phrase: Phrase;
  /** True if the clause does not name it: the subject of the clause before. */
  readonly isInherited: boolean;
}

/** A clause as roles are read from it. */
export interface RoleContext {
  readonly lang: RecognizedLanguage;
  readonly trigger: Trigger;
  /** Phrases of the clause. */
  readonly phrases: readonly Phrase[];
  /** The subject of the clause before, if there is one. */
  readonly inherited: Phrase | null;
  /** True if only "and" or a comma stands between two phrases. */
  readonly isJoined: (one: Phrase, other: Phrase) => boolean;
}

const ACTING_KINDS: ReadonlySet<string> = new Set(['PERSON', 'ORGANIZATION', 'FUND', 'OFFICE', 'GROUP', 'PRONOUN']);

/** True if a role may have a phrase of the kind. */
function canFill({ predicate, kinds }: FrameRole, { kind }: Phrase): boolean {
  if (kinds.length > 0) return kinds.includes(kind) || (kind === 'PRONOUN' && kinds.includes('PERSON'));
  const { values } = PREDICATES[predicate] as PredicateDefinition; // widened from the literal type
  return values.includes(kind === 'PRONOUN' ? 'PERSON' : kind);
}

/** The slots of a phrase beside a verb, by position and voice. */
function listSlots({ lang, trigger: { at, verb }, phrases }: RoleContext, phrase: Phrase): readonly Slot[] {
  const isLeft = phrase.from < at;
  const isOpen = phrase.slots.includes('SUBJ') && phrase.slots.includes('OBJ');
  let slots = phrase.slots;
  if (isOpen && lang === 'en') slots = [isLeft ? 'SUBJ' : 'OBJ'];
  if (isOpen && lang === 'ru') slots = isLeft ? ['SUBJ', 'OBJ'] : ['OBJ', 'SUBJ', 'GEN'];
  if (isOpen && lang === 'kk') {
    const hasObject = phrases.some((other) => other !== phrase && other.slots.length === 1 && other.slots[0] === 'OBJ');
    slots = ACTING_KINDS.has(phrase.kind) || hasObject ? ['SUBJ'] : phrase.to === at ? ['OBJ', 'SUBJ'] : ['SUBJ', 'OBJ'];
  }
  if (lang === 'en' && verb && !isLeft && phrase.kind === 'OFFICE' && slots[0] === 'OBJ') slots = ['AS', 'OBJ'];
  if (verb?.isReflexive === true && slots.includes('SUBJ')) return [...slots, 'OBJ'];
  if (verb?.isPassive === true) return slots.map((slot) => (slot === 'SUBJ' ? 'OBJ' : slot === 'BY' ? 'SUBJ' : slot));
  return slots;
}

/** Phrases in the order in which they are tried: near the verb first, but the subject of a Kazakh clause stands first. */
function sortPhrases({ lang, phrases, trigger: { at } }: RoleContext, slot: Slot): readonly Phrase[] {
  if (slot === 'SUBJ' && lang === 'kk') return phrases;
  const distance = ({ from, to }: Phrase): number => (to <= at ? at - to : from - at + (slot === 'SUBJ' ? 100 : 0));
  return phrases.toSorted((a, b) => distance(a) - distance(b));
}

function pickPhrase(context: RoleContext, role: FrameRole, used: ReadonlySet<Phrase>): Phrase | undefined {
  const free = sortPhrases(context, role.slot).filter((phrase) => !used.has(phrase) && canFill(role, phrase));
  return (
    free.find((phrase) => listSlots(context, phrase)[0] === role.slot) ??
    free.find((phrase) => listSlots(context, phrase).includes(role.slot))
  );
}

/** Others in the same role: "A, B and C". */
function listJoined(context: RoleContext, role: FrameRole, first: Phrase, used: ReadonlySet<Phrase>): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of context.phrases) {
    const last = joined.at(-1) ?? first;
    if (phrase.from > last.from && !used.has(phrase) && canFill(role, phrase) && context.isJoined(last, phrase)) joined.push(phrase);
  }
  return joined;
}

/** The roles of a frame in a clause; null if one that it needs is not there. */
export function pickRoles(context: RoleContext, frame: Frame): RolePhrase[] | null {
  const used = new Set<Phrase>();
  const found: RolePhrase[] = [];
  const roles = [...frame.roles.filter(({ isNeeded }) => isNeeded), ...frame.roles.filter(({ isNeeded }) => !isNeeded)];
  const take = (predicate: Predicate, phrase: Phrase, isInherited: boolean): void => {
    used.add(phrase);
    found.push({ predicate, phrase, isInherited });
  };
  for (const role of roles) {
    if (found.some(({ predicate }) => predicate === role.predicate) && role.predicate !== 'PARTICIPANT' && role.predicate !== 'PARTY')
      continue;
    const phrase = pickPhrase(context, role, used);
    const { inherited, trigger } = context;
    if (phrase) {
      take(role.predicate, phrase, false);
      for (const other of listJoined(context, role, phrase, used)) take(role.predicate, other, false);
    } else if (isInheritable(role, trigger) && inherited && !used.has(inherited) && canFill(role, inherited))
      take(role.predicate, inherited, true);
    else if (
      role.isNeeded &&
      !frame.roles.some((other) => other.slot === role.slot && found.some(({ predicate }) => predicate === other.predicate))
    )
      return null;
  }
  return found;
}

const isInheritable = ({ slot }: FrameRole, { verb }: Trigger): boolean =>
  verb !== null && (verb.isPassive ? slot === 'OBJ' || slot === 'SOURCE' : slot === 'SUBJ');
