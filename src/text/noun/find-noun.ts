import { listLemmas } from '../inflection/lemma.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { listRussianForms } from './decline.ts';
import type { NounCase, NounClass, NounForm } from './noun.ts';
import { BODY_NOUNS } from './nouns-bodies.ts';
import { OFFICE_NOUNS } from './nouns-offices.ts';
import { GROUP_NOUNS } from './nouns-people.ts';
import { THING_NOUNS } from './nouns-things.ts';

type Forms = ReadonlyMap<string, readonly NounForm[]>;
const NOUN_CLASSES: readonly NounClass[] = [...OFFICE_NOUNS, ...BODY_NOUNS, ...GROUP_NOUNS, ...THING_NOUNS];
const toPlain = (word: string): string => word.replaceAll('ё', 'е');

const KAZAKH_CASES: Readonly<Record<string, NounCase>> = {
  GENITIVE: 'GENITIVE',
  DATIVE: 'DATIVE',
  ACCUSATIVE: 'ACCUSATIVE',
  LOCATIVE: 'LOCATIVE',
  ABLATIVE: 'ABLATIVE',
  INSTRUMENTAL: 'INSTRUMENTAL',
};

/** The case and number that the endings of a Kazakh word give it. Null if it is no case of a noun in a clause. */
export function readKazakhEndings(endings: readonly string[]): Pick<NounForm, 'cases' | 'isPlural' | 'isPossessed'> | null {
  const last = endings.at(-1) ?? '';
  if (last === 'ATTRIBUTIVE' || last === 'SIMILATIVE' || endings.includes('POSSESSIVE_2')) return null;
  return {
    cases: [KAZAKH_CASES[last] ?? 'NOMINATIVE'],
    isPlural: endings.includes('PLURAL'),
    isPossessed: endings.some((ending) => ending.startsWith('POSSESSIVE')),
  };
}

function listNounForms({ kind, type }: NounClass, lemma: string, lang: RecognizedLanguage): (NounForm & { readonly form: string })[] {
  const base = { lemma, kind, type, isPossessed: false };
  if (lang === 'kk') return [{ ...base, form: lemma, cases: ['NOMINATIVE'], isPlural: false }];
  if (lang === 'ru') return listRussianForms(lemma).map((one) => ({ ...base, ...one, form: toPlain(one.form.toLowerCase()) }));
  const plural = /[^aeiou]y$/.test(lemma) ? lemma.replace(/y$/, 'ies') : `${lemma}${/(?:s|x|ch|sh)$/.test(lemma) ? 'es' : 's'}`;
  return [
    { ...base, form: lemma, cases: ['NOMINATIVE'], isPlural: /^(?:people|children|women|men|others|staff|officers)$/.test(lemma) },
    { ...base, form: plural, cases: ['NOMINATIVE'], isPlural: true },
  ];
}

function collectForms(lang: RecognizedLanguage): Forms {
  const forms = new Map<string, NounForm[]>();
  for (const noun of NOUN_CLASSES)
    for (const written of noun.words[lang].split(' '))
      for (const { form, ...found } of listNounForms(noun, written.replaceAll('_', ' '), lang)) {
        const own = forms.get(form) ?? [];
        const same = own.find(({ lemma, isPlural }) => lemma === found.lemma && isPlural === found.isPlural);
        if (same) own[own.indexOf(same)] = { ...same, cases: [...new Set([...same.cases, ...found.cases])] };
        else own.push(found);
        forms.set(form, own);
      }
  return forms;
}

const formsByLanguage = new Map<RecognizedLanguage, Forms>();
function openForms(lang: RecognizedLanguage): Forms {
  const forms = formsByLanguage.get(lang) ?? collectForms(lang);
  formsByLanguage.set(lang, forms);
  return forms;
}

/** The nouns of the lists that a word, or two words, in small letters may be. */
export function findNouns(lower: string, lang: RecognizedLanguage): readonly NounForm[] {
  const forms = openForms(lang);
  if (lang !== 'kk') return forms.get(toPlain(lower)) ?? [];
  const [last = '', ...before] = lower.split(' ').reverse();
  const head = before.length > 0 ? `${before.reverse().join(' ')} ` : '';
  for (const { lemma, endings } of listLemmas(last)) {
    const read = forms.has(head + lemma) ? readKazakhEndings(endings) : null;
    if (read) return (forms.get(head + lemma) ?? []).map((form) => ({ ...form, ...read }));
  }
  return [];
}
