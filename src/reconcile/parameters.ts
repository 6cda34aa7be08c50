import { z } from 'zod';
import { KIND_NAMES, type Kind } from '../../schema/ontology.ts';
import { badInput, GraphError } from '../errors.ts';
import { check } from './check.ts';

const RESERVED = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);
const NAME = /^[A-Za-z_$][\w$]*$/;
const LONGEST_CALLBACK = 100;

/** Whether a text is a name in JavaScript, or several joined by stops: nothing else may stand before the bracket. */
export const isFunctionPath = (text: string): boolean =>
  text.length <= LONGEST_CALLBACK && text.split('.').every((name) => NAME.test(name) && !RESERVED.has(name));

/** The parameters of the URL and the form together. @throws BAD_INPUT for a NUL */
export function joined(...parts: readonly URLSearchParams[]): URLSearchParams {
  const all = new URLSearchParams(parts.flatMap((part) => [...part]));
  for (const [name, value] of all) if (`${name}${value}`.includes('\0')) throw nul(name);
  return all;
}

export const nul = (argument: string) =>
  new GraphError('BAD_INPUT', `${argument} holds a NUL byte, which no text here can have`, { argument });

/** A parameter that is there at most once. @throws BAD_INPUT */
export function once(params: URLSearchParams, name: string): string | undefined {
  const values = params.getAll(name);
  if (values.length > 1) throw badInput(name, values, 'send it once');
  return values[0];
}

/** @throws BAD_INPUT where it is no function's name */
export function readCallback(params: URLSearchParams): string | undefined {
  const callback = once(params, 'callback');
  if (callback !== undefined && !isFunctionPath(callback))
    throw badInput('callback', callback, 'it is the name of a function in JavaScript');
  return callback;
}

/** A whole number in a range. @throws BAD_INPUT */
export function readWhole(params: URLSearchParams, name: string, [least, most]: readonly [number, number]): number | undefined {
  const text = once(params, name);
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least || Number(text) > most) throw badInput(name, text, `allowed is ${least} to ${most}`);
  return Number(text);
}

export const KINDS_ALLOWED = `a type is one of ${KIND_NAMES.join(', ')}`;
/** A kind, which is what the protocol calls a type. */
export const KindShape = z.enum(KIND_NAMES, KINDS_ALLOWED);

/** The kinds asked for; null for all. @throws BAD_INPUT */
export function readKinds(params: URLSearchParams): readonly Kind[] | null {
  const written = params.getAll('type').filter((type) => type !== '');
  return written.length === 0 ? null : written.map((type) => check(KindShape, type, 'type'));
}
