import type { NameParts } from '../../../schema/words.ts';
import { passOn } from '../../base/maybe-promise.ts';
import { builder } from '../../graphql/builder.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { getRequestedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { isNameAt, type NameRow, sortNames } from '../../text/name/name.ts';
import { Entity, findCardNames } from '../entity/entity.graphql.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
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
  description: 'A name of an entity in one language, and when the entity was called so.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name as written.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Language of the name, with the script if it differs from the usual one.' }),
    role: t.expose('role', { type: NameRoleEnum, description: 'Role of the name. ALIAS for a PRIMARY name that its sources took back.' }),
    parts: t.expose('parts', {
      type: NamePartsType,
      nullable: true,
      description: "Parts of a person's name; null if they cannot be determined.",
    }),
    validFrom: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'Start of the valid time: since when the entity has been called so; null if unknown.',
      resolve: ({ validFrom }) => parseStoredDate(validFrom),
    }),
    validTo: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'End of the valid time: until when the entity was called so; null if unknown.',
      resolve: ({ validTo }) => parseStoredDate(validTo),
    }),
  }),
});

builder.interfaceField(Entity, 'names', (t) =>
  t.field({
    type: [Name],
    description: `Names of the entity, best language first (at most ${MAX_LIST_LENGTH}). With \`lang\`, only names in these languages.`,
    args: {
      ...LANG_ARG,
      role: t.arg({ type: [NameRoleEnum], description: 'Only names with these roles (default: any).' }),
      asOf: t.arg({ type: AsOfInput, description: 'Only names that the entity may have had at this point in time (default: any).' }),
    },
    resolve: (row, { lang, role, asOf }, context, info) =>
      passOn(findCardNames(row, context, info), (found) => {
        const names = found.filter((name) => isNameAt(name, asOf?.valid ?? {}));
        return sortNames(names, lang ? getRequestedLanguages(lang, context) : undefined, role).slice(0, MAX_LIST_LENGTH);
      }),
  }),
);
