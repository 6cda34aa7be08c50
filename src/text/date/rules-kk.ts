import type { DateRule } from './date-rule.ts';

const CASE =
  '(?:н[ыі]ң|д[ыі]ң|т[ыі]ң|[ғгқк]а|[ғгқк]е|ды|ді|ты|ті|ны|ні|да|де|та|те|дан|ден|тан|тен|нан|нен|дағы|дегі|тағы|тегі|мен|бен|пен|[ғгқк][ыі])?';
const POSSESSED = '(?:с?[ыі](?:н[ыі]ң|на|не|н|нда|нде|нан|нен|ндағы|ндегі|мен)?)?';
const NAMES = 'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан';
const KK_MONTH = `(?<month>${NAMES})(?:[ыі]н?)?${CASE}(?!\\p{L})`;
/** "Маусым айында" or "маусымда": the name alone has other meanings. */
const CLEAR_MONTH = `(?<month>${NAMES})(?:(?:да|де|та|те|дан|ден|тан|тен|нан|нен|дағы|дегі|тағы|тегі|ға|ге|қа|ке)(?!\\p{L})| ай(?:ы|ын|ының|ына|ында|ынан|ындағы)(?!\\p{L}))`;
const YEAR_WORD = 'жыл(?:ғы|дың|ы|да|дан|ға|дағы|ды)?(?!\\p{L})';
const KK_YEAR = `(?:(?<year>\\d{4}) ?(?:${YEAR_WORD}|ж\\.)|(?<shift>биылғы|былтырғы|осы|өткен|келер|келесі|алдағы|ағымдағы|биыл|былтыр)(?: ${YEAR_WORD})?)`;
const KK_ORDINAL = '(?<ordinal>бірінші|екінші|үшінші|төртінші|алғашқы|I{1,3}|IV|[1-4](?:-?ші)?)';
const SEASON = '(?<season>көктем|жаз|күз|қыс)(?:де|да|те|та|гі|ғы|дің|дың|тің|тың|інде|ында|і|ы)?(?!\\p{L})';

/** Kazakh dates, each with its groups. */
export const KAZAKH_DATES: readonly DateRule[] = [
  { pattern: `(?:${KK_YEAR} )?(?<day>\\d{1,2}) ${KK_MONTH}(?: күні)?` },
  { pattern: `(?:${KK_YEAR} )?(?<day>\\d{1,2}) ?[-–—] ?(?<day2>\\d{1,2}) ${KK_MONTH}(?: күндері)?` },
  { pattern: `${KK_YEAR} (?<month>${NAMES})${CASE}(?: ай${POSSESSED})?(?!\\p{L})` },
  { pattern: `${KK_YEAR} (?<month>${NAMES}) ?[-–—] ?(?<month2>${NAMES}) айлар${POSSESSED}(?!\\p{L})` },
  { pattern: `(?<month>${NAMES}) ?[-–—] ?(?<month2>${NAMES}) айлар${POSSESSED}(?!\\p{L})` },
  { pattern: CLEAR_MONTH },
  { pattern: KK_MONTH, isWeak: true },
  { pattern: `(?<year>\\d{4}) ?(?:${YEAR_WORD}|ж\\.)` },
  { pattern: '(?<shift>биыл|былтыр)(?:ғы)?(?!\\p{L})' },
  { pattern: '(?<shift>өткен|келер|келесі|алдағы|осы) жыл(?:ы|да|дың|ғы|ға)(?!\\p{L})' },
  { pattern: '(?<!\\d)(?<year>\\d{4}) ?[-–—] ?(?<year2>\\d{4}) ?(?:жылдар\\p{L}*|жж\\.)' },
  { pattern: `(?<year>\\d{4}) ?(?:жылдан|жылғы|жылдың)? ?(?<year2>\\d{4}) ?жылға дейін` },
  { pattern: '(?<decade>\\d{3})0-?(?:шы|ыншы|інші|ші)? ?-?жылдар\\p{L}*' },
  { pattern: `${KK_YEAR} ${KK_ORDINAL} тоқсан${POSSESSED}${CASE}(?!\\p{L})`, part: 'QUARTER' },
  { pattern: `${KK_ORDINAL} тоқсан(?:ы|ында|ының|да|ға)(?!\\p{L})`, part: 'QUARTER' },
  { pattern: `(?:${KK_YEAR} |жылдың )?${KK_ORDINAL} (?:жартыжылды(?:қ|ғы)\\p{L}*|жарты(?:сы\\p{L}*))`, part: 'HALF' },
  { pattern: `${KK_YEAR} ${SEASON}` },
  { pattern: '(?:(?<shift>осы|өткен|биылғы|былтырғы|келесі) )?(?<season>көктемде|жазда|күзде|қыста)(?!\\p{L})' },
  { pattern: `${KK_YEAR} (?:бас(?:ы|ында)|соң(?:ы|ында)|аяғ(?:ы|ында)|орта(?:сы|сында))(?!\\p{L})`, doubt: 'PART' },
  { pattern: '(?<relative>кеше|бүгін|ертең|бүрсігүні)(?:гі)?(?!\\p{L})' },
  { pattern: '(?<shift>өткен|осы|келесі|алдағы) апта(?:да|ның|сында)(?!\\p{L})', span: 'WEEK' },
  { pattern: '(?<shift>өткен|осы|келесі|алдағы) ай(?:да|дың)(?!\\p{L})', span: 'MONTH' },
  { pattern: '(?<weekday>дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|жексенбі|сенбі) күні' },
  { pattern: '(?<ago>\\d{1,2}|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он) (?<agoUnit>күн|апта|ай|жыл) бұрын' },
  { pattern: `${KK_YEAR} (?:(?<day>\\d{1,2}) )?(?<month>${NAMES})(?:дан|ден|тан|тен|нан|нен) (?:бастап|бері)`, open: 'SINCE' },
  { pattern: `${KK_YEAR} (?:(?<day>\\d{1,2}) )?(?<month>${NAMES})(?:ға|ге|қа|ке) дейін`, open: 'UNTIL' },
  { pattern: '(?<year>\\d{4}) ?жылдан (?:бері|бастап)', open: 'SINCE' },
  { pattern: '(?<year>\\d{4}) ?жылға дейін', open: 'UNTIL' },
  { pattern: '(?<!\\d\\.)(?<day>\\d{1,2})\\.(?<monthNumber>\\d{2})\\.(?<year>\\d{4}|\\d{2})(?!\\d|\\.\\d)' },
];

/** Words that join two dates to an interval. */
export const KAZAKH_LINKS = [
  { before: /$/u, between: /^ ?[-–—] ?$/u, needsBefore: false },
  { before: /$/u, between: /^ $/u, needsBefore: false, after: /^ (?:дейін|аралығ)/u },
];
