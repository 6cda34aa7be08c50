import type { Predicate } from '../../../schema/ontology.ts';
import type { FoundAmount } from '../amount/quantity.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseContext, ClauseParts } from './clause-context.ts';
import type { FoundEvent } from './event.ts';
import type { Frame } from './frame.ts';
import type { RolePhrase } from './role.ts';

const MONEY = /^[A-Z]{3}$/;
const GOODS = new Set(['TONNE', 'kg', 'l', 'm3', 'kWh', 'BARREL']);

const COUNT_OF: Readonly<Partial<Record<Predicate, Predicate>>> = {
  RECIPIENT: 'RECIPIENT_COUNT',
  BENEFICIARY: 'RECIPIENT_COUNT',
  DEAD: 'DEAD_COUNT',
  INJURED: 'INJURED_COUNT',
  VICTIM: 'AFFECTED_COUNT',
  PARTICIPANT: 'ATTENDANCE',
  THEME: 'THEME_COUNT',
};

/** Numbers of people or things in roles. */
export const countRoles = (roles: readonly RolePhrase[]): FoundEvent['amounts'] =>
  roles.flatMap(({ predicate, phrase: { amount } }) => {
    const count = COUNT_OF[predicate];
    if (amount && GOODS.has(amount.quantity.unit)) return [{ predicate: 'AMOUNT', amount }];
    return amount && count ? [{ predicate: count, amount }] : [];
  });

/** People of a clause in no role: "a reserve of ten thousand members was formed". */
export const countOthers = ({ phrases }: ClauseParts, { count }: Frame): FoundEvent['amounts'] =>
  phrases
    .flatMap(({ amount, slots }) => (count === 'THEME_COUNT' && amount && slots[0] === 'FROM' ? [{ predicate: count, amount }] : []))
    .slice(0, 1);

const EACH: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /(?:әрқайсы\p{L}*|әрбір|әр) |[тд][ае]н$|н[ае]н$/u,
  ru: /(?:кажд\p{L}+)|(?<!\p{L})по$/u,
  en: /(?<!\p{L})(?:each|every|apiece)(?!\p{L})/u,
};

/** True if an amount is for each recipient. */
function isEach({ words, lang }: ClauseContext, { start, end }: FoundAmount): boolean {
  const within = words.filter((word) => word.start >= start && word.end <= end);
  const at = words.findIndex((word) => word.start >= start);
  const near = words.slice(Math.max(0, at - 2), lang === 'ru' ? at : at + within.length + 4);
  if (lang === 'kk')
    return (
      EACH.kk.test(within.at(-1)?.lower ?? '') ||
      EACH.kk.test(
        `${words
          .slice(Math.max(0, at - 4), at)
          .map(({ lower }) => lower)
          .join(' ')} `,
      )
    );
  return EACH[lang].test(near.map(({ lower }) => lower).join(' '));
}

/** Money and goods of a clause. */
export function findValues(
  context: ClauseContext,
  values: readonly FoundAmount[],
  { amount: predicate, roles }: Frame,
): FoundEvent['amounts'] {
  if (predicate === 'FACTOR') return values.filter(({ quantity: { unit } }) => unit === 'TIMES').map((amount) => ({ predicate, amount }));
  if (predicate === null) return [];
  const isGift = roles.some((role) => role.predicate === 'RECIPIENT');
  return values
    .filter(({ quantity: { unit } }) => MONEY.test(unit) || GOODS.has(unit))
    .map((amount) => ({
      predicate: isGift && MONEY.test(amount.quantity.unit) && isEach(context, amount) ? 'AMOUNT_EACH' : predicate,
      amount,
    }));
}
