import { z } from 'zod';
import type { Path } from './mistake.ts';
import { GraphFile } from './shape.ts';

/** The shapes within optional ones, defaults, pipes and unions. */
function listShapes(shape: unknown): readonly unknown[] {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable) return listShapes(shape.unwrap());
  if (shape instanceof z.ZodPipe) return listShapes(shape.in);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(listShapes);
  return [shape];
}

function step(shape: unknown, part: string | number): readonly unknown[] {
  if (shape instanceof z.ZodObject) return listShapes(shape.shape[part]);
  if (shape instanceof z.ZodArray) return listShapes(shape.element);
  return shape instanceof z.ZodRecord ? listShapes(shape.valueType) : [];
}

/** True if the shape is that of another kind than the entity's. */
const isOtherKind = (shape: unknown, kind: unknown): boolean =>
  shape instanceof z.ZodObject && shape.shape['kind'] instanceof z.ZodLiteral && shape.shape['kind'].value !== kind;

/** The keys that may stand in a map of graph.yaml. `kind` is that of the entity there. */
export function listAllowedKeys(path: Path, kind: unknown): string[] {
  const shapes = path.reduce<readonly unknown[]>(
    (found, part) => found.flatMap((shape) => step(shape, part)).filter((shape) => !isOtherKind(shape, kind)),
    [GraphFile],
  );
  return [...new Set(shapes.flatMap((shape) => (shape instanceof z.ZodObject ? Object.keys(shape.shape) : [])))];
}
