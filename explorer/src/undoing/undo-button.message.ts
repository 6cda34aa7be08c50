import { defineTexts } from '../message/texts.ts';

export const UNDO_TEXTS = defineTexts({
  en: {
    undo: 'Undo',
    reason: 'Undone right away by its author',
    revert: 'Revert this change…',
    withdraw: 'Withdraw the article…',
    reinstate: 'Reinstate the article…',
    withdrawn: 'This article is withdrawn.',
  },
  ru: {
    undo: 'Отменить',
    reason: 'Сразу отменено автором правки',
    revert: 'Отменить эту правку…',
    withdraw: 'Отозвать статью…',
    reinstate: 'Восстановить статью…',
    withdrawn: 'Эта статья отозвана.',
  },
  kk: {
    undo: 'Қайтару',
    reason: 'Түзету авторы бірден қайтарды',
    revert: 'Осы түзетуді қайтару…',
    withdraw: 'Мақаланы кері алу…',
    reinstate: 'Мақаланы қалпына келтіру…',
    withdrawn: 'Бұл мақала кері алынған.',
  },
});
