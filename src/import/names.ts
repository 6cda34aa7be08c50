import type { NameRole } from '../../schema/words.ts';
import { pickLang } from './guess-lang.ts';
import type { SourceName } from './source-row.ts';

interface GivenName {
  readonly text: string;
  readonly role: NameRole;
  /** BCP 47; without it, the letters decide. */
  readonly lang?: string | undefined;
}

/** Languages that the same letters may be of. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  kk: ['kk', 'ru'],
  ru: ['ru', 'kk', 'en'],
  en: ['en', 'kk', 'ru', 'kk-Latn'],
};

/**
 * Names with their languages, each once. An entity has one PRIMARY name in a language: further ones are an ALIAS, unless the names are known to be in
 * several languages and another one has the same letters.
 */
export function pickRoles(given: readonly GivenName[], isMultilingual = false): SourceName[] {
  const names: SourceName[] = [];
  const primary = new Set<string>();
  const seen = new Set<string>();
  for (const { text: written, role, lang: stated } of given) {
    const text = written.replace(/[\s\0]+/gu, ' ').trim();
    if (text === '') continue;
    const guessed = stated ?? pickLang(text);
    const free = (isMultilingual && stated === undefined ? (OTHERS[guessed] ?? [guessed]) : [guessed]).find((lang) => !primary.has(lang));
    const isPrimary = role === 'PRIMARY' && free !== undefined;
    const lang = isPrimary ? free : guessed;
    if (seen.has(stated === undefined ? text : `${lang} ${text}`)) continue;
    seen.add(stated === undefined ? text : `${lang} ${text}`);
    if (isPrimary) primary.add(lang);
    names.push({ text, lang, role: isPrimary ? 'PRIMARY' : role === 'PRIMARY' ? 'ALIAS' : role });
  }
  return names;
}
