import type { DateRule } from './date-rule.ts';

const EN_MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const EN_SHIFT = '(?<shift>last|this|next|previous|the current|the coming)';
const EN_YEAR = `(?:(?<year>\\d{4})|${EN_SHIFT} year)`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const EN_ORDINAL = '(?<ordinal>first|second|third|fourth|final|Q[1-4])';
/** Words after which a month or a year is a date. */
const PREPOSITION =
  '(?<!\\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]o|[Tt]ill|[Dd]uring|[Oo]f|[Bb]etween|[Aa]nd|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id-?|[Tt]hrough)';

/** English dates. Months keep their capital, as "may" and "march" are other words. */
export const ENGLISH_DATES: readonly DateRule[] = [
  { pattern: `${EN_MONTH} ${DAY}(?:,? ${EN_YEAR})?(?!\\d|:)` },
  { pattern: `(?:the )?${DAY}(?: of)? ${EN_MONTH}(?:,? ${EN_YEAR})?(?!\\d)` },
  { pattern: `${EN_MONTH} (?<day>\\d{1,2}) ?[-–—] ?(?<day2>\\d{1,2})(?:,? ${EN_YEAR})?(?!\\d)` },
  { pattern: `(?<day>\\d{1,2}) ?(?:[-–—]|to) ?(?<day2>\\d{1,2}) ${EN_MONTH}(?:,? ${EN_YEAR})?(?!\\d)` },
  { pattern: `${EN_MONTH},?(?: of)? ${EN_YEAR}(?!\\d)` },
  { pattern: `(?<=${PREPOSITION} )${EN_MONTH}(?!\\p{L}| \\d| \\p{Lu}\\p{Ll})` },
  { pattern: `(?<shift>[Ll]ast|[Tt]his|[Nn]ext) ${EN_MONTH}(?!\\p{L}| \\d)` },
  { pattern: `${EN_MONTH}(?!\\p{L}| \\d)`, isWeak: true },
  { pattern: `(?<=${PREPOSITION} (?:the year )?)(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d,.]\\d|\\p{L}|-\\p{L}| ?%)` },
  { pattern: '(?<!\\d)(?<year>(?:1[5-9]|20)\\d\\d) ?[-–—] ?(?<year2>(?:1[5-9]|20)\\d\\d)(?!\\d)' },
  { pattern: '(?<=(?<!\\p{L})(?:[Bb]etween|[Ff]rom) )(?<year>(?:1[5-9]|20)\\d\\d) (?:and|to) (?<year2>(?:1[5-9]|20)\\d\\d)(?!\\d)' },
  { pattern: '(?:the )?(?<decade>(?:1[5-9]|20)\\d)0s' },
  { pattern: `(?:the )?${EN_ORDINAL} (?:quarter )?of ${EN_YEAR}`, part: 'QUARTER' },
  { pattern: `(?:the )?${EN_ORDINAL} quarter(?: of the year)?`, part: 'QUARTER' },
  { pattern: `(?<ordinal>Q[1-4])(?: (?<year>\\d{4}))?`, part: 'QUARTER' },
  { pattern: `(?:the )?(?<ordinal>first|second) half of (?:${EN_YEAR}|the year)`, part: 'HALF' },
  { pattern: `(?:the )?(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) of ${EN_YEAR}` },
  { pattern: '(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) (?<year>\\d{4})' },
  { pattern: '(?:(?<shift>[Tt]his|[Ll]ast|[Nn]ext) |(?<=(?<!\\p{L})[Ii]n(?: the)? ))(?<season>spring|summer|autumn|winter)' },
  { pattern: '(?:early|late|mid-?) ?(?<year>\\d{4})', doubt: 'PART' },
  { pattern: '(?<relative>[Tt]he day before yesterday|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)' },
  { pattern: '(?<shift>[Ll]ast|[Tt]his|[Nn]ext) week', span: 'WEEK' },
  { pattern: '(?<shift>[Ll]ast|[Tt]his|[Nn]ext) month', span: 'MONTH' },
  { pattern: '(?<shift>[Ll]ast|[Tt]his|[Nn]ext) year' },
  { pattern: '(?<=(?<!\\p{L})[Oo]n )(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)' },
  { pattern: '(?<ago>\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?<agoUnit>days?|weeks?|months?|years?) ago' },
  { pattern: '[Ss]ince (?<year>(?:1[5-9]|20)\\d\\d)(?!\\d)', open: 'SINCE' },
  { pattern: `[Ss]ince (?:(?<day>\\d{1,2}) )?${EN_MONTH}(?: ${EN_YEAR})?(?! \\d)`, open: 'SINCE' },
  { pattern: `[Uu]ntil (?:(?<day>\\d{1,2}) )?${EN_MONTH}(?: ${EN_YEAR})?(?! \\d)`, open: 'UNTIL' },
  { pattern: '[Uu]ntil (?:the end of )?(?<year>(?:1[5-9]|20)\\d\\d)(?!\\d)', open: 'UNTIL' },
  { pattern: '(?<!\\d)(?<day>\\d{1,2})/(?<monthNumber>\\d{1,2})/(?<year>\\d{4})(?!\\d)' },
  { pattern: '(?<!\\d)(?<year>\\d{4})-(?<monthNumber>\\d{2})-(?<day>\\d{2})(?!\\d)' },
];

/** Words that join two dates to an interval. */
export const ENGLISH_LINKS = [
  { before: /(?<!\p{L})from $/iu, between: /^ (?:to|until|till|through) $/iu, needsBefore: true },
  { before: /(?<!\p{L})between $/iu, between: /^ and $/iu, needsBefore: true },
  { before: /$/u, between: /^ ?[-–—] ?$/u, needsBefore: false },
];
