import type { StatementId } from '../../../schema/ids.ts';
import type { Predicate } from '../../../schema/ontology.ts';
import { compareNames } from '../../text/name/compare-names.ts';
import { type Reading, readName } from '../../text/name/reading.ts';
import type { StatementTrait, Traits } from './traits.ts';

/** Reasons for two entities being one, then those against it. */
export const DUPLICATE_REASONS = [
  ...['SAME_NAME', 'SIMILAR_NAME', 'SAME_IDENTIFIER', 'SHARED_LINK', 'SAME_VALUE', 'SHARED_PARTICIPANT', 'SAME_DAY'],
  ...['OTHER_NAME', 'OTHER_IDENTIFIER', 'OTHER_VALUE', 'OTHER_TYPE', 'OTHER_DAY', 'OTHER_PARTICIPANT', 'TOLD_APART', 'LINKED'],
] as const;
export type DuplicateReason =
  | 'SAME_NAME'
  | 'SIMILAR_NAME'
  | 'SAME_IDENTIFIER'
  | 'SHARED_LINK'
  | 'SAME_VALUE'
  | 'SHARED_PARTICIPANT'
  | 'SAME_DAY'
  | 'OTHER_NAME'
  | 'OTHER_IDENTIFIER'
  | 'OTHER_VALUE'
  | 'OTHER_TYPE'
  | 'OTHER_DAY'
  | 'OTHER_PARTICIPANT'
  | 'TOLD_APART'
  | 'LINKED';

/** A reason with its weight: above 0 for, below 0 against. */
export interface WeighedReason {
  readonly reason: DuplicateReason;
  readonly weight: number;
  /** Names or identifiers that were compared, of the one and the other. */
  readonly words: readonly string[];
  readonly statements: readonly StatementId[];
}

export interface ComparedEntities {
  readonly score: number;
  readonly reasons: readonly WeighedReason[];
}

const weigh = (
  reason: DuplicateReason,
  weight: number,
  more: { words?: readonly string[]; statements?: readonly StatementId[] } = {},
): WeighedReason => ({
  reason,
  weight,
  words: more.words ?? [],
  statements: more.statements ?? [],
});

/** The best comparison of a name of the one with a name of the other. */
function compareAllNames(one: Traits, other: Traits, read: (text: string) => Reading): WeighedReason {
  let [score, words]: [number, readonly string[]] = [0, []];
  for (const mine of one.names)
    for (const its of other.names) {
      const terms = { person: mine.parsed && its.parsed, surname: one.kind === 'PERSON', text: its.text };
      const found = compareNames(read(mine.text), its.norm, terms)?.score ?? 0;
      const back = found < 0.95 ? (compareNames(read(its.text), mine.norm, { ...terms, text: mine.text })?.score ?? 0) : found;
      const best = Math.max(found, back);
      if (best > score) [score, words] = [best, [mine.text, its.text]];
    }
  if (score >= 0.95) return weigh('SAME_NAME', 3, { words });
  if (score >= 0.6) return weigh('SIMILAR_NAME', (score - 0.5) * 5, { words });
  return weigh('OTHER_NAME', -3, { words });
}

const canBeOneDay = (one: StatementTrait, other: StatementTrait): boolean =>
  !(one.latest !== null && other.earliest !== null && one.latest < other.earliest) &&
  !(other.latest !== null && one.earliest !== null && other.latest < one.earliest);

function compareIdentifiers(one: Traits, other: Traits): WeighedReason[] {
  const [same, differing]: [string[], string[]] = [[], []];
  for (const mine of one.identifiers)
    for (const its of other.identifiers) {
      if (mine.value === its.value) same.push(`${mine.scheme}:${mine.value}`, `${its.scheme}:${its.value}`);
      else if (mine.scheme === its.scheme) differing.push(`${mine.scheme}:${mine.value}`, `${its.scheme}:${its.value}`);
    }
  return [
    ...(same.length > 0 ? [weigh('SAME_IDENTIFIER', 4, { words: same })] : []),
    ...(differing.length > 0 && same.length === 0 ? [weigh('OTHER_IDENTIFIER', -2.5, { words: differing })] : []),
  ];
}

const keyOf = ({ predicate, out, other, value }: StatementTrait): string => `${predicate} ${out} ${other ?? value}`;

/** Links, values and days that agree or differ. */
function compareStatements(one: Traits, other: Traits): WeighedReason[] {
  const reasons: WeighedReason[] = [];
  const isOwn = (trait: StatementTrait, of: Traits) => trait.other === of.id;
  const links = [...one.statements.filter((trait) => isOwn(trait, other)), ...other.statements.filter((trait) => isOwn(trait, one))];
  if (links.length > 0) reasons.push(weigh('LINKED', -3, { statements: links.map(({ id }) => id) }));
  const byKey = Map.groupBy(other.statements, keyOf);
  const shared = one.statements.flatMap((mine) => (byKey.get(keyOf(mine)) ?? []).map((its) => [mine, its] as const));
  for (const [isLink, reason, most] of [
    [true, 'SHARED_LINK', 2.5],
    [false, 'SAME_VALUE', 2],
  ] as const) {
    const found = shared.filter(([mine]) => (mine.other !== null) === isLink && !(one.kind === 'EVENT' && mine.role));
    if (found.length > 0) reasons.push(weigh(reason, Math.min(most, found.length), { statements: found.flat().map(({ id }) => id) }));
  }
  return [...reasons, ...compareSingles(one, other)];
}

