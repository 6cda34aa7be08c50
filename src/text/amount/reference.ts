import type { Token } from '../number/token.ts';

/** What makes digits the name or number of a thing: "№ 5", "статья 5", "A320", "COVID-19", "12:30", "+7 701". */
const REFERENCE_BEFORE =
  /(?:[\p{L}\p{N}_#+@]|[№§]\s?|[\p{L}\p{N}][-–/:.,’'@]|(?<!\p{L})(?:стать(?:я|и|е|ю|ей)|ст\.|пункт(?:а|е|у|ом|ы)?|п\.|част(?:ь|и)|глав(?:а|ы|е|у)|дом(?:а|е|у)?|д\.|кв\.|каб(?:\.|инет\p{L}*)|стр\.|номер(?:а|е|у|ом)?|рейс(?:а|е|ом)?|тел\.|no\.|nos\.|article|section|clause|page|flight|room|chapter|number|channel|route|highway)\s*)$/iu;
const REFERENCE_AFTER = /^(?:[:/]\d|[-–]\d|[-–]\p{Lu}|[\p{L}_](?!\p{L}{0,3}(?![\p{L}\p{N}]))|\.\p{L})/u;
const CURRENCY_BEFORE = /(?:US|AU|CA|HK|NZ|A|C|S)?\$$|[A-Z]{3}$/;
/** More than any word that leads to a number has. */
const MAX_LENGTH = 20;

/** True if the digits of a token name something and are no amount. @param end where the number or range ends */
export function isReference(text: string, { kind, start }: Token, end: number): boolean {
  if (kind !== 'NUMBER') return false;
  const before = text.slice(Math.max(0, start - MAX_LENGTH), start);
  return (REFERENCE_BEFORE.test(before) && !CURRENCY_BEFORE.test(before)) || REFERENCE_AFTER.test(text.slice(end, end + MAX_LENGTH));
}
