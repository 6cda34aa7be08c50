import { defineTexts } from '../message/texts.ts';

export const EDIT_TEXTS = defineTexts({
  en: { edit: 'Edit…', takeBack: 'Take back' },
  ru: { edit: 'Изменить…', takeBack: 'Отозвать' },
  kk: { edit: 'Өзгерту…', takeBack: 'Кері алу' },
});
