import { badInput } from '../../base/errors.ts';

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;
/** Maximum length of a list without pages. */
export const MAX_LIST_LENGTH = 200;

/** Relay's arguments. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page {
  readonly size: number;
  /** True if the page ends at the cursor or at the end of the list. */
  readonly backward: boolean;
  readonly cursor: string | undefined;
  /** Name of the cursor's argument, for errors. */
  readonly cursorArgument: 'after' | 'before';
}

const ALLOWED = `allowed is 1 to ${MAX_PAGE_SIZE}`;

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
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE) throw badInput(backward ? 'last' : 'first', size, ALLOWED);
  return { size, backward, cursor: (backward ? before : after) ?? undefined, cursorArgument: backward ? 'before' : 'after' };
}
