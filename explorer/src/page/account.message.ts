import { defineTexts } from '../message/texts.ts';

export const ACCOUNT_TEXTS = defineTexts({
  en: { signIn: 'Sign in', signOut: 'Sign out' },
  ru: { signIn: 'Войти', signOut: 'Выйти' },
  kk: { signIn: 'Кіру', signOut: 'Шығу' },
});
