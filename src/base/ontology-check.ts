import { showValue } from './errors.ts';
import type { OntologyFile, PredicateEntry, TypeEntry } from './ontology-shape.ts';

/** Sets of kinds that a file may name instead of them. */
export const KIND_SETS: Readonly<Record<string, readonly string[]>> = {
  ACTOR: ['PERSON', 'ORGANIZATION', 'FUND', 'GROUP', 'OFFICE'],
  ANY: ['PERSON', 'ORGANIZATION', 'FUND', 'PLACE', 'EVENT', 'OFFICE', 'GROUP', 'DOCUMENT', 'THING'],
};
/** Kinds whose entities have no type. */
const UNTYPED_KINDS = ['PERSON', 'FUND'];
const PLAIN_VALUES = ['QUANTITY', 'TEXT', 'DATE'];

/** The words that a file may refer to: its own, and those of the files before it. */
export interface KnownWords {
  readonly predicates: ReadonlyMap<string, Pick<PredicateEntry, 'sub' | 'flags'>>;
}

/** `types.EVENT.PICNIC.roles.0 is "HOSTT": …` */
const say = (path: readonly PropertyKey[], value: unknown, message: string): string =>
  `${path.map(String).join('.')} is ${showValue(value)}: ${message}`;

/** What is wrong in a file whose shape is right. */
export function checkOntology(file: OntologyFile, known: KnownWords): string[] {
  const types = Object.entries(file.types).flatMap(([kind, entries]) => [
    ...checkTypedKind(kind),
    ...Object.entries(entries).flatMap(([type, entry]) => checkType(['types', kind, type], entry, known)),
  ]);
  return [...types, ...Object.entries(file.predicates).flatMap(([name, entry]) => checkPredicate(name, entry, known))];
}

const checkTypedKind = (kind: string): string[] => {
  const allowed = KIND_SETS['ANY']?.filter((one) => !UNTYPED_KINDS.includes(one)) ?? [];
  return allowed.includes(kind) ? [] : [say(['types'], kind, `must be a kind that has types: ${allowed.join(', ')}`)];
};

function checkType(path: readonly string[], { roles, single, edge }: TypeEntry, known: KnownWords): string[] {
  const isRole = (word: string) => known.predicates.get(word)?.flags.includes('role') ?? false;
  const named = [
    ...roles.map((word, index) => [[...path, 'roles', index], word] as const),
    ...(edge ? (['from', 'to'] as const).map((end) => [[...path, 'edge', end], edge[end]] as const) : []),
  ];
  return [
    ...named.flatMap(([where, word]) => (isRole(word) ? [] : [say(where, word, 'must be a predicate with the flag role')])),
    ...(named.length > 0 && path[1] !== 'EVENT' ? [say(path, path[2], 'only types of EVENT have roles and an edge')] : []),
    ...(single && path[1] !== 'OFFICE' ? [say([...path, 'single'], single, 'only types of OFFICE may be single')] : []),
  ];
}

function checkPredicate(name: string, entry: PredicateEntry, known: KnownWords): string[] {
  const path = ['predicates', name];
  const kinds = [...(KIND_SETS['ANY'] ?? []), ...Object.keys(KIND_SETS)];
  const values = [...kinds, ...PLAIN_VALUES];
  const flags = new Set(entry.flags);
  const unknown = (key: 'from' | 'to', allowed: readonly string[]) =>
    entry[key].flatMap((word, index) =>
      allowed.includes(word) ? [] : [say([...path, key, index], word, `must be one of ${allowed.join(', ')}`)],
    );
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return [
    ...unknown('from', kinds),
    ...unknown('to', values),
    ...checkSub(name, entry, known),
    ...(flags.has('role') && !isSame(entry.from, ['EVENT']) ? [say([...path, 'from'], entry.from, 'a role leads from EVENT only')] : []),
    ...(flags.has('additive') && !isSame(entry.to, ['QUANTITY']) ? [say([...path, 'to'], entry.to, 'only QUANTITY is additive')] : []),
    ...(flags.has('symmetric') && !isSame([entry.from, entry.label], [entry.to, entry.inverse])
      ? [say([...path, 'inverse'], entry.inverse, 'a symmetric predicate has the same kinds and labels both ways')]
      : []),
  ];
}

function checkSub(name: string, { sub }: PredicateEntry, known: KnownWords): string[] {
  const seen = new Set([name]);
  for (let above = sub; above !== undefined; above = known.predicates.get(above)?.sub) {
    if (!known.predicates.has(above)) return [say(['predicates', name, 'sub'], above, 'must be a predicate')];
    if (seen.has(above)) return [say(['predicates', name, 'sub'], sub, `it leads back to itself by ${[...seen].join(' > ')}`)];
    seen.add(above);
  }
  return [];
}
