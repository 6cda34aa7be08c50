import { counted } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const ARTICLE_TEXTS = defineTexts({
  en: {
    article: 'Article',
    published: 'Published',
    publisher: 'Publisher',
    notStated: 'not stated',
    read: 'Read the original',
    size: (sentences: number, facts: number) =>
      `${counted('en', sentences, { one: '# sentence', other: '# sentences' })}, ${counted('en', facts, { one: '# fact', other: '# facts' })}`,
    headline: 'The story',
    own: 'Every sentence, in our own words. A name leads to what is known of it.',
    says: 'says',
    gone: 'There is no such article.',
  },
  ru: {
    article: 'Статья',
    published: 'Опубликовано',
    publisher: 'Издатель',
    notStated: 'не указано',
    read: 'Читать оригинал',
    size: (sentences: number, facts: number) =>
      `${counted('ru', sentences, { one: '# предложение', few: '# предложения', many: '# предложений', other: '# предложения' })}, ${counted('ru', facts, { one: '# факт', few: '# факта', many: '# фактов', other: '# факта' })}`,
    headline: 'О чём статья',
    own: 'Каждое предложение нашими словами. Имя ведёт к тому, что о нём известно.',
    says: 'говорит',
    gone: 'Такой статьи нет.',
  },
  kk: {
    article: 'Мақала',
    published: 'Жарияланған',
    publisher: 'Басылым',
    notStated: 'айтылмаған',
    read: 'Түпнұсқасын оқу',
    size: (sentences: number, facts: number) =>
      `${counted('kk', sentences, { other: '# сөйлем' })}, ${counted('kk', facts, { other: '# дерек' })}`,
    headline: 'Мақала не жайлы',
    own: 'Әр сөйлем өз сөзімізбен берілген. Атауды бассаңыз, ол туралы білгеніміз ашылады.',
    says: 'айтады',
    gone: 'Мұндай мақала жоқ.',
  },
});
