import { badInput, GraphError } from '../base/errors.ts';
import { isNestedDeeper } from './nesting.ts';
import { createNulError } from './parameters.ts';

/** Brackets within brackets: what is deeper is nothing the protocol knows. */
const MAX_DEPTH = 20;

/** The JSON of a parameter; its texts are such as can be stored. @throws BAD_INPUT */
export function readJson(argument: string, text: string): unknown {
  const storable = (part: string) => {
    if (part.includes('\0')) throw createNulError(argument);
    if (!part.isWellFormed()) throw badInput(argument, part, 'it holds half of a character (a lone surrogate)');
  };
  if (isNestedDeeper(text, MAX_DEPTH))
    throw new GraphError('BAD_INPUT', `${argument} nests more than ${MAX_DEPTH} deep`, { argument, allowed: MAX_DEPTH });
  try {
    return JSON.parse(text, (key, value: unknown) => {
      storable(key);
      if (typeof value === 'string') storable(value);
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw badInput(argument, text, `it is no JSON: ${error.message}`);
    throw error;
  }
}
