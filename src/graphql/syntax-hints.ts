import { GraphQLError } from 'graphql';

/** Quotation marks that are not the straight ones. */
const OTHER_QUOTES = /['„“”«»‘’‹›`]/;
/** The value of an argument in which a position lies: letters, digits and what stands in slugs, identifiers, dates and addresses. */
const BARE_TEXT = /(?<=:\s*)[\p{L}\p{N}_][\p{L}\p{N}._:/+-]*[\p{L}\p{N}_]/gu;
/** An enum value, or a field. */
const NAME = /^[A-Za-z_]\w*$/;
const MAX_SHOWN = 60;

function findHint(body: string, position: number): string | undefined {
  const character = body.charAt(position);
  if (character === '') return 'A brace or a parenthesis is not closed.';
  if (OTHER_QUOTES.test(character)) return 'Texts stand in straight double quotes: "…".';
  const start = body.lastIndexOf('\n', position - 1) + 1;
  const [line = ''] = body.slice(start).split('\n', 1);
  const column = position - start;
  const [bare] = [...line.matchAll(BARE_TEXT)].find(({ index, 0: text }) => index <= column && column < index + text.length) ?? [];
  return bare === undefined || NAME.test(bare) ? undefined : `A text stands in double quotes: "${bare.slice(0, MAX_SHOWN)}".`;
}

/** A syntax error with a sentence about the likely fix. */
export function describeSyntaxError(error: GraphQLError): GraphQLError {
  const { source, positions, message } = error;
  const [position] = positions ?? [];
  const hint = source && position !== undefined ? findHint(source.body, position) : undefined;
  return hint
    ? new GraphQLError(`${message.replace(/([^.?!])$/, '$1.')} ${hint}`, { source: source ?? null, positions: positions ?? null })
    : error;
}
