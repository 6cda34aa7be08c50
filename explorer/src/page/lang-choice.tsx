import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { LANGS, type Lang } from '../state/state.ts';
import { go } from '../state/use-state.ts';
import { PAGE_TEXTS } from './page.message.ts';

/** The languages, each by its own name. */
const LANG_NAMES: Readonly<Record<Lang, readonly [short: string, whole: string]>> = {
  kk: ['ҚАЗ', 'Қазақша'],
  ru: ['РУС', 'Русский'],
  en: ['ENG', 'English'],
};

export function LangChoice() {
  const t = useTexts(PAGE_TEXTS);
  const lang = useLang();
  return (
    <fieldset className="segments">
      <legend className="unseen">{t.language}</legend>
      {LANGS.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-pressed={option === lang}
          title={LANG_NAMES[option][1]}
          onClick={() => go({ lang: option })}
        >
          <span aria-hidden="true">{LANG_NAMES[option][0]}</span>
          <span className="unseen">{LANG_NAMES[option][1]}</span>
        </button>
      ))}
    </fieldset>
  );
}
