import { defineTexts } from '../message/texts.ts';

/** Separate from the texts of the menu, which load when it opens. */
export const MENU_BUTTON_TEXTS = defineTexts({
  en: { menu: 'Links and actions', menuOf: (name: string) => `Links and actions: ${name}` },
  ru: { menu: 'Связи и действия', menuOf: (name: string) => `Связи и действия: ${name}` },
  kk: { menu: 'Байланыстар мен әрекеттер', menuOf: (name: string) => `Байланыстар мен әрекеттер: ${name}` },
});
