import edtf from 'edtf';

/** A date as far as it is known: EDTF, with the first and the last day it can mean (null where open). */
export interface PartialDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export const EDTF_ALLOWED =
  'an EDTF date: 2020, 2020-06, 2020-06-15, a season or half-year such as 2020-21 or 2020-41, X for unknown digits (202X, XXXX-41), ? or ~ where uncertain or approximate';
const SHAPE = /^[\dX]{4}(-[\dX]{2}){0,2}[?~%]?$/;
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Reads a date or a season of EDTF levels 0 to 2 in the years 0000 to 9999; null if it is not one. */
export function parsePartialDate(text: string): PartialDate | null {
  if (!SHAPE.test(text)) return null;
  try {
    const { min, max } = edtf(text, { types: ['Date', 'Season'], level: 3 });
    const open = text.startsWith('XXXX');
    return { edtf: text, earliest: open ? null : day(min), latest: open ? null : day(max) };
  } catch {
    return null;
  }
}
