import { showValue } from '../base/errors.ts';
import { parseId } from '../base/id.ts';
import { findMeantTag } from '../base/lang.ts';

/** What to write in place of a text that a scalar refuses; undefined if nothing better is known. */
export type ScalarHint = (text: string) => string | undefined;

const FIELDS = {
  entity: ['an', 'entity(ref:'],
  article: ['an', 'article(ref:'],
  statement: ['a', 'node(id:'],
  sentence: ['a', 'node(id:'],
  evidence: ['a piece of', 'node(id:'],
  revision: ['a', 'node(id:'],
  account: ['an', 'node(id:'],
  run: ['a', 'node(id:'],
  proposal: ['a', 'node(id:'],
} as const;

/** The field that takes an id of another type. */
export const suggestField: ScalarHint = (text) => {
  const key = parseId(text);
  if (!key) return undefined;
  const [article, field] = FIELDS[key.type];
  return `${text} is the id of ${article} ${key.type}: use ${field} "${text}")`;
};

/** The search for an entity whose name is known. */
export const suggestSearch: ScalarHint = (text) =>
  suggestField(text) ??
  (/\p{L}/u.test(text) && !text.includes(':') ? `To find one by name: { search(text: ${showValue(text)}) { nodes { slug } } }` : undefined);

/** The tag of a language that is written as a word. */
export const suggestTag: ScalarHint = (text) => {
  const tag = findMeantTag(text);
  return tag && `Did you mean "${tag}"?`;
};
