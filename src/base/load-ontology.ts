import { KIND_MAPPINGS, PREDICATE_MAPPINGS, TYPE_MAPPINGS } from '../../schema/mappings.ts';
import {
  KIND_NAMES,
  PREDICATE_NAMES,
  PREDICATES,
  type PredicateDefinition,
  ROLE_NAMES,
  ROLES,
  SINGLE_OFFICES,
  TYPES,
  UNITS,
} from '../../schema/ontology.ts';
import { PREDICATE_USAGE, TYPE_USAGE } from '../../schema/usage.ts';
import { KIND_SETS } from './ontology-check.ts';
import type { OntologyFile, PredicateEntry, TypeEntry } from './ontology-shape.ts';
import { checkOntologyFiles, type ReadFile, readOntologyFile } from './read-ontology.ts';

/** The tables of the ontology while it grows at start, before anything is made of them. Later they never change. */
const tables = { TYPES, UNITS, ROLES, PREDICATES, PREDICATE_USAGE, PREDICATE_MAPPINGS, TYPE_USAGE, TYPE_MAPPINGS } as unknown as Record<
  string,
  Record<string, unknown>
>; // their types are those of the built-in words
const names = { predicates: PREDICATE_NAMES as string[], roles: ROLE_NAMES as string[], single: SINGLE_OFFICES as string[] }; // as above

const expandKinds = (words: readonly string[]) => [...new Set(words.flatMap((word) => KIND_SETS[word] ?? [word]))];
const putWord = (table: string, word: string, entry: unknown): void => void Object.assign(tables[table] ?? {}, { [word]: entry });
const putWordOfKind = (table: string, kind: string, word: string, entry: unknown): void =>
  void Object.assign((tables[table]?.[kind] as object | undefined) ?? {}, { [word]: entry }); // tables of types are by kind

/** Adds a predicate. It must come before the modules that read the ontology. */
export function addPredicate(name: string, definition: PredicateDefinition, field: string, entry?: PredicateEntry): void {
  if (definition.role) {
    putWord('ROLES', name, definition);
    names.roles.push(name);
  }
  putWord('PREDICATES', name, definition);
  names.predicates.push(name);
  putWord('PREDICATE_USAGE', name, { field, ...(entry && pickUsage(entry)) });
  putWord('PREDICATE_MAPPINGS', name, entry?.maps ?? {});
}

export function addType(kind: string, type: string, { label, maps, edge, roles, single, ...entry }: TypeEntry): void {
  if (single) names.single.push(type);
  putWordOfKind('TYPES', kind, type, label);
  putWordOfKind('TYPE_USAGE', kind, type, { ...pickUsage(entry), roles });
  putWordOfKind('TYPE_MAPPINGS', kind, type, { ...maps, ...(edge && { edge }) });
}

export const addUnit = (unit: string, label: object): void => putWord('UNITS', unit, label);

const pickUsage = ({ use, avoid, example }: Pick<PredicateEntry, 'use' | 'avoid' | 'example'>) => ({
  ...(use && { use }),
  ...(avoid && { avoid }),
  ...(example && { example }),
});

const toDefinition = ({ label, inverse, from, to, flags, sub }: PredicateEntry): PredicateDefinition => ({
  ...{ label, inverse, sub: sub ?? null },
  subjects: expandKinds(from) as PredicateDefinition['subjects'], // checked to be kinds
  values: expandKinds(to) as PredicateDefinition['values'], // as above
  ...{ role: flags.includes('role'), additive: flags.includes('additive'), functional: flags.includes('functional') },
  ...{ inverseFunctional: flags.includes('inverseFunctional'), timeless: flags.includes('timeless') },
  ...{ symmetric: flags.includes('symmetric'), qualifier: flags.includes('qualifier') },
});

/** The built-in words in the shape of a file, so that a team's file is checked against them. */
function describeBuiltIn(): ReadFile {
  const label = { kk: '-', ru: '-', en: '-' };
  const bare = <T>(words: readonly string[], entry: T): Record<string, T> => Object.fromEntries(words.map((word) => [word, entry]));
  const type: TypeEntry = { label, roles: [], single: false, maps: {} };
  const content: OntologyFile = {
    kinds: bare(KIND_NAMES, { label, maps: KIND_MAPPINGS.THING }),
    types: Object.fromEntries(Object.entries(TYPES).map(([kind, types]) => [kind, bare(Object.keys(types), type)])),
    predicates: Object.fromEntries(
      Object.entries<PredicateDefinition>(PREDICATES).map(([name, { subjects, values, role, sub }]) => [
        name,
        { ...{ label, inverse: label, from: [...subjects], to: [...values], maps: {} }, flags: role ? ['role'] : [], ...(sub && { sub }) },
      ]),
    ),
    units: bare(Object.keys(UNITS), { label }),
  };
  return { file: 'the built-in ontology', content };
}

/** Adds a team's own types, predicates and units. @throws an Error with a line for each mistake of the file */
export function loadOntology(path: string): void {
  const own = readOntologyFile(path);
  checkOntologyFiles([describeBuiltIn(), own]);
  const { kinds, types, predicates, units, title } = own.content;
  if (Object.keys(kinds).length > 0) throw new Error(`${own.file}: kinds: a team may add types, predicates and units, and no kinds`);
  for (const [kind, entries] of Object.entries(types)) for (const [type, entry] of Object.entries(entries)) addType(kind, type, entry);
  for (const [name, entry] of Object.entries(predicates)) addPredicate(name, toDefinition(entry), title ?? own.file, entry);
  for (const [unit, { label }] of Object.entries(units)) addUnit(unit, label);
}
