import { defineTexts } from '../message/texts.ts';

export const CORRECTION_TEXTS = defineTexts({
  en: {
    act: { correct: 'Correct the value', rank: 'Rank', retract: 'Retract' },
    gone: 'This fact no longer exists.',
    evidence: 'Sentences that say the new value',
    period: 'When it was true',
    since: 'Since',
    until: 'Until',
    retractHint: 'Retract a fact that its sentences do not say. It stays in the history.',
    rankHint: 'The rank given here goes before what articles say.',
    rank: { PREFERRED: 'Preferred', NORMAL: 'Normal', DEPRECATED: 'Wrong', NONE: 'As the articles say' },
  },
  ru: {
    act: { correct: 'Исправить значение', rank: 'Ранг', retract: 'Отозвать' },
    gone: 'Этого факта больше нет.',
    evidence: 'Предложения, в которых сказано новое значение',
    period: 'Когда это было верно',
    since: 'С',
    until: 'До',
    retractHint: 'Отзовите факт, если в предложениях этого не сказано. Он останется в истории изменений.',
    rankHint: 'Указанный здесь ранг важнее того, что следует из статей.',
    rank: { PREFERRED: 'Предпочтительный', NORMAL: 'Обычный', DEPRECATED: 'Ошибочный', NONE: 'Как в статьях' },
  },
  kk: {
    act: { correct: 'Мәнін түзету', rank: 'Дәрежесі', retract: 'Кері алу' },
    gone: 'Бұл дерек енді жоқ.',
    evidence: 'Жаңа мәнді айтатын сөйлемдер',
    period: 'Қай кезде дұрыс болған',
    since: 'Басы',
    until: 'Соңы',
    retractHint: 'Сөйлемдерінде айтылмаған деректі кері алыңыз. Ол өзгерістер тарихында қалады.',
    rankHint: 'Осында берілген дәреже мақалада айтылғаннан басым.',
    rank: { PREFERRED: 'Басым', NORMAL: 'Қалыпты', DEPRECATED: 'Қате', NONE: 'Мақалада айтылғандай' },
  },
});
