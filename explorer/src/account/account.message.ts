import { defineTexts } from '../message/texts.ts';

export const ACCOUNT_TEXTS = defineTexts({
  en: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Account',
    role: { READER: 'Reader', CONTRIBUTOR: 'Contributor', CURATOR: 'Curator', ADMIN: 'Administrator' },
    may: {
      READER: 'You can read everything. To write, ask an administrator for another role.',
      CONTRIBUTOR: 'You can add articles. Facts are recorded by curators.',
      CURATOR: 'You can add articles and correct, name and record facts.',
      ADMIN: 'You can do everything, also manage accounts and withdraw articles.',
    },
    addArticle: 'Add article',
    duplicates: 'Duplicates',
  },
  ru: {
    signIn: 'Войти',
    signOut: 'Выйти',
    account: 'Учётная запись',
    role: { READER: 'Читатель', CONTRIBUTOR: 'Автор', CURATOR: 'Редактор', ADMIN: 'Администратор' },
    may: {
      READER: 'Вы можете всё читать. Чтобы вносить данные, попросите у администратора другую роль.',
      CONTRIBUTOR: 'Вы можете добавлять статьи. Факты записывают редакторы.',
      CURATOR: 'Вы можете добавлять статьи, записывать и исправлять факты, менять имена и названия.',
      ADMIN: 'Вам доступно всё, в том числе учётные записи и отзыв статей.',
    },
    addArticle: 'Добавить статью',
    duplicates: 'Повторы',
  },
  kk: {
    signIn: 'Кіру',
    signOut: 'Шығу',
    account: 'Тіркелгі',
    role: { READER: 'Оқырман', CONTRIBUTOR: 'Автор', CURATOR: 'Редактор', ADMIN: 'Әкімші' },
    may: {
      READER: 'Сіз бәрін оқи аласыз. Дерек енгізу үшін әкімшіден басқа рөл сұраңыз.',
      CONTRIBUTOR: 'Сіз мақала қоса аласыз. Деректерді редакторлар жазады.',
      CURATOR: 'Сіз мақала қосып, деректерді жазып, түзетіп, атауларды өзгерте аласыз.',
      ADMIN: 'Сізге бәрі қолжетімді, соның ішінде тіркелгілерді басқару мен мақаланы кері алу.',
    },
    addArticle: 'Мақала қосу',
    duplicates: 'Қайталанған жазбалар',
  },
});
