import { Entity, namesOf } from '../entity/entity.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { askedLanguages, LANG_ARG } from '../lang/lang.graphql.ts';
import { NameRoleEnum } from '../ontology/enums.graphql.ts';
import { LONGEST_LIST } from '../page/page.ts';
import type { NameRow } from './name.store.ts';
import { sortNames } from './name.ts';

export const Name = builder.objectRef<NameRow>('Name').implement({
  description: 'One written form of an entity.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As it is written.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Its language, with the script where it matters.' }),
    role: t.expose('role', { type: NameRoleEnum, description: 'What it is to the entity.' }),
  }),
});

builder.interfaceField(Entity, 'names', (t) =>
  t.field({
    type: [Name],
    description: `Its written forms, the best language first (at most ${LONGEST_LIST}); with lang only those of these languages.`,
    args: { ...LANG_ARG, role: t.arg({ type: [NameRoleEnum], description: 'Only names of these roles.' }) },
    resolve: async ({ id }, { lang, role }, context, info) =>
      sortNames(await namesOf(context, info).load(id), lang ? askedLanguages(lang, context) : undefined, role).slice(0, LONGEST_LIST),
  }),
);
