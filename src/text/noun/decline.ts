import type { NounCase } from './noun.ts';

/** A form of a Russian noun: what it adds to the stem, its cases, and if it is the plural. */
type Ending = readonly [ending: string, cases: string, isPlural: boolean];
interface Declension {
  /** End of the basic form, which the stem leaves off. */
  readonly lemma: RegExp;
  readonly endings: readonly Ending[];
}

const CASE_LETTERS: Readonly<Record<string, NounCase>> = {
  N: 'NOMINATIVE',
  G: 'GENITIVE',
  D: 'DATIVE',
  A: 'ACCUSATIVE',
  I: 'INSTRUMENTAL',
  L: 'LOCATIVE',
};

/** `а:GA у:D`, the plural behind a bar. */
function defineDeclension(lemma: RegExp, forms: string): Declension {
  const endings = forms.split('|').flatMap((part, index) =>
    part
      .trim()
      .split(' ')
      .map((form): Ending => {
        const [ending = '', cases = ''] = form.split(':');
        return [ending, cases, index === 1];
      }),
  );
  return { lemma, endings };
}

const DECLENSIONS: readonly Declension[] = [
  defineDeclension(
    /(?:ый|ой|ий(?<=[кгхшщжч]ий))$/,
    'ый:NA ий:NA ой:NA ого:GA его:GA ому:D ему:D ым:I им:I ом:L ем:L | ые:NA ие:NA ых:GAL их:GAL ым:D им:D ыми:I ими:I',
  ),
  defineDeclension(/ая$/, 'ая:N ой:GDIL ую:A | ые:NA ых:GAL ым:D ыми:I'),
  defineDeclension(/ия$/, 'ия:N ии:GDL ию:A ией:I | ии:NA ий:G иям:D иями:I иях:L'),
  defineDeclension(/ие$/, 'ие:NA ия:G ию:D ием:I ии:L | ия:NA ий:G иям:D иями:I иях:L'),
  defineDeclension(/ья$/, 'ья:N ьи:G ье:DL ью:A ьёй:I ьей:I | ьи:NA ей:GA ьям:D ьями:I ьях:L'),
  defineDeclension(/я$/, 'я:N и:G е:DL ю:A ей:I | и:NA ь:G й:G ям:D ями:I ях:L'),
  defineDeclension(/а$/, 'а:N ы:G и:G е:DL у:A ой:I ей:I | ы:NA и:NA :GA ам:D ами:I ах:L'),
  defineDeclension(/о$/, 'о:NA а:G у:D ом:I е:L | а:NA :G ам:D ами:I ах:L'),
  defineDeclension(/ь$/, 'ь:NA я:GA ю:D ем:I и:GDL ью:I е:L | и:NA ей:GA ям:D ями:I ях:L'),
  defineDeclension(/й$/, 'й:NA я:GA ю:D ем:I е:L | и:NA ев:GA ям:D ями:I ях:L'),
  defineDeclension(/(?:ы|и)$/, '| ы:NA и:NA ов:GA :GA ей:GA ам:D ами:I ах:L ям:D ями:I ях:L'),
  defineDeclension(/$/, ':NA а:GA у:D ом:I ем:I е:L | ы:NA и:NA ов:GA ей:GA ев:GA ам:D ами:I ах:L'),
];

/** Stems before endings with a vowel: отец and отца are rare among these nouns; доброволец, ребёнок. */
const shortenStem = (stem: string): string =>
  stem
    .replace(/[её]ц$/u, 'ц')
    .replace(/[её]нок$/u, 'ёнк')
    .replace(/посол$/u, 'посл');

/** All forms of a Russian noun with their cases. */
export function listRussianForms(
  lemma: string,
): { readonly form: string; readonly cases: readonly NounCase[]; readonly isPlural: boolean }[] {
  const declension = DECLENSIONS.find((one) => one.lemma.test(lemma));
  if (!declension) return [];
  const stem = lemma.replace(declension.lemma, '');
  return declension.endings.flatMap(([ending, cases, isPlural]) =>
    cases === ''
      ? []
      : [
          {
            form: (ending === '' ? stem : shortenStem(stem)) + ending,
            cases: [...cases].flatMap((letter) => CASE_LETTERS[letter] ?? []),
            isPlural,
          },
        ],
  );
}
