import type { NameParts } from '../../../schema/words.ts';
import { builder } from '../../graphql/builder.ts';
import { askedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import type { NameRow } from '../../text/name/name.ts';
import { sortNames } from '../../text/name/name.ts';
import { Entity, namesOf } from '../entity/entity.graphql.ts';
import { NameRoleEnum } from '../ontology/enums.graphql.ts';

const NamePartsType = builder.objectRef<NameParts>('NameParts').implement({
  description: "A person's name by its parts, each as it is written.",
  fields: (t) => ({
    given: t.exposeString('given', { nullable: true, description: 'The given name, or its initial.' }),
    family: t.exposeString('family', { nullable: true, description: 'The family name.' }),
    patronymic: t.exposeString('patronymic', { nullable: true, description: 'Whose son or daughter one is, or the initial of that.' }),
  }),
});

export const Name = builder.objectRef<NameRow>('Name').implement({
  description: 'One written form of an entity.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As it is written.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Its language, with the script where it matters.' }),
    role: t.expose('role', { type: NameRoleEnum, description: 'What it is to the entity.' }),
    parts: t.expose('parts', {
      type: NamePartsType,
      nullable: true,
      description: 'The parts of the name of a person; null where they cannot be told.',
    }),
  }),
});

builder.interfaceField(Entity, 'names', (t) =>
  t.field({
    type: [Name],
    description: `Its written forms, the best language first (at most ${MAX_LIST_LENGTH}); with lang only those of these languages.`,
    args: { ...LANG_ARG, role: t.arg({ type: [NameRoleEnum], description: 'Only names of these roles.' }) },
    resolve: async ({ id }, { lang, role }, context, info) =>
      sortNames(await namesOf(context, info).load(id), lang ? askedLanguages(lang, context) : undefined, role).slice(0, MAX_LIST_LENGTH),
  }),
);
