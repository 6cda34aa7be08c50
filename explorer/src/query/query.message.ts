import { defineTexts } from '../message/texts.ts';

export const QUERY_TEXTS = defineTexts({
  en: {
    loading: 'Loading…',
    refused: 'The server rejected the request',
    signedOut: 'Sign in to go on',
    unreachable: 'The server is not responding',
    unreachableHint: 'Check that the server is running and that you are online, then try again.',
    unexpected: 'Something went wrong',
    allowed: 'Allowed values',
    argument: 'Argument',
    retry: 'Try again',
  },
  ru: {
    loading: 'Загрузка…',
    refused: 'Сервер отклонил запрос',
    signedOut: 'Войдите, чтобы продолжить',
    unreachable: 'Сервер не отвечает',
    unreachableHint: 'Проверьте, запущен ли сервер и есть ли сеть, и повторите попытку.',
    unexpected: 'Что-то пошло не так',
    allowed: 'Допустимые значения',
    argument: 'Аргумент',
    retry: 'Повторить попытку',
  },
  kk: {
    loading: 'Жүктелуде…',
    refused: 'Сервер сұрауды қабылдамады',
    signedOut: 'Жалғастыру үшін кіріңіз',
    unreachable: 'Сервер жауап бермейді',
    unreachableHint: 'Сервердің іске қосылғанын және желінің барын тексеріп, қайталап көріңіз.',
    unexpected: 'Қате пайда болды',
    allowed: 'Рұқсат етілген мәндер',
    argument: 'Аргумент',
    retry: 'Қайталап көру',
  },
});
