import { LANGS, type Lang } from '../state/state.ts';
import { useExplored } from '../state/use-state.ts';

/** The first language of the browser that the page supports, else Kazakh. */
function detectLang(): Lang {
  const tags = navigator.languages.map((tag) => tag.split('-')[0]);
  return tags.map((tag) => LANGS.find((lang) => lang === tag)).find((lang) => lang !== undefined) ?? 'kk';
}

export function useLang(): Lang {
  return useExplored().state.lang ?? detectLang();
}
