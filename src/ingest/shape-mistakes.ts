import type { z } from 'zod';
import { KIND_NAMES, type Kind, type ValueKind } from '../../schema/ontology.ts';
import { listAllowedKeys } from './allowed-keys.ts';
import { createMistake, type Mistake, type Path, suggestWord } from './mistake.ts';
import { suggestPredicates } from './suggest-predicate.ts';

/** What zod calls a type, in the words of a file. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};
/** How a list or a pair is written, by its key. */
const FORMS: Readonly<Record<string, string>> = {
  span: '[start, end], two whole numbers',
  evidence: 'a list of sentence numbers such as [1]',
  names: 'a list such as [{ text: Abai, lang: kk }]',
  identifiers: 'a list such as [{ scheme: wikidata, value: Q1, source: … }]',
  statements: 'a list such as [{ predicate: HOLDER, entity: abai, evidence: [1] }]',
  mentions: 'a list such as [{ surface: Abai, kind: NAME, entity: abai }]',
};
/** The form that is needed at a path. */
function describeNeeded(expected: string, path: Path, root: unknown): string {
  const last = path.at(-1);
  if (last === 'sentences' && expected === 'tuple') return '[first, last], the numbers of two sentences';
  const form = typeof last === 'string' && (expected === 'array' || expected === 'tuple') ? FORMS[last] : undefined;
  const keys = expected === 'object' ? listAllowedKeys(path, readKind(root, path[1])) : [];
  return form ?? (keys.length > 0 ? `{ ${keys.join(', ')} }` : (TYPE_WORDS[expected] ?? expected));
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const read = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, part) => (isMapping(found) && Object.hasOwn(found, part) ? found[part] : undefined), value);
const readKind = (root: unknown, slug: unknown): Kind | undefined =>
  KIND_NAMES.find((kind) => kind === read(root, ['entities', String(slug), 'kind']));

/** The kind of a statement's value, as far as the file says. */
function readValueKind(root: unknown, statement: unknown): ValueKind | undefined {
  if (!isMapping(statement)) return undefined;
  if ('entity' in statement) return readKind(root, statement['entity']);
  const forms = { quantity: 'QUANTITY', text: 'TEXT', date: 'DATE', unknown: 'UNKNOWN' } as const;
  const [form] =
    Object.entries(forms)
      .find(([key]) => key in statement)
      ?.slice(1) ?? [];
  return form as ValueKind | undefined; // a value of the literal above
}

function describePredicate(root: unknown, path: Path, written: unknown): string | undefined {
  const subject = path.at(-1) === 'predicate' && !path.includes('qualifiers') ? readKind(root, path[1]) : undefined;
  return subject && suggestPredicates(subject, readValueKind(root, read(root, path.slice(0, -1))), written);
}

function describeType(issue: z.core.$ZodIssueInvalidType, path: Path, root: unknown): Mistake {
  const needed = describeNeeded(issue.expected, path, root);
  if (issue.input === undefined) return { path, message: `is missing: it must be ${needed}` };
  const isPlain = issue.expected === 'string' && typeof issue.input !== 'object';
  const hint = isPlain ? ': put it in quotes' : issue.input === null ? ': fill it in or delete the line' : '';
  return createMistake(path, issue.input, `must be ${needed}${hint}`);
}

/** `at least 1`, `at most 90`: of numbers, of texts in characters, of lists in items. */
function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: Path): string {
  const last = path.at(-1);
  const form = issue.origin === 'array' && typeof last === 'string' ? FORMS[last] : undefined;
  if (form) return `must be ${form}`;
  if (issue.origin === 'array' && last === 'sentences')
    return path.length > 1 ? 'must be [first, last]' : 'at least one sentence is needed';
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
  return issue.code === 'too_small' ? `must be at least ${issue.minimum}${unit}` : `must be at most ${issue.maximum}${unit}`;
}

function describeUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, root: unknown): Mistake[] {
  if (issue.discriminator) {
    // The union of kinds: the input is the whole entity.
    if (!isMapping(issue.input)) return [createMistake(path, issue.input, `must be { ${listAllowedKeys(path, undefined).join(', ')} }`)];
    const kind = read(issue.input, [issue.discriminator]);
    if (kind === undefined) return [{ path, message: `is missing: one of ${KIND_NAMES.join(', ')} is needed` }];
    return [createMistake(path, kind, `not allowed${suggestWord(kind, KIND_NAMES)} (one of ${KIND_NAMES.join(', ')})`)];
  }
  // The form that has keys, if keys are given: its mistakes say more.
  const within = issue.errors.find((issues) => isMapping(issue.input) && issues.every((inner) => inner.path.length > 0 || 'keys' in inner));
  return (
    within?.flatMap((inner) => toMistakes({ ...inner, path: [...issue.path, ...inner.path] }, root)) ?? [
      createMistake(path, issue.input, issue.message),
    ]
  );
}

/** The mistakes of an issue. `root` is the whole file. */
export function toMistakes(issue: z.core.$ZodIssue, root: unknown): Mistake[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  switch (issue.code) {
    case 'invalid_value': {
      const predicate = describePredicate(root, path, issue.input);
      if (issue.input === undefined)
        return [{ path, message: `is missing${predicate ?? `: one of ${issue.values.join(', ')} is needed`}` }];
      const allowed = issue.values.map(String);
      if (predicate !== undefined) return [createMistake(path, issue.input, `no predicate${predicate}`)];
      return [createMistake(path, issue.input, `not allowed${suggestWord(issue.input, allowed)} (one of ${allowed.join(', ')})`)];
    }
    case 'unrecognized_keys': {
      const keys = listAllowedKeys(path, readKind(root, path[1]));
      const allowed = keys.length > 0 ? ` (one of ${keys.join(', ')})` : '';
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `is not a key that can stand here${suggestWord(key, keys)}${allowed}`,
      }));
    }
    case 'invalid_key':
      return [createMistake(path, path.at(-1), issue.issues.map(({ message }) => message).join('; '))];
    case 'invalid_type':
      return [describeType(issue, path, root)];
    case 'too_small':
    case 'too_big':
      return [createMistake(path, issue.input, isOurs(issue.message) ? issue.message : describeSize(issue, path))];
    case 'invalid_union':
      return describeUnion(issue, path, root);
    default:
      return [createMistake(path, issue.input, issue.message)];
  }
}

/** True if the shape gives the message. zod's own begin so. */
const isOurs = (message: string): boolean => !/^(?:Too|Invalid)/.test(message);
