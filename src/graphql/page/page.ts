import { badInput } from '../../base/errors.ts';

export const LARGEST_PAGE = 100;
export const STANDARD_PAGE = 20;
/** The most items of a list that is not paged. */
export const LONGEST_LIST = 200;

/** Relay's arguments as given. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page {
  readonly size: number;
  /** The page ends at the cursor (or at the end) instead of starting there. */
  readonly backward: boolean;
  readonly cursor: string | undefined;
  /** The argument the cursor came in, for errors about it. */
  readonly cursorArgument: 'after' | 'before';
}

const ALLOWED = `allowed is 1 to ${LARGEST_PAGE}`;

/** Reads Relay's four arguments: either first/after or last/before. @throws BAD_INPUT */
export function readPage({ first, after, last, before }: PageArgs): Page {
  const backward = last != null || before != null;
  if (backward && (first != null || after != null)) {
    throw badInput(
      first != null ? 'first' : 'after',
      first ?? after,
      'a page goes either forward (first, after) or backward (last, before)',
    );
  }
  const size = (backward ? last : first) ?? STANDARD_PAGE;
  if (size < 1 || size > LARGEST_PAGE) throw badInput(backward ? 'last' : 'first', size, ALLOWED);
  return { size, backward, cursor: (backward ? before : after) ?? undefined, cursorArgument: backward ? 'before' : 'after' };
}
