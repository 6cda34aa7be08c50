import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataKind, NameRow, NameSet } from '../data-set.ts';

interface Gold {
  readonly entities: readonly {
    readonly id: string;
    readonly type: string;
    readonly kk: string;
    readonly ru: string;
    readonly en: string;
    readonly forms: readonly string[];
  }[];
  readonly mentions: readonly { readonly entity: string; readonly kind: string; readonly surface: string }[];
}

const kindOf = (type: string): DataKind => (type === 'person' ? 'PERSON' : type.startsWith('place') ? 'PLACE' : 'ORGANIZATION');
/** What stands in brackets explains the name. */
const withoutRemark = (name: string): string => name.replace(/\s*\([^)]*\)/g, '');

/** The names and titles of an article, as printed. A title is a name of whoever bears it, so it is no entity of its own here. */
export function article(folder: string): NameSet {
  const gold = JSON.parse(readFileSync(resolve(folder, 'gold.json'), 'utf8')) as Gold; // as its description says
  const names = gold.entities
    .filter(({ type }) => type !== 'title')
    .flatMap(({ id, type, forms, ...entity }): NameRow[] => {
      const own = (['kk', 'ru', 'en'] as const).map((lang) => ({ lang, text: withoutRemark(entity[lang]) }));
      return [...own, ...forms.map((text) => ({ lang: 'kk', text }))].map((name) => ({ id, kind: kindOf(type), ...name }));
    });
  const queries = gold.mentions
    .filter(({ kind }) => kind === 'name' || kind === 'title')
    .map(({ entity, surface }) => ({ text: surface, expected: entity, lang: 'kk' }));
  return { names, groups: [{ title: 'article: names and titles as printed', queries }] };
}
