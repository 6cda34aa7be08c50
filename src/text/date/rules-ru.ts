import type { DateRule } from './date-rule.ts';

const RU_MONTH =
  '(?<month>январ(?:ь|я|е|ю|ём|ем)|феврал(?:ь|я|е|ю|ем|ём)|март(?:а|е|у|ом)?|апрел(?:ь|я|е|ю|ем)|ма(?:й|я|е|ю|ем)|июн(?:ь|я|е|ю|ем)|июл(?:ь|я|е|ю|ем)|август(?:а|е|у|ом)?|сентябр(?:ь|я|е|ю|ем|ём)|октябр(?:ь|я|е|ю|ем|ём)|ноябр(?:ь|я|е|ю|ем|ём)|декабр(?:ь|я|е|ю|ем|ём)|(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\\.)';
const YEAR_WORD = '(?:года|году|годом|год|г\\.)';
const RU_SHIFT = '(?<shift>позапрошл|прошл|минувш|эт|текущ|нынешн|следующ|будущ)(?:ого|его|ом|ем|ый|ий|от)';
const RU_YEAR = `(?:(?<year>\\d{4})(?:-?(?:й|го|м))?(?: ?${YEAR_WORD})?|${RU_SHIFT} года)`;
const FULL_YEAR = `(?<year>\\d{4})(?:-?(?:й|го|м))? ?${YEAR_WORD}`;
const RU_ORDINAL = '(?<ordinal>перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четв[её]рт\\p{L}+|I{1,3}|IV|[1-4](?:-?(?:й|м|го|я|е))?)';

/** Russian dates, each with its groups. */
export const RUSSIAN_DATES: readonly DateRule[] = [
  { pattern: `(?<day>\\d{1,2})(?:-?го)? ${RU_MONTH}(?: ${RU_YEAR})?` },
  { pattern: `(?:с )?(?<day>\\d{1,2})(?:-?го)?(?: ?[-–—] ?| по )(?<day2>\\d{1,2})(?:-?(?:е|го))? ${RU_MONTH}(?: ${RU_YEAR})?` },
  { pattern: `(?<=(?<!\\p{L})(?:во?|к|со?|до|по|на|за|с начала|с конца) )${RU_MONTH}(?: ${RU_YEAR})?` },
  { pattern: `${RU_MONTH}(?: ${RU_YEAR})` },
  { pattern: RU_MONTH, isWeak: true },
  { pattern: FULL_YEAR },
  { pattern: `(?<=(?<!\\p{L})во? )${RU_SHIFT} году` },
  { pattern: `(?<!\\d)(?<year>\\d{4}) ?[-–—] ?(?<year2>\\d{4}) ?(?:годы|годов|годах|годам|гг\\.?|года)` },
  { pattern: `с (?<year>\\d{4})(?: ?года)? по (?<year2>\\d{4}) ?${YEAR_WORD}` },
  { pattern: '(?<decade>\\d{3})0-?(?:е|х|ых|м) (?:годы|годов|годах|годам|гг\\.?)' },
  { pattern: '(?<decade2>\\d)0-?(?:е|х|ых|м) (?:годы|годов|годах|годам|гг\\.?)' },
  { pattern: `${RU_ORDINAL} квартал(?:е|а|у|ом)?(?: ${RU_YEAR}| года)?`, part: 'QUARTER' },
  { pattern: `${RU_ORDINAL} (?:половин(?:а|ы|е|у|ой)|полугоди(?:е|я|и|ю))(?: ${RU_YEAR}| года)?`, part: 'HALF' },
  { pattern: `(?<season>весн(?:а|ы|е|у|ой)|лет(?:о|а|ом)|осен(?:ь|и|ью)|зим(?:а|ы|е|у|ой)) ${RU_YEAR}` },
  { pattern: '(?:(?<shift>эт|прошл|минувш|будущ|следующ)(?:ой|ей|им|ым) )?(?<season>весной|летом|осенью|зимой)' },
  { pattern: `(?:начале|середине|конце|начала|середины|конца|концу|началу) ${RU_YEAR}`, doubt: 'PART' },
  { pattern: '(?<relative>позавчера|вчера|сегодня|послезавтра|завтра)' },
  { pattern: '(?<=на )(?<shift>прошл|минувш|эт|текущ|нынешн|следующ|будущ)(?:ой|ей) неделе', span: 'WEEK' },
  { pattern: '(?<=в )(?<shift>прошл|минувш|эт|текущ|нынешн|следующ|будущ)(?:ом|ем) месяце', span: 'MONTH' },
  { pattern: '(?<=во? )(?<weekday>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)' },
  {
    pattern:
      '(?<ago>\\d{1,2}|один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять) (?<agoUnit>день|дня|дней|недел\\p{L}+|месяц\\p{L}*|год|года|лет) назад',
  },
  { pattern: `со? (?:(?<day>\\d{1,2}) )?${RU_MONTH} ${RU_YEAR}`, open: 'SINCE' },
  { pattern: `(?:до|по) (?:(?<day>\\d{1,2}) )?${RU_MONTH} ${RU_YEAR}`, open: 'UNTIL' },
  { pattern: `с ${FULL_YEAR}`, open: 'SINCE' },
  { pattern: `(?:до|по) (?:конца? )?${FULL_YEAR}`, open: 'UNTIL' },
  { pattern: '(?<!\\d\\.)(?<day>\\d{1,2})\\.(?<monthNumber>\\d{2})\\.(?<year>\\d{4}|\\d{2})(?!\\d|\\.\\d)' },
];

/** Words that join two dates to an interval. */
export const RUSSIAN_LINKS = [
  { before: /(?<!\p{L})со? $/iu, between: /^ (?:по|до) $/iu, needsBefore: true },
  { before: /(?<!\p{L})между $/iu, between: /^ и $/iu, needsBefore: true },
  { before: /$/u, between: /^ ?[-–—] ?$/u, needsBefore: false },
];
