import { findMentions } from '../../src/search/mention/in-text.store.ts';
import type { Server } from '../database.ts';
import type { NameRow } from '../names/data-set.ts';
import { withGazetteer } from '../names/gazetteer.ts';
import { officeHolders } from '../names/sets/office-holders.ts';
import { beginCounts, type Counts, countMentions, type GoldName } from './count.ts';

/** English texts of our own. `{name}` and `{family}` are of one person; all other people and companies are invented. */
const TEXTS: readonly string[] = [
  '{name} opened the meeting on Monday. May was a good month, {family} said.',
  'The new road was shown to {name}, who thanked John Meadow and the Greenfield Holdings team.',
  "{name}'s office declined to comment. In {family}'s view, the plan will work.",
  'President {name} and Ms. Alice Riverton signed the agreement in Greenfield.',
  'According to Minister {name}, prices rose by 5% in March. "We will see," {family} added.',
  'Among the guests were Alice Riverton, {name} and John Meadow.',
  'The letter (signed by {name}) reached the Board of Greenfield Holdings in April.',
  'Yesterday Mr. {name}, 54, left the company. Will Stone replaces him; {family} stays on as an adviser.',
  'Why did {name} resign? Nobody at Greenfield Holdings knows.',
  '“It was Nice to meet {name}”, wrote Hope Riverton on Sunday.',
];

const LATIN = /^[\p{Script=Latin}\p{M}'’.\s-]+$/u;

const PATRONYMIC = /(?:vich|vna|witsch|[uū]ly|[kq]yzy)$/u;

interface Written {
  readonly text: string;
  readonly names: readonly GoldName[];
}

/** Fills a text, with the place of each name. */
function fillText(template: string, name: string, entity: string, isInflected: boolean): Written {
  const family = name.split(' ').findLast((word) => !PATRONYMIC.test(word)) ?? name;
  const names: GoldName[] = [];
  let text = '';
  for (const part of template.split(/(\{name\}|\{family\})/)) {
    const own = part === '{name}' ? name : part === '{family}' ? family : undefined;
    if (own !== undefined) names.push({ start: text.length, end: text.length + own.length, entity, isInflected });
    text += own ?? part;
  }
  return { text, names };
}

/** Every Latin spelling of each person in every text. All persons are known at once, each by one spelling, whatever its script. */
export async function countEnglish(server: Server, folder: string): Promise<{ counts: Counts; texts: number; people: number }> {
  const { names, groups } = officeHolders(folder);
  const stored = new Set(names.map(({ id, text }) => `${id} ${text}`));
  const spelled = groups.flatMap(({ queries }) => queries.map(({ text, expected }) => ({ text, id: expected ?? '' })));
  const written = [...names, ...spelled].filter(({ id, text }) => id !== '' && LATIN.test(text) && text.split(' ').length > 1);
  const texts = written.flatMap(({ id, text }) => TEXTS.map((template) => fillText(template, text, id, !stored.has(`${id} ${text}`))));
  const counts = beginCounts();
  const url = await server.create();
  const rows: NameRow[] = names.map((name) => ({ ...name, kind: 'PERSON' }));
  await withGazetteer(url, rows, async ({ db, idOf }) => {
    for (const one of texts) {
      const found = await findMentions(db, one.text, 'en');
      countMentions(counts, one.names, one.names, found, ({ candidates: [best] }) => (best ? [idOf.get(best.entityId)] : []));
    }
  });
  await server.drop(url);
  return { counts, texts: texts.length, people: names.length };
}
