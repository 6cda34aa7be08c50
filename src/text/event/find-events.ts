import type { Phrase } from '../clause/phrase.ts';
import type { ClauseContext, ClauseParts } from './clause-context.ts';
import type { FoundEvent } from './event.ts';
import { countOthers, countRoles, findValues } from './event-amount.ts';
import type { Trigger } from './find-triggers.ts';
import type { Frame } from './frame.ts';
import { readModality } from './modality.ts';
import { pickRoles, type RoleContext } from './role.ts';
import { isTold } from './told.ts';

const findPlaces = (phrases: readonly Phrase[], used: ReadonlySet<Phrase>): Phrase[] =>
  phrases.filter((phrase) => phrase.kind === 'PLACE' && phrase.slots[0] === 'IN' && !used.has(phrase)).slice(0, 1);

/** True for phrases that are words of the trigger. In "leaving two sailors dead" the sailors are none. */
const isPartOf = (phrase: Phrase, { from, to }: Trigger, lang: ClauseContext['lang']): boolean =>
  phrase.to > from && phrase.from < to && (lang === 'kk' || phrase.from <= from || phrase.to >= to);

function takeClause({ words, phrases, clauseOf, amounts, dates, lang }: ClauseContext, trigger: Trigger): ClauseParts {
  const { at } = trigger;
  const clause = clauseOf[at];
  const start = clauseOf.indexOf(clause ?? 0);
  const end = clauseOf.lastIndexOf(clause ?? 0) + 1;
  const [first, last] = [words[start]?.start ?? 0, words[end - 1]?.end ?? 0];
  const isWithin = (span: { readonly start: number; readonly end: number }): boolean => first <= span.start && span.end <= last;
  return {
    range: [start, end],
    phrases: phrases.filter((phrase) => phrase.from >= start && phrase.to <= end && !isPartOf(phrase, trigger, lang)),
    amounts: amounts.filter((amount) => isWithin(amount) && !phrases.some((phrase) => phrase.amount === amount)),
    dates: dates.filter(isWithin),
  };
}

/** The subject of the last clause before. */
function findInherited({ phrases, clauseOf }: ClauseContext, { at }: Trigger): Phrase | null {
  const clause = clauseOf[at] ?? 0;
  const before = phrases.filter(
    ({ from, slots, kind }) =>
      (clauseOf[from] ?? 0) < clause && slots.includes('SUBJ') && kind !== 'PLACE' && kind !== 'THING' && kind !== 'DOCUMENT',
  );
  return before[0] ?? null;
}

const joiner = /^(?:,|и|және|мен|бен|пен|and|&|, and)$/u;

function readFrame(context: ClauseContext, trigger: Trigger, parts: ClauseParts, frame: Frame): FoundEvent | null {
  if (!isTold(context, trigger, frame, parts)) return null;
  const { words, lang } = context;
  const isJoined: RoleContext['isJoined'] = (one, other) =>
    joiner.test(
      words
        .slice(one.to, other.from)
        .map(({ lower }) => lower)
        .join(' '),
    );
  const inherited = findInherited(context, trigger);
  const roles = pickRoles({ lang, trigger, phrases: parts.phrases, inherited, isJoined }, frame);
  if (!roles) return null;
  const counted = countRoles(roles);
  const amounts = [...counted, ...(counted.length > 0 ? [] : countOthers(parts, frame)), ...findValues(context, parts.amounts, frame)];
  if (frame.needsAmount && amounts.every(({ predicate }) => predicate !== 'AMOUNT' && predicate !== 'AMOUNT_EACH')) return null;
  const places = findPlaces(parts.phrases, new Set(roles.map(({ phrase }) => phrase)));
  if (roles.length === 0 && !frame.isHappening && places.length === 0 && !(trigger.verb && amounts.length > 0)) return null;
  if (roles.every(({ isInherited }) => isInherited) && amounts.length + places.length === 0 && !frame.isHappening && roles.length < 2)
    return null;
  const [start, end] = [words[trigger.from]?.start ?? 0, words[trigger.to - 1]?.end ?? 0];
  const { dates } = parts;
  const subject = frame.roles.find(({ slot }) => slot === 'SUBJ')?.predicate;
  const speaker = trigger.verb?.isFirst && subject && roles.every(({ predicate }) => predicate !== subject) ? subject : null;
  return {
    type: frame.type,
    start,
    end,
    isNoun: trigger.verb === null,
    speaker,
    roles,
    places,
    amounts,
    dates,
    ...readModality(words, trigger, parts.range, lang),
  };
}

/** The events that the clauses of a sentence tell of, in order. */
export const findEvents = (context: ClauseContext, triggers: readonly Trigger[]): FoundEvent[] =>
  triggers.flatMap((trigger) => {
    const parts = takeClause(context, trigger);
    const events = trigger.frames.flatMap((frame) => readFrame(context, trigger, parts, frame) ?? []);
    const best = events.toSorted((a, b) => b.roles.length + b.amounts.length - (a.roles.length + a.amounts.length))[0];
    return best ? [best] : [];
  });
