import type { NameParts } from '../../../schema/words.ts';
import { thenDo } from '../../base/maybe-promise.ts';
import { builder } from '../../graphql/builder.ts';
import { getRequestedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import type { NameRow } from '../../text/name/name.ts';
import { sortNames } from '../../text/name/name.ts';
import { Entity, findNames } from '../entity/entity.graphql.ts';
import { NameRoleEnum } from '../ontology/enums.graphql.ts';

const NamePartsType = builder.objectRef<NameParts>('NameParts').implement({
  description: "The parts of a person's name, each as written.",
  fields: (t) => ({
    given: t.exposeString('given', { nullable: true, description: 'Given name or its initial.' }),
    family: t.exposeString('family', { nullable: true, description: 'Family name.' }),
    patronymic: t.exposeString('patronymic', { nullable: true, description: 'Patronymic or its initial.' }),
  }),
});

export const Name = builder.objectRef<NameRow>('Name').implement({
  description: 'A name of an entity in one language.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name as written.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Language of the name, with the script if it differs from the usual one.' }),
    role: t.expose('role', { type: NameRoleEnum, description: 'Role of the name.' }),
    parts: t.expose('parts', {
      type: NamePartsType,
      nullable: true,
      description: "Parts of a person's name; null if they cannot be determined.",
    }),
  }),
});

builder.interfaceField(Entity, 'names', (t) =>
  t.field({
    type: [Name],
    description: `Names of the entity, best language first (at most ${MAX_LIST_LENGTH}). With \`lang\`, only names in these languages.`,
    args: { ...LANG_ARG, role: t.arg({ type: [NameRoleEnum], description: 'Only names with these roles (default: any).' }) },
    resolve: (row, { lang, role }, context, info) =>
      thenDo(findNames(row, context, info), (names) =>
        sortNames(names, lang ? getRequestedLanguages(lang, context) : undefined, role).slice(0, MAX_LIST_LENGTH),
      ),
  }),
);
