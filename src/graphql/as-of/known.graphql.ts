import { builder } from '../builder.ts';

/** The argument of root fields by which they, and all below, are read as of a revision. `as-of.ts` reads it. */
export const KNOWN_ARG = builder.args((t) => ({
  known: t.field({
    type: 'Known',
    description:
      'Transaction time: a revision (R17), or a moment, to read the graph as it was known then, with all that is returned below (default: now). `asOf.known` of a filter says the same: give one of them.',
  }),
}));
