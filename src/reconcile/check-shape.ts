import type { z } from 'zod';
import { badInput } from '../base/errors.ts';

const getValueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((current, key) => (typeof current === 'object' && current ? Reflect.get(current, key) : undefined), value);

/** Checks the shape of a value. @throws BAD_INPUT with path, value and allowed values */
export function checkShape<T>(shape: z.ZodType<T>, value: unknown, argument: string): T {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const { path = [], message = 'is not allowed' } = read.error.issues[0] ?? {};
  throw badInput([argument, ...path.map(String)].join('.'), getValueAt(value, path), message);
}
