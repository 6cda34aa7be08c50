import { badInput, GraphError } from '../base/errors.ts';

/** The parameters of the URL and the form together. @throws BAD_INPUT for a NUL */
export function joinParameters(...parts: readonly URLSearchParams[]): URLSearchParams {
  const all = new URLSearchParams(parts.flatMap((part) => [...part]));
  for (const [name, value] of all) if (`${name}${value}`.includes('\0')) throw createNulError(name);
  return all;
}

export const createNulError = (argument: string) =>
  new GraphError('BAD_INPUT', `${argument} holds a NUL byte, which no text here can have`, { argument });

/** A parameter that is there at most readOnce. @throws BAD_INPUT */
export function readOnce(params: URLSearchParams, name: string): string | undefined {
  const values = params.getAll(name);
  if (values.length > 1) throw badInput(name, values, 'send it once');
  return values[0];
}

/** A whole number in a range. @throws BAD_INPUT */
export function readWhole(params: URLSearchParams, name: string, [least, most]: readonly [number, number]): number | undefined {
  const text = readOnce(params, name);
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least || Number(text) > most) throw badInput(name, text, `allowed is ${least} to ${most}`);
  return Number(text);
}
