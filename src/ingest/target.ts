import type { Predicate } from '../../schema/ontology.ts';
import { TIES, type Tie } from '../../schema/words.ts';
import type { EvidenceShape, GraphFile } from './shape.ts';
import type { TargetShape, ValueShape } from './shape-statement-value.ts';

/** The fields of evidence that name another statement. */
export const TIE_FIELDS = { CORRECTS: 'corrects', CONFIRMS: 'confirms', ENDS: 'ends' } as const satisfies Record<Tie, keyof EvidenceShape>;

/** A statement that evidence of another one names by what it says. */
export interface NamedStatement extends ValueShape {
  readonly tie: Tie;
  /** Slug of the article that says it; undefined if any may. */
  readonly article: string | undefined;
  readonly subject: string;
  readonly predicate: Predicate;
}

/** A statement by the key that it has in an article. */
export interface KeyedStatement {
  readonly tie: Tie;
  readonly article: string;
  readonly key: string;
}

export type TiedStatement = NamedStatement | KeyedStatement;
export const isKeyed = (target: TiedStatement): target is KeyedStatement => 'key' in target;

/** The statements that a piece of evidence names, as it names them. */
export const listTargets = (item: EvidenceShape): readonly (readonly [Tie, TargetShape])[] =>
  TIES.flatMap((tie) => {
    const written = item[TIE_FIELDS[tie]];
    return written === undefined ? [] : [[tie, written] as const];
  });

/** What a target names. Undefined if this file has no statement with its key, or if its subject or predicate is missing. */
export function resolveTarget(
  { entities }: Pick<GraphFile, 'entities'>,
  tie: Tie,
  { key, article, subject, predicate, ...value }: TargetShape,
): TiedStatement | undefined {
  if (key === undefined)
    return subject === undefined || predicate === undefined ? undefined : { tie, article, subject, predicate, ...value };
  if (article !== undefined) return { tie, article, key };
  for (const [slug, { statements }] of Object.entries(entities)) {
    const found = statements.find((statement) => statement.key === key);
    if (!found) continue;
    const { entity, quantity, text, date, unknown } = found;
    return {
      tie,
      article: undefined,
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
