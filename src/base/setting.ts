import { z } from 'zod';

/** A setting that is a whole number. */
export const makeWholeNumber = (min: number, max: number) =>
  z.coerce
    .number(`must be a whole number, ${min} to ${max}`)
    .refine((n) => Number.isInteger(n) && n >= min && n <= max, `must be a whole number, ${min} to ${max}`);

/** The parts of a text with commas in between. */
export const listOf = (text: string): readonly string[] => text.split(',').flatMap((part) => part.trim() || []);
