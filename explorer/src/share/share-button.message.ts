import { defineTexts } from '../message/texts.ts';

/** Separate from the texts of the menu, which load when it opens. */
export const SHARE_BUTTON_TEXTS = defineTexts({
  en: { share: 'Share and download' },
  ru: { share: 'Поделиться и скачать' },
  kk: { share: 'Бөлісу және жүктеп алу' },
});
