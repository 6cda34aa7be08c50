import { Kind, parse, print } from 'graphql';
import { schema } from '../../src/app/schema.ts';

const takesKnown = (field: string): boolean =>
  schema
    .getQueryType()
    ?.getFields()
    [field]?.args.some(({ name, type }) => name === 'known' && String(type) === 'Known') ?? false;

/** A query whose root fields are read as of a revision or a moment. */
export function writeAsOf(query: string, known: string): string {
  const document = parse(query);
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const selections = definition.selectionSet.selections.map((selection) => {
      if (selection.kind !== Kind.FIELD || !takesKnown(selection.name.value)) return selection;
      const argument = {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'known' },
        value: { kind: Kind.STRING, value: known },
      } as const;
      return { ...selection, arguments: [...(selection.arguments ?? []), argument] };
    });
    return { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  });
  return print({ kind: Kind.DOCUMENT, definitions });
}
