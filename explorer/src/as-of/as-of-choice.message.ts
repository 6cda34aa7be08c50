import { defineTexts } from '../message/texts.ts';

/** The texts of the field for the date, which loads when it is opened. */
export const AS_OF_CHOICE_TEXTS = defineTexts({
  en: {
    label: 'Date',
    hint: 'Only facts that may have been true then. An unknown start or end matches any date.',
    example: '2030 or 2030-09-15',
  },
  ru: {
    label: 'Дата',
    hint: 'Только факты, которые могли быть верны на эту дату. Если начало или конец неизвестны, подходит любая дата.',
    example: '2030 или 2030-09-15',
  },
  kk: {
    label: 'Күні',
    hint: 'Сол күні дұрыс болуы мүмкін деректер ғана көрсетіледі. Басталуы немесе аяқталуы белгісіз болса, кез келген күн сай келеді.',
    example: '2030 не 2030-09-15',
  },
});
