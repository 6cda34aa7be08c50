import { normalizeName } from './normalize.ts';

const COUNTRY_LANGUAGES = ['kk', 'ru', 'en'];
const CODE_LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const OTHER_NAMES = [
  'usa',
  'turkey',
  'uk',
  'uae',
  'kz',
  'сша',
  'ақш',
  'рф',
  'рк',
  'қр',
  'russian federation',
  'republic of kazakhstan',
  'қазақстан республикасы',
];

/** The countries of the world in Kazakh, Russian and English, in normal form. */
function listCountries(): ReadonlySet<string> {
  const names = new Set(OTHER_NAMES);
  for (const language of COUNTRY_LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODE_LETTERS.flatMap((first) => CODE_LETTERS.map((second) => first + second))) {
      const name = display.of(code);
      if (name !== undefined) names.add(normalizeName(name));
    }
  }
  return names;
}

let countries: ReadonlySet<string> | undefined;

/** True for the name of a country in Kazakh, Russian or English, in normal form. */
export function isCountryName(norm: string): boolean {
  countries ??= listCountries();
  return countries.has(norm.replace(/[.\s]+$/, ''));
}
