import { defineTexts } from '../message/texts.ts';

export const LOOK_TEXTS = defineTexts({
  en: { zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Show all' },
  ru: { zoomIn: 'Приблизить', zoomOut: 'Отдалить', fit: 'Показать всё' },
  kk: { zoomIn: 'Жақындату', zoomOut: 'Алыстату', fit: 'Бәрін көрсету' },
});
