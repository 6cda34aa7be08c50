import { typesOf } from '../../schema/ontology.ts';
import { type CheckContext, checkReference } from './check-context.ts';
import { checkNames } from './check-names.ts';
import { checkEvidence, checkStatement } from './check-statement.ts';
import { createMistake, findRepeats, type Mistake, type Path } from './mistake.ts';
import type { EntityShape } from './shape.ts';
import { readStatementValue } from './value.ts';

/** Checks an entity with its names and statements. */
export function checkEntity(context: CheckContext, slug: string, entity: EntityShape): Mistake[] {
  const path: Path = ['entities', slug];
  return [
    ...checkClass(context, path, slug, entity),
    ...(entity.differentFrom ?? []).flatMap((other, index) => checkReference(context, [...path, 'differentFrom', index], other)),
    ...checkNames(context, path, slug, entity),
    ...(typeof entity.status === 'object' ? checkStatus(context, [...path, 'status'], entity.status) : []),
    ...entity.statements.flatMap((statement, index) =>
      checkStatement(context, [...path, 'statements', index], { slug, kind: entity.kind }, statement),
    ),
    ...findRepeats(
      entity.statements.map((statement) =>
        JSON.stringify([
          statement.predicate,
          readStatementValue(statement),
          statement.validFrom,
          statement.validTo,
          statement.qualifiers.map((qualifier) => JSON.stringify([qualifier.predicate, readStatementValue(qualifier)])).sort(),
        ]),
      ),
    ).map((index) =>
      createMistake(
        [...path, 'statements', index, 'predicate'],
        entity.statements[index]?.predicate,
        'the same fact stands above: give it further evidence there',
      ),
    ),
  ];
}

function checkStatus(context: CheckContext, path: Path, status: Exclude<EntityShape['status'], string | undefined>): Mistake[] {
  const isItself = status.corrects === status.is;
  return [
    ...(isItself
      ? [createMistake([...path, 'corrects'], status.corrects, 'is the status itself: give the one that its sources take back')]
      : []),
    ...checkEvidence(context, path, status),
  ];
}

function checkClass({ known }: CheckContext, path: Path, slug: string, entity: EntityShape): Mistake[] {
  const before = known.get(slug);
  if (before && before.kind !== entity.kind)
    return [
      createMistake([...path, 'kind'], entity.kind, `the graph has ${slug} as a ${before.kind}; choose another slug for another thing`),
    ];
  const types = typesOf(entity.kind);
  if (!before?.foreign && types.length > 0 && entity.type === undefined)
    return [{ path, message: `has no type: one of ${types.join(', ')} is needed` }];
  return (entity.latitude === undefined) === (entity.longitude === undefined)
    ? []
    : [{ path, message: 'has one coordinate: latitude and longitude go together' }];
}
