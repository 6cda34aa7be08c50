import fc from 'fast-check';
import type { clientOf } from './client.ts';

/** Mutations that are tried at random: each with a number that picks what it is about. Some are refused, as a curator's would be. */
export const RANDOM_ACTS = fc.array(
  fc.record({
    act: fc.constantFrom(
      'rank',
      'retract',
      'correct',
      'name',
      'renounce',
      'identify',
      'classify',
      'describe',
      'add',
      'article',
      'withdraw',
      'reinstate',
    ),
    pick: fc.nat(10_000),
  }),
  { minLength: 3, maxLength: 9 },
);
export type RandomAct = Readonly<{ act: string; pick: number }>;

interface World {
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly names: readonly { readonly text: string }[] }[];
  readonly statements: readonly { readonly id: string; readonly value: { readonly quantity?: { readonly unit: string } } }[];
  readonly articles: readonly { readonly slug: string; readonly withdrawn: boolean }[];
}

const LOOK = `{ entities(first: 100) { nodes { id kind names { text } } } articles(first: 50) { nodes { slug withdrawn } }
  gone: articles(first: 50, filter: { withdrawn: true }) { nodes { slug withdrawn } }
  statements(first: 100) { nodes { id value { ... on QuantityValue { quantity { unit } } } } } }`;

/** The mutation of an act, of invented facts. */
function writeAct({ act, pick }: RandomAct, { entities, statements, articles }: World): string {
  const at = <T>(list: readonly T[]): T => list[pick % list.length] as T; // none of the lists is empty
  const [entity, statement, article] = [
    at(entities),
    at(statements),
    at(articles.filter(({ withdrawn }) => withdrawn === (act === 'reinstate'))),
  ];
  const why = 'reason: "a random act"';
  switch (act) {
    case 'rank':
      return `rankStatement(id: "${statement?.id}", rank: DEPRECATED)`;
    case 'retract':
      return `retractStatements(ids: ["${statement?.id}"], ${why})`;
    case 'correct': {
      const { id, value } = at(statements.filter((one) => one.value.quantity));
      return `correct(statement: "${id}", to: { quantity: { amount: "${pick}", unit: ${value.quantity?.unit} } }, ${why})`;
    }
    case 'name':
      return `nameEntity(entity: "${entity?.id}", article: "${article?.slug}", name: { text: "Invented ${pick}", lang: "en", role: ALIAS })`;
    case 'renounce':
      return `renounceName(entity: "${entity?.id}", text: ${JSON.stringify(entity?.names[0]?.text ?? '')}, ${why})`;
    case 'identify':
      return `identifyEntity(entity: "${entity?.id}", article: "${article?.slug}", identifier: { scheme: "wikidata", value: "Q${pick + 1}", source: "a test" })`;
    case 'classify':
      return `classifyEntity(entity: "${entity?.id}", collective: ${pick % 2 === 0})`;
    case 'describe':
      return `describeEntity(entity: "${entity?.id}", description: { en: "invented ${pick}" })`;
    case 'add':
      return `recordFacts(article: "${article?.slug}", facts: { entities: [{ slug: "invented-${pick}", kind: PERSON, names: [{ text: "Invented Person ${pick}", lang: "en" }],
        statements: [{ predicate: RELATIVE_OF, entity: "${at(entities.filter(({ kind }) => kind === 'PERSON')).id}", evidence: [{ sentence: 1 }] }] }] })`;
    case 'article':
      return `recordArticle(input: { slug: "invented-${pick}", type: NOTE, lang: "en", text: "An invented note. It has two sentences." },
        facts: { entities: [{ slug: "invented-place-${pick}", kind: PLACE, type: CITY, names: [{ text: "Invented City ${pick}", lang: "en" }] }] })`;
    default:
      return `${act}Article(ref: "${article?.slug}", ${why})`;
  }
}

/** Performs an act. @returns the revision that it made, if it made one */
export async function performRandomAct(
  { ask }: ReturnType<typeof clientOf>,
  act: RandomAct,
  headers: Record<string, string>,
): Promise<string | undefined> {
  const { data } = await ask(LOOK);
  const world: World = {
    entities: data.entities.nodes,
    statements: data.statements.nodes,
    articles: [...data.articles.nodes, ...data.gone.nodes],
  };
  const { data: done, errors } = await ask(`mutation { made: ${writeAct(act, world)} { revision { id } } }`, {}, headers);
  const code = errors?.[0]?.extensions?.['code'];
  if (code === 'INTERNAL') throw new Error(`${JSON.stringify(act)}: ${errors?.[0]?.message}`);
  return done?.made?.revision?.id;
}
