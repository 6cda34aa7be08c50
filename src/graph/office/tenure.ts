import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { PartialDate } from '../../base/partial-date.ts';

/** A range of days; null if open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** What one statement says of an office and its holder. */
export interface Term {
  readonly statementId: StatementId;
  readonly officeId: EntityId;
  /** Null if the source does not name the holder. */
  readonly personId: EntityId | null;
  readonly personSlug: string | null;
  /** True if one person holds the office at a time. */
  readonly isSingle: boolean;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** When it was said. */
  readonly said: readonly Days[];
  /** An end that follows from another statement, and whose statement that is. */
  readonly derived: { readonly end: PartialDate; readonly personId: EntityId | null } | null;
}

/** One time in an office, from all statements that tell of it. */
export interface Tenure {
  readonly terms: readonly Term[];
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  /** True if the end follows from a successor. */
  readonly isEndDerived: boolean;
  /** The first and the last day on which it is known to last; null if none is. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const sortDays = (days: readonly (string | null | undefined)[]): string[] => days.filter((day) => day != null).sort();

/** Days on which the office is known to be held: those of the start, else those just before the end, else those on which it was said. */
function listDays({ from, to, said }: Term, pick: 'earliest' | 'latest'): string[] {
  if (from) return sortDays([from[pick]]);
  const [lastSaid] = sortDays(said.map(({ latest }) => latest)).slice(-1);
  const isOver = to !== null && !(to.earliest !== null && lastSaid !== undefined && lastSaid < to.earliest);
  return isOver ? sortDays([to[pick]]) : sortDays(said.map((days) => days[pick]));
}

interface End {
  readonly date: PartialDate;
  readonly isDerived: boolean;
}

/** The end of a term. What another statement of the same person gives is as good as stated. */
function findEnd({ personId, to, derived }: Term, areEndsDerived: boolean): End | null {
  const isOwn = derived?.personId === personId;
  if (derived && (isOwn || areEndsDerived)) return { date: derived.end, isDerived: !isOwn };
  return to && { date: to, isDerived: false };
}

/** Of several dates for one start the most exact, else the first; of several for one end the most exact, else the last. */
const pickStart = (starts: readonly PartialDate[]): PartialDate | null =>
  starts.toSorted((a, b) => (a.latest ?? '9').localeCompare(b.latest ?? '9') || a.edtf.localeCompare(b.edtf))[0] ?? null;
const pickEnd = (ends: readonly End[]): End | null =>
  ends.toSorted(
    (a, b) =>
      (b.date.earliest ?? '').localeCompare(a.date.earliest ?? '') ||
      (a.date.latest ?? '9').localeCompare(b.date.latest ?? '9') ||
      a.date.edtf.localeCompare(b.date.edtf),
  )[0] ?? null;

function toTenure(terms: readonly Term[], areEndsDerived: boolean): Tenure {
  const ends = terms.map((term) => findEnd(term, areEndsDerived));
  const end = ends.includes(null) ? null : pickEnd(ends.filter((one) => one !== null));
  return {
    terms,
    since: pickStart(terms.flatMap(({ from }) => from ?? [])),
    until: end?.date ?? null,
    isEndDerived: end?.isDerived ?? false,
    firstDay: sortDays(terms.flatMap((term) => listDays(term, 'earliest')))[0] ?? null,
    lastDay: sortDays(terms.flatMap((term) => listDays(term, 'latest'))).at(-1) ?? null,
  };
}

/** True if the term is part of a tenure: it begins before the other ends. One without a start is also part of it if it is known to last on its last day. */
function isPartOf({ until }: Tenure, term: Term): boolean {
  if (!until) return true;
  const [first] = listDays(term, term.from ? 'latest' : 'earliest');
  if (first === undefined) return true;
  return term.from ? first < (until.earliest ?? until.latest ?? '9') : first <= (until.latest ?? '9');
}

/** The tenures of one person, in order: terms that do not overlap are two. A term without any day is taken for the last one. */
export function buildTenures(terms: readonly Term[], areEndsDerived: boolean): Tenure[] {
  const order = (term: Term) => listDays(term, 'earliest')[0] ?? '9';
  const tenures: Tenure[] = [];
  for (const term of terms.toSorted((a, b) => order(a).localeCompare(order(b)))) {
    const last = tenures.at(-1);
    if (last && isPartOf(last, term)) tenures[tenures.length - 1] = toTenure([...last.terms, term], areEndsDerived);
    else tenures.push(toTenure([term], areEndsDerived));
  }
  return tenures;
}
