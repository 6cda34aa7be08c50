import type { EntityId } from '../../../schema/ids.ts';
import type { AsOf } from '../filter/filter.ts';
import { buildTenures, type Days, type Tenure, type Term } from './tenure.ts';

export const HOLDING_STANDINGS = ['CURRENT', 'PAST', 'PLANNED', 'UNKNOWN'] as const;
export type HoldingStanding = (typeof HOLDING_STANDINGS)[number];

/** A tenure as of a valid time. */
export interface Holding extends Tenure {
  readonly officeId: EntityId;
  /** Null if the sources do not name the holder. */
  readonly personId: EntityId | null;
  readonly standing: HoldingStanding;
}

type HolderTenure = Omit<Holding, 'standing'>;

/** True if the first day is before the second; an open one is not. */
const isBefore = (one: string | null, other: string | null): boolean => one !== null && other !== null && one < other;

/** What the sources say of a tenure at a time: it lasted then if it had surely begun, and no end is known or it surely came later. */
function findStanding({ since, until, firstDay, terms }: HolderTenure, at: Days): HoldingStanding {
  if (until && isBefore(until.latest, at.earliest)) return 'PAST';
  if (since && isBefore(at.latest, since.earliest)) return 'PLANNED';
  const begun = since?.latest ?? (terms.some(({ from }) => from) ? null : firstDay);
  const hasBegun = begun !== null && !isBefore(at.latest, begun);
  const hasEnded = until !== null && (until.earliest === null || isBefore(until.earliest, at.earliest));
  return hasBegun && !hasEnded ? 'CURRENT' : 'UNKNOWN';
}

/** The tenures of one office, those of each person in order. */
function listTenures(terms: readonly Term[], areEndsDerived: boolean): HolderTenure[] {
  const byPerson = Map.groupBy(terms, ({ personId, statementId }) => personId ?? `unnamed ${statementId}`);
  return [...byPerson.values()].flatMap((own) =>
    buildTenures(own, areEndsDerived).flatMap((tenure) => {
      const [first] = tenure.terms;
      return first ? [{ ...tenure, officeId: first.officeId, personId: first.personId }] : [];
    }),
  );
}

/** The last day of a predecessor, for a tenure whose start nobody states: in an office of one person it began no earlier. */
function findPredecessorDay(tenure: HolderTenure, all: readonly HolderTenure[]): string | null {
  const { since, firstDay, personId, terms } = tenure;
  if (since || firstDay === null || personId === null || !terms.every(({ isSingle }) => isSingle)) return null;
  const days = all
    .filter((other) => other.personId !== null && other.personId !== personId && other.until !== null)
    .map(({ until, lastDay }) => until?.earliest ?? lastDay)
    .filter((day) => day !== null && day <= firstDay);
  return days.sort().at(-1) ?? null;
}

const toOrder = ({ since, firstDay, until }: HolderTenure): string => since?.earliest ?? firstDay ?? until?.latest ?? '9';

/**
 * The holders of offices, in the order of their tenures: those that may have held them at a valid time, or all of them.
 * @param terms all that is stated of the offices and their holders
 * @param today for the standing, if no valid time is given
 */
export function buildHoldings(terms: readonly Term[], { valid, derived }: Pick<AsOf, 'valid' | 'derived'>, today: string): Holding[] {
  const areEndsDerived = derived !== false;
  const at: Days = valid ? { earliest: valid.earliest ?? null, latest: valid.latest ?? null } : { earliest: today, latest: today };
  const isPossible = (tenure: HolderTenure, _: number, all: readonly HolderTenure[]): boolean =>
    !isBefore(tenure.until?.latest ?? null, at.earliest) &&
    !isBefore(at.latest, tenure.since?.earliest ?? (areEndsDerived ? findPredecessorDay(tenure, all) : null));
  const byOffice = Map.groupBy(terms, ({ officeId }) => officeId);
  return [...byOffice.values()]
    .map((own) => listTenures(own, areEndsDerived))
    .flatMap((all) => (valid ? all.filter(isPossible) : all))
    .sort((a, b) => toOrder(a).localeCompare(toOrder(b)) || (a.terms[0]?.personSlug ?? '').localeCompare(b.terms[0]?.personSlug ?? ''))
    .map((tenure) => ({ ...tenure, standing: findStanding(tenure, at) }));
}
