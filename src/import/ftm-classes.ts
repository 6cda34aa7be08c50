import { KIND_MAPPINGS, TYPE_MAPPINGS } from '../../schema/mappings.ts';
import { KIND_NAMES, type Kind, TYPES, type TypedKind, typesOf } from '../../schema/ontology.ts';
import { EVENT_STATUSES, type EventStatus } from '../../schema/words.ts';

/** The kind and the type of an entity. */
export interface SourceClass {
  readonly kind: Kind;
  readonly type?: string | undefined;
}

/** Schemata that stand for several types of ours, with the widest; and those below a schema that has one. */
const CHOSEN: Readonly<Record<string, SourceClass>> = {
  Organization: { kind: 'ORGANIZATION', type: 'UNSPECIFIED' },
  LegalEntity: { kind: 'ORGANIZATION', type: 'UNSPECIFIED' },
  PublicBody: { kind: 'ORGANIZATION', type: 'AGENCY' },
  Company: { kind: 'ORGANIZATION', type: 'COMPANY' },
  Address: { kind: 'PLACE', type: 'BUILDING' },
  Position: { kind: 'OFFICE', type: 'POSITION' },
  CourtCase: { kind: 'EVENT', type: 'TRIAL' },
  Vessel: { kind: 'THING', type: 'VEHICLE' },
  Airplane: { kind: 'THING', type: 'VEHICLE' },
  Email: { kind: 'DOCUMENT', type: 'LETTER' },
  Message: { kind: 'DOCUMENT', type: 'LETTER' },
  ...Object.fromEntries(
    ['Document', 'Article', 'Pages', 'HyperText', 'PlainText', 'Workbook', 'Table', 'Package', 'Folder', 'Image', 'Audio', 'Video'].map(
      (schema) => [schema, { kind: 'DOCUMENT', type: 'PUBLICATION' } as const],
    ),
  ),
};

/** Schemata that only one class of ours has. */
const ONLY: ReadonlyMap<string, SourceClass> = (() => {
  const found = Map.groupBy(
    [
      ...KIND_NAMES.filter((kind) => !(kind in TYPES)).map((kind) => ({ schema: KIND_MAPPINGS[kind].ftm, kind, type: undefined })),
      ...Object.entries(TYPE_MAPPINGS).flatMap(([kind, types]) =>
        Object.entries(types).map(([type, { ftm }]) => ({ schema: ftm, kind: kind as TypedKind, type })),
      ),
    ],
    ({ schema }) => schema ?? '',
  );
  return new Map([...found].flatMap(([schema, [first, second]]) => (first && !second ? [[schema, first] as const] : [])));
})();

/** The class of a schema; undefined if the graph has none like it. */
export const findFtmClass = (schema: string): SourceClass | undefined => CHOSEN[schema] ?? ONLY.get(schema);

const isKindName = (word: string | undefined): word is Kind => KIND_NAMES.some((kind) => kind === word);

/** The class that an export of ours writes as keywords; undefined for files of others. */
export function readOwnClass(keywords: readonly string[]): (SourceClass & { readonly status?: EventStatus | undefined }) | undefined {
  const [kind, type, status] = keywords;
  if (!isKindName(kind)) return undefined;
  const types: readonly string[] = typesOf(kind);
  return {
    kind,
    ...(type !== undefined && types.includes(type) && { type }),
    status: EVENT_STATUSES.find((one) => one === status),
  };
}
