import { defineTexts } from '../message/texts.ts';

/** Apart from the menu's own texts, which come when it is opened. */
export const MENU_BUTTON_TEXTS = defineTexts({
  en: { menu: 'Links and actions', menuOf: (name: string) => `Links and actions: ${name}` },
  ru: { menu: 'Связи и действия', menuOf: (name: string) => `Связи и действия: ${name}` },
  kk: { menu: 'Байланыстар мен әрекеттер', menuOf: (name: string) => `Байланыстар мен әрекеттер: ${name}` },
});
