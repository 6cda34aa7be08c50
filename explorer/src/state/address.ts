import { CODECS } from './codecs.ts';
import { START, type State } from './state.ts';

/** A part of the address that was not recognized. */
export interface UnreadPart {
  readonly name: string;
  readonly value: string;
}

export interface ParsedAddress {
  readonly state: State;
  readonly unread: readonly UnreadPart[];
}

const MAX_SHOWN_LENGTH = 60;
// The keys of a record are those of its type.
const KEYS = Object.keys(CODECS) as (keyof State)[];

/** Reads a query string such as `?of=E1,E2&depth=2`. */
export function readAddress(search: string): ParsedAddress {
  const params = new URLSearchParams(search);
  const unread: UnreadPart[] = [];
  const parsed: Partial<Record<keyof State, unknown>> = {};
  for (const key of KEYS) {
    const [name, part] = CODECS[key];
    const text = params.get(name);
    if (text === null || text === '') continue;
    const value = part.read(text);
    if (value === undefined) unread.push({ name, value: text.slice(0, MAX_SHOWN_LENGTH) });
    else parsed[key] = value;
  }
  // Each value was read by the codec of its key.
  return { state: { ...START, ...(parsed as Partial<State>) }, unread };
}

/** Writes a state as a query string. The order is fixed; default values are left out. */
export function writeAddress(state: State): string {
  const parts = KEYS.flatMap((key) => {
    const text = writePart(state, key);
    return text === writePart(START, key) || text === '' ? [] : [`${CODECS[key][0]}=${encodePart(text)}`];
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function writePart<K extends keyof State>(state: State, key: K): string {
  const value: State[K] = state[key];
  return value === false ? '' : CODECS[key][1].write(value);
}

/** Percent-encodes a text, except for characters that may stand in a query. */
const encodePart = (text: string): string => encodeURIComponent(text).replace(/%(2C|3A|40|2F)/g, decodeURIComponent);
