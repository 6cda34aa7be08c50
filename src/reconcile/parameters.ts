import { z } from 'zod';
import { KIND_NAMES, type Kind } from '../../schema/ontology.ts';
import { badInput } from '../base/errors.ts';
import { readOnce } from '../http/parameters.ts';
import { checkShape } from './check-shape.ts';

const RESERVED_WORDS = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);
const FUNCTION_NAME = /^[A-Za-z_$][\w$]*$/;
const MAX_CALLBACK_LENGTH = 100;

/** True if a text is a JavaScript name, or several joined by dots. */
export const isFunctionPath = (text: string): boolean =>
  text.length <= MAX_CALLBACK_LENGTH && text.split('.').every((name) => FUNCTION_NAME.test(name) && !RESERVED_WORDS.has(name));

/** @throws BAD_INPUT if it is not the name of a function */
export function readCallback(params: URLSearchParams): string | undefined {
  const callback = readOnce(params, 'callback');
  if (callback !== undefined && !isFunctionPath(callback))
    throw badInput('callback', callback, 'it is the name of a function in JavaScript');
  return callback;
}

export const KINDS_ALLOWED = `a type is one of ${KIND_NAMES.join(', ')}`;
/** A kind, called type in the protocol. */
export const KindShape = z.enum(KIND_NAMES, KINDS_ALLOWED);

/** The requested kinds; null for all. @throws BAD_INPUT */
export function readKinds(params: URLSearchParams): readonly Kind[] | null {
  const written = params.getAll('type').filter((type) => type !== '');
  return written.length === 0 ? null : written.map((type) => checkShape(KindShape, type, 'type'));
}
