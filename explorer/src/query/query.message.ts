import { defineTexts } from '../message/texts.ts';

export const QUERY_TEXTS = defineTexts({
  en: {
    loading: 'Loading…',
    refused: 'The server refused this',
    unreachable: 'The server does not answer',
    unreachableHint: 'Check that it runs and that you are connected, then try again.',
    fault: 'Something went wrong here',
    allowed: 'Allowed',
    where: 'Where',
    again: 'Try again',
  },
  ru: {
    loading: 'Загрузка…',
    refused: 'Сервер отклонил запрос',
    unreachable: 'Сервер не отвечает',
    unreachableHint: 'Проверьте, что он запущен и что есть соединение, и попробуйте ещё раз.',
    fault: 'Что-то пошло не так',
    allowed: 'Допустимо',
    where: 'Где',
    again: 'Попробовать ещё раз',
  },
  kk: {
    loading: 'Жүктелуде…',
    refused: 'Сервер сұрауды қабылдамады',
    unreachable: 'Сервер жауап бермейді',
    unreachableHint: 'Оның іске қосылғанын және байланыс барын тексеріп, қайталап көріңіз.',
    fault: 'Бірдеңе дұрыс болмады',
    allowed: 'Рұқсат етілетіні',
    where: 'Қай жерде',
    again: 'Қайталап көру',
  },
});
