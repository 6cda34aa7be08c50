import type { Predicate } from '../../schema/ontology.ts';
import { TIES, type Tie } from '../../schema/words.ts';
import type { EvidenceShape, GraphFile } from './shape.ts';
import type { TargetShape, ValueShape } from './shape-statement-value.ts';

/** The fields of evidence that name another statement. */
export const TIE_FIELDS = { CORRECTS: 'corrects', CONFIRMS: 'confirms', ENDS: 'ends' } as const satisfies Record<Tie, keyof EvidenceShape>;

/** A statement that evidence of another one names by what it says. */
export interface NamedStatement extends ValueShape {
  readonly tie: Tie;
  readonly subject: string;
  readonly predicate: Predicate;
}

/** The statements that a piece of evidence names, as it names them. */
export const listTargets = (item: EvidenceShape): readonly (readonly [Tie, TargetShape])[] =>
  TIES.flatMap((tie) => {
    const written = item[TIE_FIELDS[tie]];
    return written === undefined ? [] : [[tie, written] as const];
  });

/** What a statement says that is named by its key, or by itself. Undefined if there is none, or if its subject or predicate is missing. */
export function resolveTarget(
  { entities }: Pick<GraphFile, 'entities'>,
  tie: Tie,
  { key, subject, predicate, ...value }: TargetShape,
): NamedStatement | undefined {
  if (key === undefined) return subject === undefined || predicate === undefined ? undefined : { tie, subject, predicate, ...value };
  for (const [slug, { statements }] of Object.entries(entities)) {
    const found = statements.find((statement) => statement.key === key);
    if (!found) continue;
    const { entity, quantity, text, date, unknown } = found;
    return {
      tie,
      subject: slug,
      predicate: found.predicate,
      entity,
      quantity: quantity && { ...quantity, equivalent: undefined },
      text,
      date,
      unknown,
    };
  }
  return undefined;
}
