import { dative, genitive } from '../../made-up/ending.ts';
import type { MadeEntity } from '../../made-up/generate.ts';
import { toLatin2018, toLatin2021 } from '../../made-up/latin.ts';
import { typo } from '../../made-up/typo.ts';

/** One way to write the names of made-up entities otherwise; null of those it does not suit. */
export interface Variation {
  readonly title: string;
  readonly write: (entity: MadeEntity, random: () => number) => string | null;
}

const kazakh = ({ names }: MadeEntity): string => names.find(({ lang, role }) => lang === 'kk' && role === 'PRIMARY')?.text ?? '';
const english = ({ names }: MadeEntity): string => names.find(({ lang }) => lang === 'en')?.text ?? '';

/** Of people, whose names are made of a given and a family name. */
const ofPeople =
  (write: (given: string, family: string, entity: MadeEntity) => string | null): Variation['write'] =>
  (entity) => {
    const [given, family] = kazakh(entity).split(' ');
    return entity.kind === 'PERSON' && given && family ? write(given, family, entity) : null;
  };

const patronymicOf = ({ names }: MadeEntity): string | undefined => names.find(({ role }) => role === 'ALIAS')?.text.split(' ')[2];

export const VARIATIONS: readonly Variation[] = [
  { title: 'one typing error, Kazakh', write: (entity, random) => typo(kazakh(entity), random) },
  { title: 'one typing error, English', write: (entity, random) => typo(english(entity), random) },
  { title: 'Latin of 2018', write: (entity) => toLatin2018(kazakh(entity)) },
  { title: 'Latin of 2021', write: (entity) => toLatin2021(kazakh(entity)) },
  { title: 'family name first', write: ofPeople((given, family) => `${family} ${given}`) },
  { title: 'initial', write: ofPeople((given, family) => `${given.charAt(0)}.${family}`) },
  { title: 'dative', write: (entity) => dative(kazakh(entity), entity.kind !== 'PERSON') },
  { title: 'genitive', write: (entity) => genitive(kazakh(entity), entity.kind !== 'PERSON') },
  { title: 'genitive, Latin of 2021', write: (entity) => toLatin2021(genitive(kazakh(entity), entity.kind !== 'PERSON')) },
  {
    title: 'patronymic added',
    write: ofPeople((given, family, entity) => {
      const [, hers] = /[ое]в(а?)$/.exec(family) ?? []; // a name that tells a woman's from a man's
      return hers === undefined || patronymicOf(entity) ? null : `${given} Жұмабек${hers ? 'қызы' : 'ұлы'} ${family}`;
    }),
  },
  {
    title: 'family name and two initials',
    write: ofPeople((given, family, entity) => {
      const patronymic = patronymicOf(entity);
      return patronymic ? `${family} ${given.charAt(0)}.${patronymic.charAt(0)}.` : null;
    }),
  },
];
