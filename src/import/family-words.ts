import type { Predicate } from '../../schema/ontology.ts';

interface FamilyLink {
  readonly predicate: Predicate;
  /** True if the relative is the subject. */
  readonly isBackwards: boolean;
}

const PARENT = ['parent', 'father', 'mother', 'stepfather', 'stepmother', 'отец', 'мать', 'родитель', 'әкесі', 'анасы'];
const CHILD = ['child', 'son', 'daughter', 'stepson', 'stepdaughter', 'сын', 'дочь', 'ребёнок', 'ребенок', 'ұлы', 'қызы', 'баласы'];
const SPOUSE = ['spouse', 'wife', 'husband', 'partner', 'супруг', 'супруга', 'жена', 'муж', 'жұбайы', 'әйелі', 'күйеуі'];
const SIBLING = [
  'sibling',
  'brother',
  'sister',
  'half-brother',
  'half-sister',
  'брат',
  'сестра',
  'ағасы',
  'інісі',
  'әпкесі',
  'қарындасы',
  'сіңлісі',
];

const FAMILY_LINKS: ReadonlyMap<string, FamilyLink> = new Map<string, FamilyLink>([
  ...PARENT.map((word) => [word, { predicate: 'PARENT_OF', isBackwards: true }] as const),
  ...CHILD.map((word) => [word, { predicate: 'PARENT_OF', isBackwards: false }] as const),
  ...SPOUSE.map((word) => [word, { predicate: 'SPOUSE_OF', isBackwards: false }] as const),
  ...SIBLING.map((word) => [word, { predicate: 'SIBLING_OF', isBackwards: false }] as const),
]);

/** The link between a person and a relative who is called so from the person's side: the relative is the person's father. */
export const findFamilyLink = (word: string): FamilyLink | undefined => FAMILY_LINKS.get(word.trim().toLowerCase());
