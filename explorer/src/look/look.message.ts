import { defineTexts } from '../message/texts.ts';

export const LOOK_TEXTS = defineTexts({
  en: { zoomIn: 'Closer', zoomOut: 'Further away', fit: 'Show all' },
  ru: { zoomIn: 'Ближе', zoomOut: 'Дальше', fit: 'Показать всё' },
  kk: { zoomIn: 'Жақындату', zoomOut: 'Алыстату', fit: 'Түгел көрсету' },
});
