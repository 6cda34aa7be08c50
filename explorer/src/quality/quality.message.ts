import { defineTexts } from '../message/texts.ts';

export const QUALITY_TEXTS = defineTexts({
  en: {
    title: 'Quality',
    ofAll: 'Quality of all articles',
    ofPublisher: 'Quality of what it has published',
    nothing: 'No articles by this publisher are here.',
    counts: {
      sentencesWithFacts: 'Sentences with facts',
      mentionsChecked: 'Mentions compared with the text',
      mentionsInferred: 'Mentions that are doubtful, such as pronouns',
      factsIndependent: 'Facts from two independent sources or more',
      factsInferred: 'Facts that are only inferred',
      unknowns: 'Facts whose value nobody names',
      contradictions: 'Contradictions',
    },
    of: (part: string, all: string) => `${part} of ${all}`,
  },
  ru: {
    title: 'Качество',
    ofAll: 'Качество всех статей',
    ofPublisher: 'Качество опубликованного',
    nothing: 'Статей этого издания здесь нет.',
    counts: {
      sentencesWithFacts: 'Предложения с фактами',
      mentionsChecked: 'Упоминания, сверенные с текстом',
      mentionsInferred: 'Сомнительные упоминания, например местоимения',
      factsIndependent: 'Факты из двух и более независимых источников',
      factsInferred: 'Факты, лишь следующие из текста',
      unknowns: 'Факты, значение которых никто не называет',
      contradictions: 'Противоречия',
    },
    of: (part: string, all: string) => `${part} из ${all}`,
  },
  kk: {
    title: 'Сапасы',
    ofAll: 'Барлық мақаланың сапасы',
    ofPublisher: 'Жариялағандарының сапасы',
    nothing: 'Мұнда бұл басылымның мақаласы жоқ.',
    counts: {
      sentencesWithFacts: 'Дерегі бар сөйлемдер',
      mentionsChecked: 'Мәтінмен салыстырылған аталған жерлер',
      mentionsInferred: 'Күмәнді аталған жерлер, мысалы есімдіктер',
      factsIndependent: 'Екі не одан көп тәуелсіз дереккөзі бар деректер',
      factsInferred: 'Мәтіннен тек шығарылған деректер',
      unknowns: 'Мәнін ешкім айтпаған деректер',
      contradictions: 'Қайшылықтар',
    },
    of: (part: string, all: string) => `${all} ішінен ${part}`,
  },
});
