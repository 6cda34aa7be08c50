import { CURRENCIES } from '../../../schema/currencies.ts';
import {
  KIND_NAMES,
  KINDS,
  PREDICATE_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  TYPES,
  typeLabels,
  typesOf,
  UNITS,
  type ValueKind,
} from '../../../schema/ontology.ts';
import { PREDICATE_USAGE, TYPE_USAGE, type Usage } from '../../../schema/usage.ts';
import { findSeedExample } from './seed-example.ts';
import { renderTable } from './table.ts';

/** Who can act; a set that most roles allow. */
const ACTORS: readonly ValueKind[] = PREDICATES.HOST.values;

const isOf = (kinds: readonly ValueKind[], all: readonly ValueKind[]): boolean => all.every((kind) => kinds.includes(kind));

function renderKinds(kinds: readonly ValueKind[]): string {
  if (isOf(kinds, KIND_NAMES)) return 'any kind';
  if (!isOf(kinds, ACTORS)) return kinds.join(', ');
  return ['any actor', ...kinds.filter((kind) => !ACTORS.includes(kind))].join(', ');
}

/** `Use it if … Not if …` */
const renderUsage = ({ use, avoid }: Usage): string =>
  [use, avoid && `*Not:* ${avoid.charAt(0).toLowerCase()}${avoid.slice(1)}`].filter(Boolean).join(' ');

const FLAGS = {
  role: 'A role.',
  additive: 'Amounts add up.',
  functional: 'One value at a time.',
  inverseFunctional: 'One subject at a time.',
  timeless: 'The same at all times.',
  symmetric: 'The same both ways.',
  qualifier: 'May qualify another statement.',
} as const;

function renderRow(name: Predicate): readonly string[] {
  const definition: PredicateDefinition = PREDICATES[name];
  const { label, inverse, subjects, values, sub } = definition;
  const flags = Object.entries(FLAGS).flatMap(([flag, text]) => (definition[flag as keyof typeof FLAGS] ? [text] : [])); // keys of a literal object
  const notes = [...flags, ...(sub ? [`A kind of \`${sub}\`.`] : [])];
  const { example } = PREDICATE_USAGE[name];
  const examples = [example, findSeedExample(name)].filter(Boolean).join('<br>');
  const usage = [renderUsage(PREDICATE_USAGE[name]), ...notes].join(' ');
  return [`\`${name}\``, `${label.en} / ${inverse.en}`, renderKinds(subjects), renderKinds(values), usage, examples];
}

/** Every predicate by its field: how it reads, the kinds that it joins, when to use it, and examples, the last one of the first article. */
export function renderPredicates(): string {
  const head = ['predicate', 'reads / backwards', 'subject', 'value', 'use it for', 'example'];
  const fields = Map.groupBy(PREDICATE_NAMES, (name) => PREDICATE_USAGE[name].field);
  const sections = [...fields].map(([field, names]) => `### ${field}\n\n${renderTable(head, names.map(renderRow))}`);
  return [`*Any actor* is ${ACTORS.join(', ')}.`, ...sections].join('\n\n');
}

/** Every type of event with its usual roles. */
export const renderEvents = (): string =>
  renderTable(
    ['type', 'in words', 'use it for', 'usual roles', 'example'],
    typesOf('EVENT').map((type) => {
      const usage = TYPE_USAGE.EVENT[type] ?? {};
      const roles = (usage.roles ?? []).map((role) => `\`${role}\``).join(', ');
      return [`\`${type}\``, TYPES.EVENT[type].en, renderUsage(usage), roles, usage.example ?? ''];
    }),
  );

/** Every kind with its types, those of events by number. */
export const renderTypes = (): string =>
  renderTable(
    ['kind', 'in words', 'types'],
    KIND_NAMES.map((kind) => {
      const types = Object.entries(typeLabels(kind)).map(([type, { en }]) => `\`${type}\` ${en}`);
      return [`\`${kind}\``, KINDS[kind].en, kind === 'EVENT' ? `${types.length} types, below` : types.join(', ')];
    }),
  );

/** Every unit but the currencies. */
export function renderUnits(): string {
  const own = Object.entries(UNITS).filter(([unit]) => unit === 'KZT' || !(unit in CURRENCIES));
  const table = renderTable(
    ['unit', 'in words'],
    own.map(([unit, { en }]) => [`\`${unit}\``, en]),
  );
  return `${table}\n\nAnd the ${Object.keys(CURRENCIES).length} currencies of ISO 4217 by their codes, such as \`USD\`.`;
}