/** Predicates with one value, of which the two have different ones. */
function compareSingles(one: Traits, other: Traits): WeighedReason[] {
  const of = (traits: Traits) =>
    Map.groupBy(
      traits.statements.filter(({ single, out }) => single && out),
      ({ predicate }) => predicate,
    );
  const [mine, its] = [of(one), of(other)];
  const clashing = [...mine].filter(([predicate, values]: [Predicate, StatementTrait[]]) => {
    const others = its.get(predicate);
    return (
      others !== undefined &&
      !values.some((value) =>
        others.some(
          (their) => keyOf(value) === keyOf(their) || (value.earliest !== null && their.earliest !== null && canBeOneDay(value, their)),
        ),
      )
    );
  });
  const ids = clashing.flatMap(([predicate, values]) => [...values, ...(its.get(predicate) ?? [])].map(({ id }) => id));
  return clashing.length > 0 ? [weigh('OTHER_VALUE', -2.5 * clashing.length, { statements: ids })] : [];
}

/** What tells one event from another: its day, and who took part in which role. */
function compareEvents(one: Traits, other: Traits): WeighedReason[] {
  const days = (traits: Traits) => traits.statements.filter(({ out, earliest, latest }) => out && (earliest !== null || latest !== null));
  const parts = (traits: Traits) => traits.statements.filter(({ role, out, other: participant }) => role && out && participant !== null);
  const [mine, its] = [days(one), days(other)];
  const reasons: WeighedReason[] = [];
  const pair = mine.flatMap((day) => its.filter((their) => canBeOneDay(day, their)).map((their) => [day, their] as const))[0];
  if (pair) {
    const isExact = pair.every(({ earliest, latest }) => earliest !== null && earliest === latest);
    reasons.push(weigh('SAME_DAY', isExact ? 2 : 0.7, { statements: pair.map(({ id }) => id) }));
  } else if (mine.length > 0 && its.length > 0) reasons.push(weigh('OTHER_DAY', -5, { statements: [...mine, ...its].map(({ id }) => id) }));
  const [own, their] = [parts(one), parts(other)];
  const shared = own.flatMap((part) => their.filter((that) => keyOf(that) === keyOf(part)).map((that) => [part, that] as const));
  const most = Math.min(own.length, their.length);
  if (shared.length > 0)
    reasons.push(
      weigh('SHARED_PARTICIPANT', Math.min(3, 1 + shared.length * 0.5) * (shared.length / Math.max(1, most)), {
        statements: shared.flat().map(({ id }) => id),
      }),
    );
  const roles = new Set(own.map(({ predicate }) => predicate));
  const clashing = [...roles].filter(
    (role) => their.some(({ predicate }) => predicate === role) && !shared.some(([{ predicate }]) => predicate === role),
  );
  if (clashing.length > 0)
    reasons.push(
      weigh('OTHER_PARTICIPANT', -2.5 * clashing.length, {
        statements: [...own, ...their].filter(({ predicate }) => clashing.includes(predicate)).map(({ id }) => id),
      }),
    );
  return [...reasons, ...compareQuantities(one, other)];
}

function compareQuantities(one: Traits, other: Traits): WeighedReason[] {
  const of = (traits: Traits) =>
    traits.statements.filter(({ out, other: entity, value, earliest }) => out && entity === null && value !== null && earliest === null);
  const [mine, its] = [of(one), of(other)];
  const differing = mine.filter(
    (value) => its.some(({ predicate }) => predicate === value.predicate) && !its.some((that) => keyOf(that) === keyOf(value)),
  );
  return differing.length > 0
    ? [weigh('OTHER_VALUE', -0.7 * Math.min(3, differing.length), { statements: differing.map(({ id }) => id) })]
    : [];
}

/** Of events, names are titles in somebody's words: they say less. */
const softenName = (reason: WeighedReason): WeighedReason =>
  reason.reason === 'OTHER_NAME' ? { ...reason, weight: -0.3 } : { ...reason, weight: reason.weight / 2 };

const BIAS = 3;
/** Compares two entities of one kind. Readings of names are asked for, so that each is read once. */
export function compareEntities(one: Traits, other: Traits, read: (text: string) => Reading = readName): ComparedEntities {
  const isEvent = one.kind === 'EVENT';
  const name = compareAllNames(one, other, read);
  const together = one.articles.filter((article) => other.articles.includes(article)).length;
  const reasons = [
    isEvent ? softenName(name) : name,
    ...compareIdentifiers(one, other),
    ...compareStatements(one, other),
    ...(isEvent ? compareEvents(one, other) : []),
    ...(one.type !== null && other.type !== null && one.type !== other.type ? [weigh('OTHER_TYPE', isEvent ? -3 : -1)] : []),
    ...(together > 0 ? [weigh('TOLD_APART', -1.5)] : []),
  ];
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  const rounded = reasons.map((reason) => ({ ...reason, weight: Math.round(reason.weight * 100) / 100 }));
  return { score: Math.round(10_000 / (1 + Math.exp(BIAS - sum))) / 10_000, reasons: rounded.sort((a, b) => b.weight - a.weight) };
}
