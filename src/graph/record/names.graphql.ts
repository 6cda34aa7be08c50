import { builder } from '../../graphql/builder.ts';
import { recordFacts } from '../../ingest/record.ts';
import { findArticle } from '../article/article.store.ts';
import { NameRoleEnum } from '../ontology/enums.graphql.ts';
import { defineEntityMutation } from './entity-mutation.graphql.ts';
import { collectMistakes, readPieces, toFacts } from './facts.store.ts';
import { IdentifierInput, NameInput } from './facts-input.graphql.ts';
import { renounceIdentifiers, renounceNames } from './renounce.store.ts';

const ARTICLE_ARG = builder.args((t) => ({
  article: t.field({ type: 'ArticleRef', required: true, description: 'Article that gives it. A note of the desk is an article too.' }),
}));
const FROM_ARG = builder.args((t) => ({
  article: t.field({ type: 'ArticleRef', description: 'Only as this article gives it (default: any).' }),
}));

defineEntityMutation('nameEntity', {
  operation: 'NAME',
  description: 'Gives an entity a name.',
  args: {
    ...ARTICLE_ARG,
    ...builder.args((t) => ({ name: t.field({ type: NameInput, required: true, description: 'The name.' }) })),
  },
  run: async (tx, _, { entity: slug, article, name }, { revision }) => {
    const facts = toFacts(await readPieces(tx, { entities: [{ slug, names: [name] }] }, 'entity'));
    const id = await findArticle(tx, article);
    return collectMistakes(() => recordFacts(tx, revision, id, facts, {}));
  },
});

defineEntityMutation('renounceName', {
  operation: 'NAME',
  needsReason: true,
  description: 'Takes a name of an entity back. No ingest of a folder brings it back. A name that the entity does not have is NOT_FOUND.',
  args: {
    ...FROM_ARG,
    ...builder.args((t) => ({
      text: t.string({ required: true, description: 'The name as written.' }),
      lang: t.field({ type: 'LanguageTag', description: 'Only in this language (default: any).' }),
      role: t.field({ type: NameRoleEnum, description: 'Only with this role (default: any).' }),
    })),
  },
  run: async (tx, id, { article, text, lang, role }) =>
    renounceNames(tx, id, {
      text,
      lang: lang ?? undefined,
      role: role ?? undefined,
      article: article ? await findArticle(tx, article) : undefined,
    }),
});

defineEntityMutation('identifyEntity', {
  operation: 'IDENTIFY',
  description: 'Gives an entity an identifier in another system.',
  args: {
    ...ARTICLE_ARG,
    ...builder.args((t) => ({ identifier: t.field({ type: IdentifierInput, required: true, description: 'The identifier.' }) })),
  },
  run: async (tx, _, { entity: slug, article, identifier }, { revision }) => {
    const facts = toFacts(await readPieces(tx, { entities: [{ slug, identifiers: [identifier] }] }, 'entity'));
    const id = await findArticle(tx, article);
    return collectMistakes(() => recordFacts(tx, revision, id, facts, {}));
  },
});

defineEntityMutation('renounceIdentifier', {
  operation: 'IDENTIFY',
  needsReason: true,
  description: 'Takes an identifier of an entity back. One that the entity does not have is NOT_FOUND.',
  args: {
    ...FROM_ARG,
    ...builder.args((t) => ({
      scheme: t.string({ required: true, description: 'The other system, such as wikidata.' }),
      value: t.string({ required: true, description: 'The id there.' }),
    })),
  },
  run: async (tx, id, { article, scheme, value }) =>
    renounceIdentifiers(tx, id, { scheme, value, article: article ? await findArticle(tx, article) : undefined }),
});
