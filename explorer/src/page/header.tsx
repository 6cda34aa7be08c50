import { AccountMenu } from '../account/account-menu.tsx';
import { Live } from '../live/live.tsx';
import { useTexts } from '../message/use-texts.ts';
import { Search } from '../search/search.tsx';
import { Share } from '../share/share.tsx';
import { START } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';

import { LangChoice } from './lang-choice.tsx';
import { PAGE_TEXTS } from './page.message.ts';
import { ThemeSwitch } from './theme-switch.tsx';

export function Header() {
  const t = useTexts(PAGE_TEXTS);
  const { lang } = useExplored().state;
  return (
    <header className="header">
      <h1 className="unseen">{t.title}</h1>
      <button type="button" className="brand" aria-label={t.home} onClick={() => go({ ...START, lang })}>
        <BrandMark />
        <span className="brand-word">Shezhire</span>
      </button>
      <Search />
      <div className="header-choices">
        <Live />
        <Share />
        <a className="icon-button header-graphql" href="/graphql" title={t.graphql}>
          <span className="unseen">{t.graphql}</span>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m8 6-6 6 6 6m8-12 6 6-6 6M14 4l-4 16" />
          </svg>
        </a>
        <LangChoice />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}

function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M9 9.5 22.5 13M9 9.5 13 23M22.5 13 13 23" />
      <circle cx="9" cy="9.5" r="4.5" data-kind="organization" />
      <circle cx="23" cy="13" r="4.5" data-kind="office" />
      <circle cx="13" cy="23.5" r="4.5" data-kind="event" />
    </svg>
  );
}
