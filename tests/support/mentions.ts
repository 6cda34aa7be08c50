import type { Database } from '../../src/database/connect.ts';
import { clientOf } from './client.ts';
import { ingestFolder, PRESS_NOTE } from './folder.ts';
import { ingestNamed } from './named.ts';

/** Words of a text that mean an entity, as `mentionsIn` answers. */
export interface Mentioned {
  readonly kind: string;
  readonly surface: string;
  readonly lemma: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly candidates: readonly {
    readonly score: number;
    readonly why: readonly string[];
    readonly entity: { readonly slug: string };
    readonly matchedName: { readonly text: string };
  }[];
}

export const MENTIONS_IN = `query ($text: String!, $lang: LanguageTag) {
  mentionsIn(text: $text, lang: $lang) { kind surface lemma start end sentence 
    candidates { score why entity { slug } matchedName { text } } } }`;

/** What is mentioned in a text. @throws Error where there is no answer */
export async function mentionsIn(database: Database, text: string, lang?: string): Promise<Mentioned[]> {
  const { data, errors } = await clientOf({ database }).ask(MENTIONS_IN, { text, lang });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.mentionsIn;
}

/** `surface: slug, slug` of each mention. */
export const shown = (mentions: readonly Mentioned[]): string[] =>
  mentions.map(({ surface, candidates }) => `${surface}: ${candidates.map(({ entity }) => entity.slug).join(', ')}`);

/** Adds the press note, and those who are mentioned in the tests' texts; all are invented. */
export async function addPeople(database: Database): Promise<void> {
  await ingestFolder(database, PRESS_NOTE);
  await ingestNamed(database, {
    'ermek-saduaqas': { names: ['Ермек Садуақас', ['Ермек Садуакас', 'ru'], ['Yermek Saduakas', 'en']] },
    'serik-tileubek': { names: ['Серік Асқарұлы Тілеубек'] },
    'aidyn-omarov': { names: ['Айдын Омаров'] },
    'aida-omarova': { names: ['Аида Омарова'] },
    'samat-ergali-mayor': { names: ['Самат Ерғали'] },
    'samat-ergali-poet': { names: ['Самат Ерғали'] },
    'aidos-zharas': { names: ['Айдос Жарас'] },
    'daniyar-zharas': { names: ['Данияр Жарас'] },
    'qairat-samal': { names: ['Қайрат Самал'] },
    samal: { kind: 'PLACE', names: ['Самал ауылы', ['Самал', 'kk', 'SHORT']] },
    tsb: { kind: 'ORGANIZATION', names: ['ТСБ'] },
    'tsb-office': { kind: 'ORGANIZATION', names: ['ТСБ-ның кеңсесі'] },
    'misal-24': { kind: 'ORGANIZATION', names: ['24.misal'] },
    'tal-dor': { kind: 'PLACE', names: ["Тал д'Ор"] },
  });
}
